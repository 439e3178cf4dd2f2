package org.inshore.scanners.documents.structure.html;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One table: its first rows tell whether it is one, or only the layout of a page. Cells over
 * several columns stand in the first of them; rows of a header that spans several become one.
 */
final class HtmlTable {
  private static final int JUDGED_ROWS = 100;
  private static final int JUDGED_BYTES = 1 << 18;
  private static final int MAX_HEADER_ROWS = 6;

  private final Location location;
  private final ContentSink sink;
  private final HtmlText text;
  private final HtmlRun cell = new HtmlRun();
  private final List<@Nullable String> row = new ArrayList<>();

  /** By column: how many more rows a cell from above reaches down. */
  private final List<Integer> reaching = new ArrayList<>();

  private Cells held = new Cells();
  private final List<Long> heldLines = new ArrayList<>();
  private @Nullable TableRows rows;
  private boolean layout;
  private final MergedCells merged = new MergedCells();
  private boolean inCell;
  private boolean inRow;
  private boolean started;
  private int colspan;
  private int rowspan;
  private int wide;
  private int deep;
  private int headerRows;
  private final List<@Nullable String> header = new ArrayList<>();
  private long number;
  private long rowLine;

  HtmlTable(Location location, ContentSink sink, HtmlText text) {
    this.location = location;
    this.sink = sink;
    this.text = text;
  }

  /** The cell that is open, or null between cells. */
  @Nullable HtmlRun cell() {
    return inCell ? cell : null;
  }

  void beginRow(long line) throws ScanException, InterruptedException {
    endRow();
    inRow = true;
    rowLine = line;
    wide = 1;
    deep = 1;
  }

  void beginCell(HtmlTag tag, long line) throws ScanException, InterruptedException {
    if (!inRow) {
      beginRow(line);
    }
    endCell();
    inCell = true;
    colspan = tag.span("colspan");
    rowspan = tag.span("rowspan");
  }

  void endCell() throws ScanException, InterruptedException {
    if (!inCell) {
      return;
    }
    inCell = false;
    skipReached();
    merged.add(number + 1, row.size(), rowspan, colspan);
    put(cell.text().toString().strip());
    for (int i = 1; i < colspan && row.size() < Columns.MAX; i++) {
      reach(row.size(), rowspan - 1);
      row.add(null);
    }
    if (!started) {
      wide = Math.max(wide, colspan);
      deep = Math.max(deep, rowspan);
    }
    for (String aside : cell.asides()) {
      text.newLine(rowLine);
      text.append(aside);
    }
    cell.clear();
  }

  private void skipReached() {
    while (row.size() < reaching.size() && reaching.get(row.size()) > 0) {
      reaching.set(row.size(), reaching.get(row.size()) - 1);
      row.add(null);
    }
  }

  private void reach(int column, int rowsDown) {
    while (reaching.size() <= column && reaching.size() < Columns.MAX) {
      reaching.add(0);
    }
    if (column < reaching.size()) {
      reaching.set(column, rowsDown);
    }
  }

  private void put(String value) throws ScanException, InterruptedException {
    if (row.size() < Columns.MAX) {
      reach(row.size(), rowspan - 1);
      row.add(value.isEmpty() ? null : value);
    } else if (!value.isEmpty()) {
      text.newLine(rowLine);
      text.append(value);
    }
  }

  void endRow() throws ScanException, InterruptedException {
    if (!inRow) {
      return;
    }
    endCell();
    inRow = false;
    number++;
    skipReached();
    boolean empty = row.stream().allMatch(value -> value == null);
    if (headerRows > 0) {
      header();
    } else if (!started && !empty && wide > 1 && deep > 1 && deep <= MAX_HEADER_ROWS) {
      headerRows = deep;
      header();
    } else if (!empty) {
      add(number, row);
    }
    // A title over all columns comes before what is spanned.
    started |= !empty && row.stream().filter(value -> value != null).count() > 1;
    row.clear();
  }

  /** Takes a row of a header: of each column, the label that stands lowest. */
  private void header() throws ScanException, InterruptedException {
    for (int i = 0; i < row.size(); i++) {
      if (header.size() <= i) {
        header.add(null);
      }
      String label = row.get(i);
      String group = header.get(i);
      if (label != null) {
        header.set(i, label);
        if (group != null) {
          text.newLine(rowLine);
          text.append(group);
        }
      }
    }
    if (--headerRows == 0) {
      add(number, header);
      header.clear();
    }
  }

  private void add(long at, List<@Nullable String> values)
      throws ScanException, InterruptedException {
    if (layout) {
      line(values, rowLine);
    } else if (rows != null) {
      rows.add(at, values);
    } else {
      held.row(at);
      heldLines.add(rowLine);
      values.forEach(held::cell);
      if (held.rows() == JUDGED_ROWS || held.length() >= JUDGED_BYTES) {
        judge();
      }
    }
  }

  void finish() throws ScanException, InterruptedException {
    endRow();
    if (headerRows > 0) {
      headerRows = 1;
      header();
    }
    if (held.rows() > 0) {
      judge();
    }
    if (rows != null) {
      rows.finish();
    }
  }

  private void judge() throws ScanException, InterruptedException {
    layout = !TableRows.isTable(held);
    TableRows all = layout ? null : new TableRows(location, Naming.CELL, sink).merged(merged);
    rows = all;
    List<@Nullable String> values = new ArrayList<>();
    for (int i = 0; i < held.rows(); i++) {
      values.clear();
      for (int column = 0; column < held.width(i); column++) {
        values.add(held.text(i, column));
      }
      if (all == null) {
        line(values, heldLines.get(i));
      } else {
        all.add(held.number(i), values);
      }
    }
    held = new Cells();
    heldLines.clear();
  }

  private void line(List<@Nullable String> values, long at)
      throws ScanException, InterruptedException {
    text.newLine(at);
    boolean first = true;
    for (String value : values) {
      if (value != null) {
        text.append((first ? "" : "\t") + value);
        first = false;
      }
    }
  }
}
