package org.inshore.core.policy.condition;

import java.util.EnumSet;
import java.util.Set;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.ExportBasis.Path;
import org.inshore.spi.source.scene.ExportScene;

/**
 * Requirements on the lawful basis of an export scene.
 *
 * @param sufficient the paths that meet every legal limit that the year's sum reaches for certain
 * @param persons how many people the scene has for certain, all of whom it must cover
 * @param sensitive how many of them with sensitive information
 * @param bytes how much there is in files for certain
 */
public record ExportNeed(Set<Path> sufficient, long persons, long sensitive, long bytes) {
  /** Nothing was counted: any will do. */
  public static final ExportNeed NOT_COUNTED = new ExportNeed(EnumSet.allOf(Path.class), 0);

  /** Copies the set. */
  public ExportNeed {
    sufficient = Set.copyOf(sufficient);
  }

  /** Where only all people were counted. */
  public ExportNeed(Set<Path> sufficient, long persons) {
    this(sufficient, persons, 0, 0);
  }

  public boolean exceeds(ExportBasis basis) {
    Long covered = basis.persons();
    return covered != null && persons > covered;
  }

  public boolean exceedsSensitive(ExportScene scene) {
    Long covered = scene.approvedSensitive();
    return covered != null && sensitive > covered;
  }

  public boolean exceedsVolume(ExportScene scene) {
    Long covered = scene.approvedBytes();
    return covered != null && bytes > covered;
  }
}
