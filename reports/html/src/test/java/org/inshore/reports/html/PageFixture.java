package org.inshore.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A browser for all tests of a class, and the pages that they open in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageFixture {
  static final Path FOLDER = Path.of("target", "pages");

  private final WrittenPages pages = new WrittenPages(FOLDER);
  private @Nullable Browser browser;
  private @Nullable Tab tab;

  @BeforeAll
  final void start() throws IOException {
    Path program = Browser.program();
    assumeTrue(program != null, "Chromium is not installed: the page was not tried in a browser");
    browser = Browser.start(Objects.requireNonNull(program));
    Files.createDirectories(FOLDER);
  }

  @AfterAll
  final void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  /** Whatever a test did: nothing failed in the page, and nothing was fetched but the page. */
  @AfterEach
  final void saysNothingAndAsksForNothing() throws IOException {
    assertThat(tab().complaints()).isEmpty();
    assertThat(tab().requests()).hasSize(1).allMatch(url -> url.startsWith("file:"));
    // A hundred thousand rows that stay open slow all that follow.
    tab().close();
  }

  final Tab open(String page, int width) throws IOException {
    Tab opened = Objects.requireNonNull(browser).open(width, 900);
    opened.open(pages.page(page));
    tab = opened;
    return opened;
  }

  final Tab tab() {
    return Objects.requireNonNull(tab);
  }

  /** What must hold of a page before another is opened in the same test. */
  final void stop(Tab done) throws IOException {
    assertThat(done).isSameAs(tab);
    saysNothingAndAsksForNothing();
  }
}
