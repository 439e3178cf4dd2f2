package org.inshore.reports.html.section.place;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.ColumnState;

/** Columns named like personal financial information in which none was found, and why not. */
public final class ColumnSection {
  private static final int MAX = 2_000;

  private final Inventory inventory;
  private final Words words;
  private final Markup html;

  public ColumnSection(Inventory inventory, Words words, Markup html) {
    this.inventory = inventory;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "columns");
    long all = inventory.totals().count(Figure.COLUMNS_WITHOUT_FIND);
    html.element("h2", words.text("columns.title", all));
    html.element("p", words.text("columns.note"), "class", "note");
    if (all == 0) {
      html.element("p", words.text("columns.none"), "class", "note");
      html.close().line();
      return;
    }
    if (all > MAX) {
      html.element("p", words.text("list.cut", MAX, all), "class", "note");
    }
    Table table =
        new Table(
            words, html, "kinds", "state", "place", "residency", "type", "rows", "filled", "forms");
    table.begin(words.text("columns.caption"));
    int written = 0;
    try (Stream<ColumnEntry> columns = inventory.columns()) {
      for (Iterator<ColumnEntry> each = columns.iterator(); each.hasNext() && written < MAX; ) {
        ColumnEntry column = each.next();
        if (column.state() != ColumnState.FOUND) {
          row(table, column);
          written++;
        }
      }
    }
    table.end();
    html.close().line();
  }

  private void row(Table table, ColumnEntry column) throws IOException {
    html.open("tr");
    table.text("kinds", words.kinds(column.rules()));
    table.text("state", words.text(column.state().label()));
    table.place("place", words.place(column.location()));
    table.residency(words.residency(column.location()));
    table.text("type", column.type() == null ? "–" : column.type());
    table.number("rows", column.rows());
    table.number("filled", column.filled());
    table.text(
        "forms",
        words.text("columns.forms", column.masked(), column.encrypted(), column.lostDigits()));
    html.close().line();
  }
}
