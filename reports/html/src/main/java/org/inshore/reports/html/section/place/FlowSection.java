package org.inshore.reports.html.section.place;

import java.io.IOException;
import org.inshore.reports.html.diagram.Network;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.source.Flow;

/** Section on flows from or to the places that were looked at, what leads offshore first. */
public final class FlowSection extends NetworkSection {

  public FlowSection(Totals totals, Network network, Words words, Markup html) {
    super("flows", totals.count(Figure.FLOWS), network, words, html);
  }

  @Override
  Table table() {
    return new Table(
        words,
        html,
        "drawn",
        "flow-place",
        "direction",
        "far",
        "far-residency",
        "flow-kind",
        "flow-evidence");
  }

  @Override
  void rows(Table table) throws IOException {
    for (FlowEntry entry : network.flows()) {
      Flow flow = entry.flow();
      html.open("tr");
      table.drawn(network.shown(network.way(entry)));
      table.place("flow-place", words.place(flow.place()), words.residency(flow.place()));
      table.text("direction", words.text(flow.direction().label()));
      table.place("far", far(entry));
      table.residency("far-residency", entry.far());
      table.text("flow-kind", words.text(flow.kind().label()));
      table.text("flow-evidence", words.text(flow.evidence()));
      html.close().line();
    }
  }

  private String far(FlowEntry entry) {
    Flow flow = entry.flow();
    String host = Network.name(flow.far());
    String name = entry.farSource() == null ? host : entry.farSource() + " (" + host + ")";
    return flow.farName() == null ? name : name + " › " + flow.farName();
  }
}
