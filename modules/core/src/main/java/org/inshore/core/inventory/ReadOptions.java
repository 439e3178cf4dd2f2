package org.inshore.core.inventory;

import java.time.LocalDate;
import java.util.Map;
import org.inshore.core.key.Sealer;
import org.inshore.spi.inventory.violation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Options for reading an inventory.
 *
 * @param asOf the day by whose law to judge what was found; null for the one that the scan was
 *     judged by
 * @param marks officers' notes by id of the violation
 * @param sealer opens suspected state secrets for a restricted report, and samples of files where
 *     they are asked for; null where neither is
 * @param fileSamples whether findings of files come with their samples
 */
public record ReadOptions(
    @Nullable LocalDate asOf,
    Map<String, Standing.Mark> marks,
    @Nullable Sealer sealer,
    boolean fileSamples) {

  /** As the scan judged it, without notes, without what is sealed. */
  public static final ReadOptions STANDARD = new ReadOptions(null, Map.of(), null, false);

  /** Copies the map. */
  public ReadOptions {
    marks = Map.copyOf(marks);
  }

  /** The same with officers' notes. */
  public ReadOptions with(Map<String, Standing.Mark> notes) {
    return new ReadOptions(asOf, notes, sealer, fileSamples);
  }

  /** The same with what opens suspected state secrets. */
  public ReadOptions with(Sealer opener) {
    return new ReadOptions(asOf, marks, opener, fileSamples);
  }
}
