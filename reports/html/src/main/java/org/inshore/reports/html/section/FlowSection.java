package org.inshore.reports.html.section;

import java.io.IOException;
import org.inshore.reports.html.diagram.Network;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.source.Flow;

/** Section on flows from or to the places that were looked at, what leads offshore first. */
public final class FlowSection {
  private final long all;
  private final Network network;
  private final Words words;
  private final Markup html;

  public FlowSection(Totals totals, Network network, Words words, Markup html) {
    this.all = totals.count(Figure.FLOWS);
    this.network = network;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "flows");
    html.element("h2", words.text("flows.title", all));
    if (all == 0) {
      html.element("p", words.text("flows.none"), "class", "none");
      html.close().line();
      return;
    }
    html.element("p", words.text("flows.note"), "class", "note");
    if (all > Network.MOST) {
      html.element("p", words.text("list.cut", Network.MOST, all), "class", "note");
    }
    Table table =
        new Table(
            words,
            html,
            "drawn",
            "flow-place",
            "direction",
            "far",
            "far-residency",
            "flow-kind",
            "flow-evidence");
    table.begin(words.text("flows.short"));
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
    table.end();
    html.close().line();
  }

  private String far(FlowEntry entry) {
    Flow flow = entry.flow();
    String host = Network.name(flow.far());
    String name = entry.farSource() == null ? host : entry.farSource() + " (" + host + ")";
    return flow.farName() == null ? name : name + " › " + flow.farName();
  }
}
