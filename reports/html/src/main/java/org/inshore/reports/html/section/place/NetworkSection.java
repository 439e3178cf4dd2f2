package org.inshore.reports.html.section.place;

import java.io.IOException;
import org.inshore.reports.html.diagram.Network;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;

/** Section on ways of the network: how many there are, then the first of them in a table. */
abstract class NetworkSection {
  final Network network;
  final Words words;
  final Markup html;
  private final String id;
  private final long all;

  NetworkSection(String id, long all, Network network, Words words, Markup html) {
    this.id = id;
    this.all = all;
    this.network = network;
    this.words = words;
    this.html = html;
  }

  public final void write() throws IOException {
    html.open("section", "id", id);
    html.element("h2", words.text(id + ".title", all));
    if (all == 0) {
      html.element("p", words.text(id + ".none"), "class", "none");
      html.close().line();
      return;
    }
    html.element("p", words.text(id + ".note"), "class", "note");
    if (all > Network.MOST) {
      html.element("p", words.text("list.cut", Network.MOST, all), "class", "note");
    }
    Table table = table();
    table.begin(words.text(id + ".short"));
    rows(table);
    table.end();
    html.close().line();
  }

  abstract Table table();

  abstract void rows(Table table) throws IOException;
}
