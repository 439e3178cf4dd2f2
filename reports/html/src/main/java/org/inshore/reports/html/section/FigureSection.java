package org.inshore.reports.html.section;

import java.io.IOException;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;

/** Every figure with its value and what it counts. */
public final class FigureSection {
  private final Totals totals;
  private final Words words;
  private final Markup html;

  public FigureSection(Totals totals, Words words, Markup html) {
    this.totals = totals;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "definitions");
    html.element("h2", words.text("definitions.title"));
    Table table = new Table(words, html, "figure", "value", "definition");
    table.begin(words.text("definitions.title"));
    for (Figure figure : Figure.values()) {
      html.open("tr");
      html.element("th", words.text(figure.label()), "scope", "row");
      html.open("td", "data-label", words.text("head.value"));
      value(totals, figure, words, html);
      html.close();
      table.text("definition", words.text(figure.definition()));
      html.close().line();
    }
    table.end();
    html.close().line();
  }

  /** The value of a figure, marked as that; a dash where it is not told. */
  static void value(Totals totals, Figure figure, Words words, Markup html) throws IOException {
    if (totals.has(figure)) {
      html.element("b", words.text(totals.wording(figure)), "data-figure", figure.key());
    } else {
      html.text("–");
    }
  }
}
