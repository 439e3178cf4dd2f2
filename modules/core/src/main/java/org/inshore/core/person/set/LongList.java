package org.inshore.core.person.set;

import java.util.Arrays;

/** Collection of numbers in the order in which they come. */
public final class LongList {
  private long[] values = new long[8];
  private int count;

  public void add(long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  public void clear() {
    count = 0;
  }

  public long[] toArray() {
    return Arrays.copyOf(values, count);
  }
}
