package org.inshore.cli.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.inshore.testkit.estate.layouts.DrawnShare;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a few drawn layouts; {@link DrawnLayouts} measures more. */
class DrawnLayoutsTest {
  private static final int FILES = 16;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"KNOWN, 11, 15, 0.3", "UNKNOWN, 13, 13, 0.6"})
  void boundsHoldAndAreNarrow(DrawnShare.Words words, long seed, int close, double width)
      throws Exception {
    DrawnLayouts.Figures figures = DrawnLayouts.measure(folder, words, seed, FILES);
    String off = String.join("\n", figures.off());

    assertThat(figures.held()).as(off).isEqualTo(FILES);
    assertThat(figures.close()).as(off).isGreaterThanOrEqualTo(close);
    assertThat(figures.wrongExact()).as(off).isZero();
    assertThat(figures.width()).as(off).isLessThan(width);
  }
}
