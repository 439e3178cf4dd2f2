package org.inshore.reports.html.section.place;

import java.io.IOException;
import org.inshore.reports.html.diagram.Network;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.source.Location;

/** Which assets hold the same people or content, how much of each, and which is the original. */
public final class CopySection extends NetworkSection {

  public CopySection(Totals totals, Network network, Words words, Markup html) {
    super("copies", totals.count(Figure.COPIES), network, words, html);
  }

  @Override
  Table table() {
    return new Table(
        words,
        html,
        "drawn",
        "copy-first",
        "copy-second",
        "copy-kind",
        "shared",
        "first-in-second",
        "second-in-first",
        "likely");
  }

  @Override
  void rows(Table table) throws IOException {
    for (CopyEntry entry : network.copies()) {
      html.open("tr");
      table.drawn(network.shown(network.way(entry)));
      place(table, "copy-first", entry.first(), entry.inFirst());
      place(table, "copy-second", entry.second(), entry.inSecond());
      table.text("copy-kind", words.text(entry.kind().label()));
      table.text("shared", shared(entry));
      table.share("first-in-second", entry.firstInSecond());
      table.share("second-in-first", entry.secondInFirst());
      table.text("likely", likely(entry));
      html.close().line();
    }
  }

  private void place(Table table, String column, Location place, long in) throws IOException {
    table.place(column, words.place(place), words.residency(place), words.text("copies.in", in));
  }

  private String shared(CopyEntry entry) {
    return entry.sharedLeast() == entry.sharedMost()
        ? words.number(entry.shared())
        : words.text("copies.bounds", entry.shared(), entry.sharedLeast(), entry.sharedMost());
  }

  private String likely(CopyEntry entry) {
    Location likely = entry.likelySource();
    String why = words.text(entry.why());
    return likely == null
        ? words.text("copies.unlikely", why)
        : words.text(
            likely.equals(entry.first()) ? "copies.likely.first" : "copies.likely.second", why);
  }
}
