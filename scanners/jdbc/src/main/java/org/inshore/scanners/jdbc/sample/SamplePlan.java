package org.inshore.scanners.jdbc.sample;

import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Way in which a table is read where random rows are asked for.
 *
 * @param sample the rows; null if it is read whole
 * @param why it is read whole although it may hold more rows than asked for; else null
 */
public record SamplePlan(@Nullable RowSample sample, @Nullable Wording why) {
  private static final Messages MESSAGES = Messages.of(SamplePlan.class);

  /** A table that holds no more rows than asked for. */
  public static final SamplePlan WHOLE = new SamplePlan(null, null);

  /** A table of which random rows are read. */
  public static SamplePlan of(RowSample sample) {
    return new SamplePlan(sample, null);
  }

  /** A view or foreign table: a row of it is only known when all are worked out. */
  public static SamplePlan notStored() {
    return new SamplePlan(null, MESSAGES.wording("whole.view"));
  }

  /** A table without a key by which rows could be drawn. */
  public static SamplePlan noKey() {
    return new SamplePlan(null, MESSAGES.wording("whole.no-key"));
  }

  /** A server that has no way to draw rows. */
  public static SamplePlan noWay() {
    return new SamplePlan(null, MESSAGES.wording("whole.server"));
  }

  /** What an asset says of which random rows were read. */
  public static Wording drawn(long seed) {
    return MESSAGES.wording("drawn", Long.toString(seed));
  }
}
