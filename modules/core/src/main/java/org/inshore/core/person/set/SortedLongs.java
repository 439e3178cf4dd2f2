package org.inshore.core.person.set;

import java.util.Arrays;

/** Arrays of numbers in order. */
public final class SortedLongs {
  private SortedLongs() {}

  /** The numbers of an array in order, each once; the array itself if none comes again. */
  public static long[] distinct(long[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
  }
}
