package org.inshore.engine.search;

import org.inshore.engine.text.TextView;

/**
 * Places of identifiers of persons in the text that is looked through: a name beside one is likely.
 * They come in order, or nearly so; only the last are remembered, since no more can be near a
 * value.
 */
final class Identifiers {
  private static final int KEPT = 128;
  private static final int ROOM = 1024;

  private final int[] starts = new int[ROOM];
  private final int[] ends = new int[ROOM];
  private int count;

  /** The least score at which one speaks for what is beside it. */
  static final double SURE = 0.5;

  /** Forgets the text. */
  void clear() {
    count = 0;
  }

  /** Remembers one. */
  void add(int start, int end) {
    if (count == ROOM) {
      System.arraycopy(starts, ROOM - KEPT, starts, 0, KEPT);
      System.arraycopy(ends, ROOM - KEPT, ends, 0, KEPT);
      count = KEPT;
    }
    starts[count] = start;
    ends[count++] = end;
  }

  /** Whether one of those remembered is within some characters of a stretch and not in it. */
  boolean near(TextView text, int start, int end, int within) {
    for (int i = count - 1; i >= Math.max(0, count - KEPT); i--) {
      // Characters have a byte or more: what is so close need not be counted.
      if ((ends[i] <= start && start - ends[i] <= within)
          || (starts[i] >= end && starts[i] - end <= within)) {
        return true;
      }
    }
    int first = text.atMostBack(start, within);
    int last = text.atMostOn(end, within);
    for (int i = count - 1; i >= Math.max(0, count - KEPT); i--) {
      if ((ends[i] <= start && ends[i] >= first) || (starts[i] >= end && starts[i] <= last)) {
        return true;
      }
    }
    return false;
  }
}
