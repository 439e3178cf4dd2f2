package org.inshore.reports.html.section;

import java.io.IOException;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Violation;

/** Violations of the scan before that this one does not have: put right, or not looked at. */
public final class FormerSection {
  private final boolean compared;
  private final long rectified;
  private final long unseen;
  private final IncidentIndex register;
  private final Words words;
  private final Markup html;

  public FormerSection(Inventory inventory, IncidentIndex register, Words words, Markup html) {
    this.compared = inventory.run().previous() != null;
    Totals totals = inventory.totals();
    this.rectified = compared ? totals.count(Figure.RECTIFIED) : 0;
    this.unseen = compared ? totals.count(Figure.NO_LONGER_LOOKED_AT) : 0;
    this.register = register;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "former");
    html.element(
        "h2",
        compared
            ? words.text("former.title", rectified, unseen)
            : words.text("former.title.alone"));
    if (register.former().isEmpty()) {
      html.element("p", words.text(compared ? "former.none" : "former.alone"), "class", "none");
      html.close().line();
      return;
    }
    html.element("p", words.text("former.note"), "class", "note");
    long all = rectified + unseen;
    if (all > IncidentIndex.MOST) {
      html.element("p", words.text("list.cut", IncidentIndex.MOST, all), "class", "note");
    }
    Table table =
        new Table(words, html, "standing", "severity", "title", "place", "persons", "due");
    table.begin(words.text("former.short"));
    StandingCell standings = new StandingCell(register, words);
    for (Violation violation : register.former()) {
      html.open("tr");
      standings.write(table, standings.of(violation), html);
      table.grade(violation.severity());
      table.text("title", words.text(violation.title()));
      table.place("place", words.place(violation.place()), violation.residency());
      table.text("persons", words.personsOrNone(violation.persons()));
      table.text("due", words.day(IncidentIndex.due(violation)));
      html.close().line();
    }
    table.end();
    html.close().line();
  }
}
