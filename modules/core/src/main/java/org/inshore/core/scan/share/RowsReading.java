package org.inshore.core.scan.share;

import org.inshore.core.slice.Fingerprint;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the rows of one asset on its reading thread, and with free hands. Rows bear on one
 * another only within a row, so a batch may go to another as it is; it is copied, since its
 * producer fills the same cells again.
 */
final class RowsReading {
  private final WorkSharing sharing;
  private final OrderedMerge merge;
  private final boolean shares;

  RowsReading(WorkSharing sharing, OrderedMerge merge) {
    this.sharing = sharing;
    this.merge = merge;
    this.shares = !sharing.helpers().equals(Helpers.NONE);
  }

  /**
   * Looks through rows, now or soon.
   *
   * @param delivered what is to be done when their matches were handed on
   */
  void rows(Content.Rows rows, MatchSink sink, Runnable delivered) throws InterruptedException {
    if (shares && rows.cells().length() >= sharing.rowsBytes() && sharing.helpers().isFree()) {
      Cells copy = sharing.cells().copy(rows.cells());
      Content.Rows own = new Content.Rows(rows.location(), rows.columns(), rows.naming(), copy);
      merge.add(new Chunk(new Batch(own, sharing.cells()), 0, delivered), sink);
    } else {
      merge.addHere(new Chunk(new Batch(rows, null), 0, delivered), sink);
    }
  }

  /** Rows, and where their memory goes afterwards; null if it is the producer's. */
  private record Batch(Content.Rows rows, @Nullable CellsPool pool) implements Chunk.Content {
    @Override
    public void examine(ContentMatcher matcher, MatchSink sink) {
      matcher.rows(rows, sink);
    }

    @Override
    public long bytes() {
      return rows.cells().length();
    }

    @Override
    public void identify(Fingerprint print) {
      print.text(rows.location().toString());
      print.text(rows.naming().name());
      print.number(rows.columns().size());
      for (Content.Column each : rows.columns()) {
        print.text(each.name());
        print.text(each.comment());
        print.text(each.type());
        Content.Origin origin = each.origin();
        print.text(origin == null ? null : origin.heading());
        print.number(origin == null ? -1 : origin.column());
        print.number(origin == null ? -1 : origin.rows());
      }
      identify(rows.cells(), print);
    }

    private static void identify(Cells cells, Fingerprint print) {
      print.text(cells.encoding().name());
      print.bytes(cells.bytes(), 0, cells.length());
      byte[] empty =
          new byte
              [cells.rows() == 0
                  ? 0
                  : 1 + cells.firstCell(cells.rows() - 1) + cells.width(cells.rows() - 1)];
      for (int row = 0; row < cells.rows(); row++) {
        print.number(cells.number(row));
        print.number(cells.width(row));
        for (int cell = 0; cell < cells.width(row); cell++) {
          int at = cells.firstCell(row) + cell;
          empty[at] = (byte) (cells.isNull(at) ? 1 : 0);
          if (cells.hasLines()) {
            print.number(cells.line(row, at));
          }
        }
      }
      print.bytes(empty, 0, empty.length);
    }

    @Override
    public void giveBack() {
      if (pool != null) {
        pool.give(rows.cells());
      }
    }
  }
}
