package org.inshore.reports.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.testkit.report.SampleInventory;

/** Pages of sample inventories in a folder. */
final class WrittenPages {
  /** Kinds of pages that differ to the eye. */
  static final List<String> KINDS =
      List.of(
          "full-zh",
          "crowded-en",
          "full-en",
          "crowded-zh",
          "large-zh",
          "wide-en",
          "worklist-zh",
          "worklist-en");

  /** More incidents than a page lists; with {@code inshore.effort} over one, many times more. */
  static final int MANY = Integer.getInteger("inshore.effort", 1) > 1 ? 100_000 : 24_000;

  private final Path folder;
  private final Set<String> written = new HashSet<>();

  WrittenPages(Path folder) {
    this.folder = folder;
  }

  /** A page by its name and language, written when it is first asked for. */
  Path page(String page) throws IOException {
    Path file = folder.resolve(page + ".html");
    if (written.add(page)) {
      int dash = page.indexOf('-');
      new HtmlReport()
          .write(
              inventory(page.substring(0, dash)),
              Locale.of(page.substring(dash + 1)),
              fileName -> Files.newOutputStream(file));
    }
    return file;
  }

  private static SampleInventory inventory(String name) {
    return switch (name) {
      case "full" -> SampleInventory.full();
      case "long" -> SampleInventory.large(2_000);
      case "large" -> SampleInventory.large(100_000);
      case "crowded" -> SampleInventory.crowded(130);
      case "many" -> SampleInventory.crowded(MANY);
      case "wide" -> SampleInventory.wide(90);
      case "empty" -> SampleInventory.empty();
      case "worklist" -> SampleInventory.workList();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
