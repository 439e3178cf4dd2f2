package org.inshore.core.inventory.read;

import java.util.Arrays;

/** Ranges of assets' numbers in their order, sixteen bytes each. */
public final class AssetRanges {
  private long[] bounds = new long[64];
  private int size;

  /** Adds one behind the others. */
  public void add(long first, long count) {
    if (2 * size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * size] = first;
    bounds[2 * size + 1] = first + count;
    size++;
  }

  int size() {
    return size;
  }

  long first(int range) {
    return bounds[2 * range];
  }

  /** The number behind the last one of a range. */
  long end(int range) {
    return bounds[2 * range + 1];
  }
}
