package org.inshore.scanners.documents.structure.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Content.Rows;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Hands on rows in batches. Statements for several tables may take turns, so some batches are open
 * at a time; the one that waited longest is handed on for another.
 */
final class RowBatches {
  private static final int MAX_OPEN = 16;
  private static final int MAX_ROWS = 500;
  private static final int MAX_CELLS = 100_000;
  private static final int MAX_BYTES = 1 << 20;

  private final Encoding encoding;
  private final SqlText text;
  private final ContentSink sink;
  private final LinkedHashMap<TargetRows, Batch> open = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Cells> free = new ArrayDeque<>();

  /** Rows so far: their numbers, since several may begin on one line. */
  private long rows;

  /** Rows that were not yet handed on. */
  private static final class Batch {
    private final Cells cells;
    private int width;

    Batch(Cells cells) {
      this.cells = cells;
    }
  }

  RowBatches(Encoding encoding, SqlText text, ContentSink sink) {
    this.encoding = encoding;
    this.text = text;
    this.sink = sink;
  }

  /**
   * Takes a row.
   *
   * @param at the line on which it begins; rows come in order
   */
  void add(TargetRows target, SqlRow row, long at) throws ScanException, InterruptedException {
    if (row.width() == 0) {
      return;
    }
    Batch batch = batch(target);
    batch.cells.row(++rows);
    row.put(batch.cells, at);
    int last = batch.cells.rows() - 1;
    batch.width = Math.max(batch.width, batch.cells.width(last));
    if (batch.cells.rows() >= MAX_ROWS
        || batch.cells.length() >= MAX_BYTES
        || batch.cells.firstCell(last) >= MAX_CELLS) {
      open.remove(target);
      push(target, batch);
    }
  }

  private Batch batch(TargetRows target) throws ScanException, InterruptedException {
    Batch batch = open.get(target);
    if (batch == null) {
      if (open.size() >= MAX_OPEN) {
        Map.Entry<TargetRows, Batch> oldest = open.pollFirstEntry();
        push(oldest.getKey(), oldest.getValue());
      }
      batch = new Batch(free.isEmpty() ? new Cells(encoding) : free.pop());
      open.put(target, batch);
    }
    return batch;
  }

  /**
   * Hands on the columns of tables without rows: their names, comments and types are all there is.
   */
  void columns(List<TargetRows> without) throws ScanException, InterruptedException {
    for (TargetRows each : without) {
      List<Column> columns = each.columns(0);
      if (!columns.isEmpty()) {
        sink.content(new Rows(each.location(), columns, Naming.LINE, new Cells(encoding)));
      }
    }
  }

  /** Hands on what is left. */
  void finish() throws ScanException, InterruptedException {
    for (Map.Entry<TargetRows, Batch> each : open.entrySet()) {
      push(each.getKey(), each.getValue());
    }
    open.clear();
  }

  private void push(TargetRows target, Batch batch) throws ScanException, InterruptedException {
    text.finish();
    target.filled();
    Cells cells = batch.cells;
    sink.content(new Rows(target.location(), target.columns(batch.width), Naming.LINE, cells));
    cells.clear();
    if (cells.bytes().length <= 2 * MAX_BYTES && free.size() < MAX_OPEN) {
      free.push(cells);
    }
  }
}
