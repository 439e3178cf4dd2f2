package org.inshore.core.person.set;

import java.util.Arrays;

/** List of pairs of longs that grows, one after the other in an array. */
public final class LongPairs {
  private long[] values = new long[32];
  private int length;

  /** An empty list. */
  public LongPairs() {}

  /** Adds a pair. */
  public void add(long first, long second) {
    if (length == values.length) {
      values = Arrays.copyOf(values, 2 * length);
    }
    values[length++] = first;
    values[length++] = second;
  }

  /** How many pairs there are. */
  public int size() {
    return length / 2;
  }

  /** Both of each pair, in order. */
  public long[] toArray() {
    return Arrays.copyOf(values, length);
  }

  /** Drops all. */
  public void clear() {
    length = 0;
  }
}
