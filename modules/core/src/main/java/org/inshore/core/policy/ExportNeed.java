package org.inshore.core.policy;

import java.util.EnumSet;
import java.util.Set;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.ExportBasis.Path;

/**
 * Requirements on a lawful basis of export.
 *
 * @param sufficient the paths that meet every legal limit that the year's sum reaches for certain
 * @param persons how many people the source holds for certain, all of whom it must cover
 */
public record ExportNeed(Set<Path> sufficient, long persons) {
  /** Nothing was counted: any will do. */
  public static final ExportNeed NOT_COUNTED = new ExportNeed(EnumSet.allOf(Path.class), 0);

  /** Copies the set. */
  public ExportNeed {
    sufficient = Set.copyOf(sufficient);
  }

  boolean exceeds(ExportBasis basis) {
    Long covered = basis.persons();
    return covered != null && persons > covered;
  }
}
