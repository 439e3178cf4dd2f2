package org.inshore.reports.html;

import java.io.IOException;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.Totals;

/** What each figure counts. */
final class DefinitionSection {
  private final Words words;
  private final Markup html;

  DefinitionSection(Totals totals, Words words, Markup html) {
    this.words = words;
    this.html = html;
  }

  void write() throws IOException {
    html.open("section", "id", "definitions");
    html.element("h2", words.text("definitions.title"));
    html.open("dl", "class", "facts");
    for (Figure figure : Figure.values()) {
      html.element("dt", words.text(figure.label()));
      html.element("dd", words.text(figure.definition()));
    }
    html.close().close().line();
  }
}
