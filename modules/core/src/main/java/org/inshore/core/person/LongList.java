package org.inshore.core.person;

import java.util.Arrays;

/** Collection of numbers in the order in which they come. */
final class LongList {
  private long[] values = new long[8];
  private int count;

  void add(long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  void clear() {
    count = 0;
  }

  long[] toArray() {
    return Arrays.copyOf(values, count);
  }
}
