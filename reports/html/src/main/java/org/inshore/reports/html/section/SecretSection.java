package org.inshore.reports.html.section;

import java.io.IOException;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;

/** In how many places markings of state secrets were found: all that a report may tell of them. */
public final class SecretSection {
  private final Totals totals;
  private final Words words;
  private final Markup html;

  public SecretSection(Totals totals, Words words, Markup html) {
    this.totals = totals;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "secrets");
    html.element("h2", words.text("secrets.title", totals.count(Figure.STATE_SECRETS)));
    if (totals.count(Figure.STATE_SECRETS) > 0) {
      html.element("p", words.text("secrets.count", totals.count(Figure.STATE_SECRETS)));
      html.element("p", words.text("secrets.note"), "class", "note");
    } else {
      boolean nothing = totals.examinedNothing();
      html.element("p", nothing ? words.nothing() : words.text("secrets.none"), "class", "none");
    }
    html.close().line();
  }
}
