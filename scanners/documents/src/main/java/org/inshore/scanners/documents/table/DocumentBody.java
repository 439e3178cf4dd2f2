package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a document with the tables in it, as its reader meets them. A table with a
 * header or a form is handed on as rows, so that its columns have names; any other is layout, and
 * its rows are lines of the text.
 */
public final class DocumentBody {
  /** Rows after which a table is judged; the rest of it goes the same way. */
  private static final int JUDGED_ROWS = 200;

  private static final int MAX_CELL = 1 << 20;

  private final Location location;
  private final ContentSink sink;
  private final TextBlocks text;

  private int tables;
  private int depth;
  private long rowNumber;
  private @Nullable TableRows rows;
  private boolean layout;
  private final Cells held = new Cells();
  private final List<@Nullable String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  public DocumentBody(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.text = new TextBlocks(location, sink);
  }

  /** Ends a paragraph. */
  public void endParagraph() throws ScanException, InterruptedException {
    append(depth == 0 ? "\n" : " ");
  }

  public void append(String more) throws ScanException, InterruptedException {
    if (depth == 0) {
      text.append(more);
    } else if (cell.length() + more.length() <= MAX_CELL) {
      cell.append(more);
    } else {
      // No cell is this long; what does not fit is text all the same.
      text.append(cell);
      text.append(more);
      cell.setLength(0);
    }
  }

  /** Begins a table; one within a cell is text of that cell. */
  public void beginTable() {
    if (depth++ == 0) {
      tables++;
      rowNumber = 0;
      rows = null;
      layout = false;
    }
  }

  public void endCell() {
    if (depth != 1) {
      return;
    }
    if (cells.size() < Columns.MAX) {
      cells.add(cell.toString().strip());
    } else {
      cells.set(Columns.MAX - 1, cell.toString().strip());
    }
    cell.setLength(0);
  }

  public void endRow() throws ScanException, InterruptedException {
    if (depth != 1) {
      return;
    }
    rowNumber++;
    if (layout) {
      line(cells);
    } else if (rows != null) {
      rows.add(rowNumber, cells);
    } else {
      held.row(rowNumber);
      cells.forEach(held::cell);
      if (held.rows() == JUDGED_ROWS) {
        judge();
      }
    }
    cells.clear();
  }

  public void endTable() throws ScanException, InterruptedException {
    if (depth == 0 || --depth > 0) {
      return;
    }
    if (held.rows() > 0) {
      judge();
    }
    if (rows != null) {
      rows.finish();
    }
    if (!cell.isEmpty()) {
      // What stands in a table that breaks off.
      text.append(cell);
      cell.setLength(0);
    }
  }

  /** Hands on the rest. */
  public void finish() throws ScanException, InterruptedException {
    while (depth > 0) {
      depth = 1;
      endCell();
      endRow();
      endTable();
    }
    text.finish();
  }

  private void judge() throws ScanException, InterruptedException {
    boolean tabular = TableRows.isTable(held);
    if (tabular) {
      rows =
          new TableRows(
              location.append("table", String.valueOf(tables)), Content.Naming.CELL, sink);
    }
    layout = !tabular;
    if (layout) {
      SplitIdentities.read(held, List.of(), location, sink);
    }
    List<@Nullable String> values = new ArrayList<>();
    for (int row = 0; row < held.rows(); row++) {
      values.clear();
      for (int column = 0; column < held.width(row); column++) {
        values.add(held.text(row, column));
      }
      if (rows != null) {
        rows.add(held.number(row), values);
      } else {
        line(values);
      }
    }
    held.clear();
  }

  private void line(List<@Nullable String> cells) throws ScanException, InterruptedException {
    for (int i = 0; i < cells.size(); i++) {
      String value = cells.get(i);
      text.append((i == 0 ? "" : "\t") + (value == null ? "" : value));
    }
    text.append("\n");
  }
}
