package org.inshore.reports.html.page;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Residency;

/** A static table; each cell carries its label for narrow screens. */
public final class Table {
  private static final Set<String> NUMBERS =
      Set.of(
          "matches",
          "rows",
          "filled",
          "hits",
          "at-most",
          "asset-count",
          "rank",
          "in-violation",
          "shared",
          "first-in-second",
          "second-in-first",
          "drawn");

  private final Words words;
  private final Markup html;
  private final String[] columns;

  public Table(Words words, Markup html, String... columns) {
    this.words = words;
    this.html = html;
    this.columns = columns;
  }

  public void begin(String caption) throws IOException {
    html.open("div", "class", "scroll", "data-name", caption).open("table");
    html.element("caption", caption, "class", "unseen");
    html.open("thead").open("tr");
    for (String column : columns) {
      boolean number = NUMBERS.contains(column);
      html.element("th", words.head(column), "scope", "col", "class", number ? "number" : null);
    }
    html.close().close().open("tbody").line();
  }

  public void end() throws IOException {
    html.close().close().close().line();
  }

  public void text(String column, String text) throws IOException {
    html.cell(words.head(column), text, text.equals("–") ? column + " absent" : column);
  }

  public void place(String column, String text) throws IOException {
    html.open("td", "data-label", words.head(column), "class", "place");
    html.element("bdi", text).close();
  }

  /** A place with where it is, and what else is to be said of it. */
  public void place(String column, String text, Residency residency, String... more)
      throws IOException {
    html.open("td", "data-label", words.head(column), "class", "place");
    html.element("bdi", text);
    html.open("div");
    badge(residency, words, html);
    for (String each : more) {
      if (!each.isEmpty()) {
        html.text(" ").element("small", each);
      }
    }
    html.close().close();
  }

  public void number(String column, long number) throws IOException {
    html.cell(words.head(column), words.number(number), "number");
  }

  public void share(String column, double share) throws IOException {
    html.cell(words.head(column), words.share(share), "number");
  }

  /** The number by which the picture shows something. */
  public void drawn(int number) throws IOException {
    html.cell(words.text("head.drawn"), number == 0 ? "–" : Integer.toString(number), "number");
  }

  public void grade(Violation.Severity severity) throws IOException {
    html.open("td", "data-label", words.text("head.severity"));
    String style = "grade " + severity.name().toLowerCase(Locale.ROOT);
    html.element("span", words.text(severity.label()), "class", style).close();
  }

  public void residency(Residency residency) throws IOException {
    residency("residency", residency);
  }

  public void residency(String column, Residency residency) throws IOException {
    html.open("td", "data-label", words.head(column));
    badge(residency, words, html);
    html.close();
  }

  /** The verdict, in words and colour. */
  public static void badge(Residency residency, Words words, Markup html) throws IOException {
    html.element(
        "span",
        words.residency(residency),
        "class",
        "where " + residency.verdict().name().toLowerCase(Locale.ROOT));
  }
}
