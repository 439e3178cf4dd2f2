package org.inshore.core.person.set;

import java.util.Arrays;

/**
 * Index of numbers in order: their first bits lead to a bucket, which is searched by halves.
 *
 * <p>Of hashes a bucket holds one or two, so that a search reads two lines of memory where halving
 * all of them reads one for each doubling. It takes half as much memory as the numbers at most.
 */
public final class SortedIndex {
  private static final int MOST_BITS = 24;

  private final long[] sorted;
  private final int shift;

  /** By first bits, where numbers begin that have these or more. */
  private final int[] begins;

  /** Makes the index of numbers in the order of {@link Arrays#sort(long[])}. */
  public SortedIndex(long[] sorted) {
    this.sorted = sorted;
    int bits =
        Math.clamp(Integer.SIZE - 1 - Integer.numberOfLeadingZeros(sorted.length), 1, MOST_BITS);
    this.shift = Long.SIZE - bits;
    this.begins = new int[(1 << bits) + 1];
    int bucket = 0;
    for (int i = 0; i < sorted.length; i++) {
      for (int own = bucket(sorted[i]); bucket <= own; bucket++) {
        begins[bucket] = i;
      }
    }
    Arrays.fill(begins, bucket, begins.length, sorted.length);
  }

  /** Where a number stands; negative if it does not. */
  public int place(long number) {
    int bucket = bucket(number);
    return Arrays.binarySearch(sorted, begins[bucket], begins[bucket + 1], number);
  }

  /** The first bits, negative numbers before all others. */
  private int bucket(long number) {
    return (int) ((number ^ Long.MIN_VALUE) >>> shift);
  }
}
