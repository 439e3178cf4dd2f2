package org.inshore.spi.scan;

import java.util.List;

/**
 * Division of an asset into slices.
 *
 * @param slices all of them, by number
 * @param atOnce how many may be read at the same time
 * @param keepsRows whether a row stays in its slice as long as it is there: one by its key does,
 *     one by its page only while nothing is changed
 */
public record SlicePlan(List<Slice> slices, int atOnce, boolean keepsRows) {
  /** The asset is read as a whole. */
  public static final SlicePlan WHOLE = new SlicePlan(List.of(), 1, false);

  /** Copies the list and checks that the numbers are those of its places. */
  public SlicePlan {
    slices = List.copyOf(slices);
    for (int i = 0; i < slices.size(); i++) {
      if (slices.get(i).number() != i) {
        throw new IllegalArgumentException("slices are numbered from 0 in order");
      }
    }
  }

  /** Whether the asset is read as a whole. */
  public boolean isWhole() {
    return slices.size() < 2;
  }
}
