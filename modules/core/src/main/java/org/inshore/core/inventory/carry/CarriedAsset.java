package org.inshore.core.inventory.carry;

import java.util.List;
import org.inshore.spi.inventory.AssetEntry;
import org.jspecify.annotations.Nullable;

/**
 * An asset whose records were carried over; names in it are masked.
 *
 * @param run id of the scan that looked at it
 * @param entry its outcome, with a note that says when it was looked at
 * @param version hash of the version that was looked at, which need not be the one of now; null if
 *     unknown
 * @param parts what lies in it and was not looked at
 * @param findings how many findings it has
 * @param marked whether it has a state-secret marking
 */
public record CarriedAsset(
    String run,
    AssetEntry entry,
    @Nullable Long version,
    List<AssetEntry> parts,
    int findings,
    boolean marked) {

  /** Copies the list. */
  public CarriedAsset {
    parts = List.copyOf(parts);
  }
}
