package org.inshore.engine.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts lines, and characters in the line at hand, on the way through a text. */
public final class Lines {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7f * ONES;

  private int at;
  private long line;
  private long column;

  /** Starts at a place that is the first of a line. */
  public void start(int place, long number) {
    at = place;
    line = number;
    column = 0;
  }

  /** The text was moved, by so many bytes to the front. */
  void moved(int by) {
    at -= by;
  }

  /** Goes on to a place where a character starts; never back. */
  public void advance(TextView text, int place) {
    if (place <= at) {
      return;
    }
    long ended = count(text.bytes, at, place, text.to);
    if (ended == 0) {
      column += text.characters(at, place);
    } else {
      line += ended;
      int start = place;
      while (!endsLine(text.bytes, start - 1, text.to)) {
        start--;
      }
      column = text.characters(start, place);
    }
    at = place;
  }

  /** The place's line. */
  public long line() {
    return line;
  }

  /** How many characters are before the place in its line. */
  public long column() {
    return column;
  }

  private static boolean endsLine(byte[] bytes, int place, int to) {
    return bytes[place] == '\n'
        || (bytes[place] == '\r' && !(place + 1 < to && bytes[place + 1] == '\n'));
  }

  /** How many lines end in a stretch: a carriage return counts unless a line feed follows. */
  static long count(byte[] bytes, int from, int until, int to) {
    long count = 0;
    int i = from;
    for (; i + Long.BYTES <= until; i += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, i);
      long feeds = equal(eight, '\n');
      long returns = equal(eight, '\r');
      count += Long.bitCount(feeds);
      if (returns != 0) {
        count += Long.bitCount(returns & ~(feeds >>> Byte.SIZE));
        if (returns < 0 && i + Long.BYTES < to && bytes[i + Long.BYTES] == '\n') {
          count--;
        }
      }
    }
    for (; i < until; i++) {
      count += endsLine(bytes, i, to) ? 1 : 0;
    }
    return count;
  }

  /** The highest bit of each byte that is a character. */
  private static long equal(long eight, int character) {
    long other = eight ^ character * ONES;
    return ~(((other & LOW) + LOW) | other | LOW);
  }
}
