package org.inshore.engine.search;

import java.util.Arrays;
import org.inshore.engine.text.TextView;

/**
 * Places of identifiers of persons in the text that is looked through: a name beside one is likely.
 * They come in order, or nearly so; values are asked about as they come, or once all of a text is
 * known.
 */
final class Identifiers {
  /** So many before a place bear on it at most. */
  private static final int MOST = 128;

  /** In the order of their starts. */
  private int[] starts = new int[MOST];

  private int[] ends = new int[MOST];
  private int count;

  /** The least score at which one speaks for what is beside it. */
  static final double SURE = 0.5;

  /** Forgets the text. */
  void clear() {
    count = 0;
  }

  /** Remembers one. */
  void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    int at = count++;
    for (; at > 0 && starts[at - 1] > start; at--) {
      starts[at] = starts[at - 1];
      ends[at] = ends[at - 1];
    }
    starts[at] = start;
    ends[at] = end;
  }

  /** Whether one of those remembered is within some characters of a stretch and not in it. */
  boolean near(TextView text, int start, int end, int within) {
    int last = text.atMostOn(end, within);
    int behind = upTo(last);
    int least = Math.max(0, behind - MOST);
    // Characters have a byte or more: what is so close need not be counted.
    for (int i = behind - 1; i >= least; i--) {
      if (starts[i] >= end || (ends[i] <= start && start - ends[i] <= within)) {
        return true;
      }
    }
    int first = text.atMostBack(start, within);
    for (int i = behind - 1; i >= least; i--) {
      if (ends[i] <= start && ends[i] >= first) {
        return true;
      }
    }
    return false;
  }

  /** How many begin up to a place. */
  private int upTo(int place) {
    int low = count;
    while (low > 0 && starts[low - 1] > place && count - low < MOST) {
      low--; // mostly the last are asked for
    }
    int from = 0;
    while (from < low && starts[low - 1] > place) {
      int middle = (from + low) >>> 1;
      if (starts[middle] <= place) {
        from = middle + 1;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
