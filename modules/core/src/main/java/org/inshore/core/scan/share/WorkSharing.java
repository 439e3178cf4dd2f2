package org.inshore.core.scan.share;

import org.inshore.core.slice.ChunkLog;
import org.jspecify.annotations.Nullable;

/** Shares out large assets among the workers of a run; one for all its threads. */
public final class WorkSharing {
  /**
   * Standard size of a part: large enough that the longest lines of a usual database dump fit,
   * small enough that the last part of a text is soon done.
   */
  public static final int PART_BYTES = 2 << 20;

  /** Nothing is shared: everything is looked through as it comes. */
  public static final WorkSharing NONE = new WorkSharing(Helpers.NONE, 1, PART_BYTES);

  private static final int MIN_ROWS_BYTES = 16 << 10;

  /** What is taken into a buffer for the bytes around a part; more only for very long lines. */
  private static final int AROUND = 64 << 10;

  private final Helpers helpers;
  private final int partBytes;
  private final int mostAhead;
  private final Buffers buffers;
  private final CellsPool cells;
  private final @Nullable ChunkLog log;

  /**
   * Shares with others.
   *
   * @param threads how many work at once at most, whoever hands out included
   * @param partBytes size of a part
   */
  public WorkSharing(Helpers helpers, int threads, int partBytes) {
    this.helpers = helpers;
    this.partBytes = partBytes;
    this.mostAhead = 2 * threads;
    this.buffers = new Buffers(partBytes + AROUND, mostAhead);
    this.cells = new CellsPool(mostAhead);
    this.log = null;
  }

  private WorkSharing(WorkSharing of, ChunkLog log) {
    this.helpers = of.helpers;
    this.partBytes = of.partBytes;
    this.mostAhead = of.mostAhead;
    this.buffers = of.buffers;
    this.cells = of.cells;
    this.log = log;
  }

  /** The same for one asset, of which a log is kept. */
  public WorkSharing with(ChunkLog kept) {
    return new WorkSharing(this, kept);
  }

  /** The same parts shared with other helpers. */
  public WorkSharing with(Helpers others, int threads) {
    return new WorkSharing(threads > 1 ? others : Helpers.NONE, threads, partBytes);
  }

  /** Log of the asset's chunks; null if none is kept. */
  @Nullable ChunkLog log() {
    return log;
  }

  Helpers helpers() {
    return helpers;
  }

  int partBytes() {
    return partBytes;
  }

  /** Least size of a batch of rows that is worth a helper. */
  int rowsBytes() {
    return Math.min(MIN_ROWS_BYTES, partBytes);
  }

  /** How many chunks of one asset may be under way at once. */
  int mostAhead() {
    return mostAhead;
  }

  CellsPool cells() {
    return cells;
  }

  Buffers buffers() {
    return buffers;
  }
}
