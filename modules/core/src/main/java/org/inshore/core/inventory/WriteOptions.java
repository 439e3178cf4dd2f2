package org.inshore.core.inventory;

import java.nio.file.Path;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.key.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * Options for writing an inventory.
 *
 * @param limits how many people are kept, and how exactly
 * @param previous output folder of a scan to compare violations with; null for none
 * @param sealer seals what only the operator may read; without it no secret and no sample of a file
 *     can be kept
 * @param ahead puts on disk what must be there before anything of the inventory is committed; runs
 *     before each commit, and what it throws ends the writing
 */
public record WriteOptions(
    PersonLimits limits, @Nullable Path previous, @Nullable Sealer sealer, Runnable ahead) {

  /** Nothing is compared, sealed or put on disk before. */
  public static final WriteOptions STANDARD =
      new WriteOptions(PersonLimits.STANDARD, null, null, () -> {});

  /** The same with a scan to compare with. */
  public WriteOptions with(@Nullable Path earlier) {
    return new WriteOptions(limits, earlier, sealer, ahead);
  }

  /** The same with what seals. */
  public WriteOptions with(@Nullable Sealer seal) {
    return new WriteOptions(limits, previous, seal, ahead);
  }

  /** The same with other limits of people. */
  public WriteOptions with(PersonLimits other) {
    return new WriteOptions(other, previous, sealer, ahead);
  }

  /** The same with what runs before each commit. */
  public WriteOptions after(Runnable other) {
    return new WriteOptions(limits, previous, sealer, other);
  }
}
