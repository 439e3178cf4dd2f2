package org.inshore.core.scan.share;

import java.util.ArrayDeque;
import java.util.Deque;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/** Cells for copies of rows, used over and over; for all threads. */
final class CellsPool {
  /** Cells that have grown larger than this are not kept. */
  private static final int MAX_BYTES = 4 << 20;

  private final int most;
  private final Deque<Cells> free = new ArrayDeque<>();

  /** Makes an empty pool that keeps at most so many. */
  CellsPool(int most) {
    this.most = most;
  }

  /** A copy of some rows. */
  Cells copy(Cells rows) {
    Cells known = take();
    Cells copy =
        known != null && known.encoding() == rows.encoding() ? known : new Cells(rows.encoding());
    byte[] bytes = rows.bytes();
    for (int row = 0; row < rows.rows(); row++) {
      copy.row(rows.number(row));
      int first = rows.firstCell(row);
      for (int cell = first; cell < first + rows.width(row); cell++) {
        if (rows.isNull(cell)) {
          copy.cell(null);
        } else {
          copy.cell(bytes, rows.start(cell), rows.end(cell));
          if (rows.hasLines()) {
            copy.line(rows.line(row, cell));
          }
        }
      }
    }
    return copy;
  }

  /** Takes cells back and forgets what they held. */
  void give(Cells cells) {
    if (cells.bytes().length <= MAX_BYTES) {
      cells.clear();
      synchronized (this) {
        if (free.size() < most) {
          free.push(cells);
        }
      }
    }
  }

  private synchronized @Nullable Cells take() {
    return free.poll();
  }
}
