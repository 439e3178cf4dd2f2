package org.inshore.reports.html;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.source.Residency;

/** A static table; each cell carries its label for narrow screens. */
final class Table {
  private static final Set<String> NUMBERS = Set.of("matches", "size", "rows", "filled");

  private final Words words;
  private final Markup html;
  private final String[] columns;

  Table(Words words, Markup html, String... columns) {
    this.words = words;
    this.html = html;
    this.columns = columns;
  }

  void begin(String caption) throws IOException {
    html.open("div", "class", "scroll").open("table");
    html.element("caption", caption, "class", "unseen");
    html.open("thead").open("tr");
    for (String column : columns) {
      boolean number = NUMBERS.contains(column);
      html.element(
          "th", words.text("head." + column), "scope", "col", "class", number ? "number" : null);
    }
    html.close().close().open("tbody").line();
  }

  void end() throws IOException {
    html.close().close().close().line();
  }

  void text(String column, String text) throws IOException {
    html.cell(words.text("head." + column), text, column);
  }

  void place(String column, String text) throws IOException {
    html.open("td", "data-label", words.text("head." + column), "class", "place");
    html.element("bdi", text).close();
  }

  void number(String column, long number) throws IOException {
    html.cell(words.text("head." + column), words.number(number), "number");
  }

  void residency(Residency residency) throws IOException {
    html.open("td", "data-label", words.text("head.residency"));
    badge(residency, words, html);
    html.close();
  }

  /** The verdict, in words and colour. */
  static void badge(Residency residency, Words words, Markup html) throws IOException {
    html.element(
        "span",
        words.residency(residency),
        "class",
        "where " + residency.verdict().name().toLowerCase(Locale.ROOT));
  }
}
