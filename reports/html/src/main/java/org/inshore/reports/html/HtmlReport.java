package org.inshore.reports.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Words;
import org.inshore.reports.html.section.Overview;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.ScanHistory;

/**
 * Writes {@code report-zh.html} or {@code report-en.html}, or {@code worklist.html} with names in
 * clear: one file that needs no other.
 */
public final class HtmlReport implements ReportFormat {
  /** For the service loader. */
  public HtmlReport() {}

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean takesClearNames() {
    return true;
  }

  @Override
  public boolean takesHistory() {
    return true;
  }

  @Override
  public void write(ScanHistory history, Locale locale, ReportOutput output) throws IOException {
    boolean chinese = locale.getLanguage().equals("zh");
    String file = "history-" + (chinese ? "zh" : "en") + ".html";
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(output.create(file), StandardCharsets.UTF_8), 1 << 16)) {
      new HistoryPage(history, locale, new Markup(out)).write();
    }
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    Words words = new Words(inventory, locale);
    Overview overview = Overview.of(inventory, words);
    String file =
        inventory.clearNames()
            ? "worklist.html"
            : "report-" + (words.chinese() ? "zh" : "en") + ".html";
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(output.create(file), StandardCharsets.UTF_8), 1 << 16)) {
      new Page(inventory, overview, words, new Markup(out)).write();
    }
  }
}
