package org.inshore.reports.html;

import java.io.IOException;
import org.inshore.spi.inventory.Figure;

/** Every figure of the scan, and what it counts. */
final class DefinitionSection {
  private final Words words;
  private final Markup html;

  DefinitionSection(Words words, Markup html) {
    this.words = words;
    this.html = html;
  }

  void write() throws IOException {
    html.open("section", "id", "definitions");
    html.element("h2", words.text("definitions.title"));
    Table table = new Table(words, html, "figure", "definition");
    table.begin(words.text("definitions.short"));
    for (Figure figure : Figure.values()) {
      html.open("tr");
      table.text("figure", words.text(figure.label()));
      table.text("definition", words.text(figure.definition()));
      html.close().line();
    }
    table.end();
    html.close().line();
  }
}
