package org.inshore.core.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Remainder of a budget while a run spends it. For all threads.
 *
 * <p>Whether an asset can still be read to its end is told from its size and the rate so far, a
 * tenth more for what is not known of it.
 */
public final class RemainingBudget {
  private static final Messages MESSAGES = Messages.of(RemainingBudget.class);
  private static final double MARGIN = 1.1;

  /** A rate is measured from then on. */
  private static final Duration MEASURED = Duration.ofSeconds(2);

  private final @Nullable Budget budget;
  private final InstantSource clock;
  private final Instant begun;
  private final @Nullable Instant end;
  private final LongSupplier rows;
  private final LongSupplier bytes;
  private final LongSupplier cells;

  /**
   * Begins to spend.
   *
   * @param budget null if there is no end to it
   * @param rows tells how many were read so far
   * @param bytes likewise, of files
   * @param cells likewise, of characters in rows, which count as bytes
   */
  public RemainingBudget(
      @Nullable Budget budget,
      InstantSource clock,
      LongSupplier rows,
      LongSupplier bytes,
      LongSupplier cells) {
    this.budget = budget;
    this.clock = clock;
    this.begun = clock.instant();
    this.end = budget == null ? null : budget.end(begun, ZoneId.systemDefault());
    this.rows = rows;
    this.bytes = bytes;
    this.cells = cells;
  }

  /** Whether there is an end to it. */
  public boolean isOn() {
    return budget != null;
  }

  /** Whether nothing more may be read. */
  public boolean isSpent() {
    return budget != null
        && ((end != null && !clock.instant().isBefore(end))
            || (budget.rows() > 0 && rows.getAsLong() > budget.rows())
            || (budget.bytes() > 0 && bytes.getAsLong() + cells.getAsLong() > budget.bytes()));
  }

  /**
   * Whether an asset may be begun: it fits into what is left, as far as its size tells.
   *
   * @param inRows whether its size is in rows
   */
  public boolean allows(Asset asset, boolean inRows) {
    if (budget == null) {
      return true;
    }
    if (isSpent()) {
      return false;
    }
    long size = Math.max(1, asset.size());
    long read = inRows ? rows.getAsLong() : bytes.getAsLong();
    return (!inRows || budget.rows() == 0 || read + size <= budget.rows())
        && (budget.bytes() == 0 || length(size, inRows) <= budget.bytes())
        && fits(size, read);
  }

  /** How many bytes will be read with an asset, which of a table is told by the rows so far. */
  private double length(long size, boolean inRows) {
    double more = inRows ? (double) size * cells.getAsLong() / Math.max(1, rows.getAsLong()) : size;
    return bytes.getAsLong() + cells.getAsLong() + more;
  }

  /** Whether the time left is enough at the rate so far; one worker of several reads it. */
  private boolean fits(long size, long read) {
    Duration spent = Duration.between(begun, clock.instant());
    if (end == null || read == 0 || spent.compareTo(MEASURED) < 0) {
      return true;
    }
    double left = Duration.between(clock.instant(), end).toMillis();
    return MARGIN * size * spent.toMillis() / read <= left;
  }

  /** Why an asset was not read. */
  public static ScanException spent() {
    return new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("spent"));
  }

  /** Why a first pass did not read a file. */
  public static ScanException later() {
    return new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("later"));
  }
}
