package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.figure.Figure;

/** Table of what can be missed where random rows were looked at instead of all. */
final class SampledTable {
  private static final int MAX = 2_000;

  private final Inventory inventory;
  private final Words words;
  private final Markup html;

  SampledTable(Inventory inventory, Words words, Markup html) {
    this.inventory = inventory;
    this.words = words;
    this.html = html;
  }

  /** Writes it; nothing where all was read whole. */
  void write() throws IOException {
    long assets = inventory.totals().count(Figure.SAMPLED);
    if (assets == 0 && isEmpty()) {
      return;
    }
    html.element("h3", words.text("sampled.title", assets));
    html.element("p", words.text(Figure.SAMPLED.definition()), "class", "note");
    Table table = new Table(words, html, "place", "kind", "rows", "hits", "at-most", "meaning");
    table.begin(words.text("sampled.title", assets));
    long written = 0;
    try (Stream<SampledPlace> places = inventory.sampled()) {
      for (Iterator<SampledPlace> each = places.iterator(); each.hasNext(); written++) {
        SampledPlace place = each.next();
        if (written < MAX) {
          row(table, place);
        }
      }
    }
    table.end();
    if (written > MAX) {
      html.element("p", words.text("list.cut", MAX, written), "class", "note");
    }
  }

  private boolean isEmpty() {
    try (Stream<SampledPlace> places = inventory.sampled()) {
      return places.findFirst().isEmpty();
    }
  }

  private void row(Table table, SampledPlace place) throws IOException {
    String rule = place.rule();
    html.open("tr");
    table.place("place", words.place(place.location()));
    table.text("kind", rule == null ? words.text("sampled.other") : words.kind(rule));
    table.number("rows", place.rows());
    table.number("hits", place.hits());
    table.number("at-most", place.bound().atMost());
    table.text("meaning", words.text(place.sentence()));
    html.close().line();
  }
}
