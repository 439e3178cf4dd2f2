package org.inshore.core.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * One asset, with all but its findings that bears on whether they may be there.
 *
 * @param place the asset
 * @param residency where its source is
 * @param declared what the operator declares of its source
 * @param openTo who, beyond named accounts, may read it; null if nobody or not known
 * @param modified when it last changed; null if not known
 * @param flows the flows of the asset or of what it lies in
 * @param asOf the day by whose law it is judged
 * @param found the day from which time to put things right is counted
 */
public record Situation(
    Location place,
    Residency residency,
    Declaration declared,
    @Nullable Wording openTo,
    @Nullable Instant modified,
    List<FlowEntry> flows,
    LocalDate asOf,
    LocalDate found) {

  /** Days are those of the mainland, whose law is asked for. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Copies the list. */
  public Situation {
    flows = List.copyOf(flows);
  }

  /** The day of a moment. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** Whether the asset last changed longer ago than content of its source may be kept. */
  boolean overdue() {
    Period retention = declared.retention();
    return retention != null && modified != null && day(modified).plus(retention).isBefore(asOf);
  }
}
