package org.inshore.core.scan.share;

import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
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
    public void giveBack() {
      if (pool != null) {
        pool.give(rows.cells());
      }
    }
  }
}
