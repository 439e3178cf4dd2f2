package org.inshore.scanners.documents.wrap;

import java.util.Arrays;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.spi.content.Encoding;

/**
 * Widths of the lines of a text, in columns, of which a Chinese character takes two (UAX #11), or
 * in characters.
 */
final class LineWidths {
  /** A Chinese character takes as many columns. */
  static final int WIDE = 2;

  /** Lines before and after that tell how wide the text is there. */
  private static final int AROUND = 4;

  private static final int MAX_BACK = 1 << 10;

  /** Fonts set digits a bit narrower, and punctuation must not begin a line. */
  private static final double SLACK = 0.1;

  private static final int SLOT_BITS = 6;

  /** Spreads offsets over the slots (Fibonacci hashing). */
  private static final int HASH = 0x9E3779B9;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Encoding encoding;

  /** Lines that were read lately: each is asked for by those around it. */
  private final int[] firsts = new int[1 << SLOT_BITS];

  private final int[] lasts = new int[1 << SLOT_BITS];
  private final int[] columns = new int[1 << SLOT_BITS];
  private final int[] characters = new int[1 << SLOT_BITS];

  LineWidths(byte[] bytes, int from, int to, Encoding encoding) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.encoding = encoding;
    Arrays.fill(firsts, -1);
  }

  /** Where the line begins that ends there, at most 1,024 bytes before. */
  int start(int feed) {
    int start = feed;
    while (start > from && bytes[start - 1] != '\n' && feed - start < MAX_BACK) {
      start--;
    }
    return start;
  }

  /** Whether a line has a share of the greatest width around, by columns or by characters. */
  boolean isFull(int start, int end, double share) {
    return width(start, end, WIDE) >= share * widest(start, WIDE)
        || width(start, end, 1) >= share * widest(start, 1);
  }

  /**
   * Whether a line has no room for what begins the next one, and so many lines around it have none
   * either.
   *
   * @param least columns that the widest line has at least
   */
  boolean isWrapped(int start, int others, int least) {
    return isWrapped(start, others, least, WIDE, SLACK) || isWrapped(start, others, least, 1, 0);
  }

  private boolean isWrapped(int start, int others, int least, int wide, double slack) {
    int widest = widest(start, wide);
    if (widest * WIDE < least * wide || !hasNoRoom(start, widest, wide, slack)) {
      return false;
    }
    int full = -1;
    int first = first(start);
    for (int i = 0; i <= 2 * AROUND && first < to && full < others; i++) {
      full += hasNoRoom(first, widest, wide, slack) ? 1 : 0;
      first = last(first) + 1;
    }
    return full >= others;
  }

  private boolean hasNoRoom(int start, int widest, int wide, double slack) {
    int last = last(start);
    int next = last + 1;
    while (next < to && (bytes[next] == ' ' || bytes[next] == '\t' || bytes[next] == '>')) {
      next++;
    }
    if (last == start || next >= to || bytes[next] == '\n' || bytes[next] == '\r') {
      return false;
    }
    int word = 0;
    while (next < to && Ascii.isLetterOrDigit(bytes[next])) {
      next++;
      word++;
    }
    int room = wide == 1 ? 1 : Math.max(word, wide);
    return width(start, wide) + room > widest * (1 - slack);
  }

  private int widest(int start, int wide) {
    int first = first(start);
    int widest = 0;
    for (int i = 0; i <= 2 * AROUND && first < to; i++) {
      widest = Math.max(widest, width(first, wide));
      first = last(first) + 1;
    }
    return widest;
  }

  private int first(int start) {
    int first = start;
    for (int i = 0; i < AROUND && first > from; i++) {
      first = start(first - 1);
    }
    return first;
  }

  private int last(int first) {
    return lasts[read(first)];
  }

  /** The width of a whole line. */
  private int width(int first, int wide) {
    int slot = read(first);
    return wide == 1 ? characters[slot] : columns[slot];
  }

  /** Reads a line that was not read lately; where its measures are kept. */
  private int read(int first) {
    int slot = (first * HASH) >>> (Integer.SIZE - SLOT_BITS);
    if (firsts[slot] != first) {
      int last = first;
      while (last < to && bytes[last] != '\n' && last - first < MAX_BACK) {
        last++;
      }
      firsts[slot] = first;
      lasts[slot] = last;
      columns[slot] = width(first, last, WIDE);
      characters[slot] = width(first, last, 1);
    }
    return slot;
  }

  private int width(int start, int end, int wide) {
    int stop = end;
    while (stop > start && (bytes[stop - 1] == '\r' || bytes[stop - 1] == ' ')) {
      stop--;
    }
    int width = 0;
    for (int i = start; i < stop; i++) {
      int b = bytes[i] & 0xff;
      if (b < 0x80) {
        width++;
      } else if (encoding == Encoding.GB18030) {
        width += wide;
        i++;
      } else {
        width += b >= 0xe0 ? wide : b >= 0xc0 ? 1 : 0;
      }
    }
    return width;
  }
}
