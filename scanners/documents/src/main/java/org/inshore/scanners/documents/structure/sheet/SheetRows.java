package org.inshore.scanners.documents.structure.sheet;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Hands on the rows of a sheet, and as text what is no cell. */
final class SheetRows {
  private static final int BLOCK = 1 << 18;

  private final Location location;
  private final ContentSink sink;
  private final TableRows rows;
  private final List<@Nullable String> row = new ArrayList<>();
  private long rowLine;

  SheetRows(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
    this.rows = new TableRows(location, Naming.LINE, sink);
  }

  /** Puts a value into a column of the row at hand, from 0; text where it cannot stand there. */
  void cell(int column, String value, long line) throws ScanException, InterruptedException {
    if (column < 0 || column >= Columns.MAX) {
      text(value, line);
      return;
    }
    if (row.isEmpty()) {
      rowLine = line;
    }
    while (row.size() <= column) {
      row.add(null);
    }
    String former = row.get(column);
    if (former != null) {
      text(former, line);
    }
    row.set(column, value);
  }

  /** Ends the row at hand. */
  void end() throws ScanException, InterruptedException {
    if (!row.isEmpty()) {
      rows.add(rowLine, row);
      row.clear();
    }
  }

  /** Hands on what stands beside the cells. */
  void text(CharSequence text, long line) throws ScanException, InterruptedException {
    if (!text.isEmpty()) {
      TextBlocks block = new TextBlocks(location, sink, Encoding.UTF_8, line, BLOCK);
      block.append(text);
      block.finish();
    }
  }

  void finish() throws ScanException, InterruptedException {
    end();
    rows.finish();
  }
}
