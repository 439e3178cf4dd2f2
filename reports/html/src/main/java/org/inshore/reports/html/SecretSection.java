package org.inshore.reports.html;

import java.io.IOException;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Totals;

/** How many markings of state secrets there are; where they are is not for all who read this. */
final class SecretSection {
  private final Totals totals;
  private final Survey survey;
  private final Words words;
  private final Markup html;

  SecretSection(Inventory inventory, Survey survey, Words words, Markup html) {
    this.totals = inventory.totals();
    this.survey = survey;
    this.words = words;
    this.html = html;
  }

  void write() throws IOException {
    html.open("section", "id", "secrets");
    html.element("h2", words.text("secrets.title", totals.stateSecrets()));
    if (totals.stateSecretFindings() + totals.stateSecrets() == 0) {
      boolean nothing = totals.scanned() + totals.incomplete() == 0;
      html.element("p", nothing ? words.nothing() : words.text("secrets.none"), "class", "none");
    } else {
      html.element("p", words.text("secrets.count", totals.stateSecretFindings()));
      html.element("p", words.text("secrets.note"), "class", "note");
    }
    long left = survey.network().restrictedEntries();
    if (left > 0) {
      html.element("p", words.text("secrets.entries", left), "class", "note");
    }
    html.close().line();
  }
}
