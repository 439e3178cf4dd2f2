package org.inshore.scanners.documents.guard;

import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Set of hashes of what was handed on of a document: of all sequences of 4 and of 8 letters and
 * digits, and of 2 and 3 if a character beyond Latin is among them, whatever stands between them. A
 * value was handed on if all its sequences were, so it may have been put together or parted. The
 * set is bounded, and knows no case: once it is full, nothing more is known.
 */
public final class Delivered {
  private static final int MOST = 1 << 20;
  private static final int LONGEST = 8;
  private static final int MIDDLE = 4;
  private static final int SHORTEST = 2;

  /** From here on characters are words by themselves. */
  private static final int FIRST_WORD = 0x2e80;

  private static final long BASE = 0x9e3779b97f4a7c15L;
  private static final long MIX = 0xff51afd7ed558ccdL;
  private static final long OLDEST = power(LONGEST - 1);

  /** Sequences of four letters and digits of ASCII. */
  private final FourSigns fours;

  /** Hashes of all others. */
  private final WindowHashes others;

  /** The last characters, in a ring, and how many came. */
  private final int[] last = new int[LONGEST];

  private long seen;

  /** The sum of the last eight, each times a power of the base. */
  private long sum;

  /** How many of the last characters are of ASCII, and the last four of these. */
  private int signs;

  private int four;

  /** Where the last character beyond Latin was. */
  private long word = -LONGEST;

  Delivered() {
    this(new FourSigns(), new WindowHashes());
  }

  /** Begins to note what comes to a sink; null if it is not the sink of a document. */
  public static @Nullable Delivered begin(ContentSink sink) {
    return sink instanceof GuardedSink guarded ? guarded.delivered() : null;
  }

  /** Whether no more is noted. */
  public boolean isFull() {
    return fours.size() + others.size() >= MOST;
  }

  void note(Content content) {
    if (isFull()) {
      return;
    }
    switch (content) {
      case Content.Text text -> note(text.bytes(), text.from(), text.to(), text.encoding());
      case Content.Rows rows -> {
        Cells cells = rows.cells();
        note(cells.bytes(), 0, cells.length(), cells.encoding());
      }
      case Content.Binary inner -> {}
    }
  }

  private void note(byte[] bytes, int from, int to, Encoding encoding) {
    if (encoding != Encoding.UTF_8) {
      String text = new String(bytes, from, to - from, encoding.charset());
      text.codePoints().forEach(this::add);
      return;
    }
    for (int i = from; i < to; ) {
      int b = bytes[i];
      int more = following(b);
      int c = b >= 0 ? b : more == 0 ? 0 : b & (0x3f >> more);
      for (int j = 1; j <= more && i + j < to; j++) {
        c = c << 6 | (bytes[i + j] & 0x3f);
      }
      add(c);
      i += 1 + more;
    }
  }

  /** How many bytes of a character follow its first in UTF-8; none where it is no first one. */
  private static int following(int b) {
    return b >= -64 && b < -32 ? 1 : b >= -32 && b < -16 ? 2 : b >= -16 && b < -8 ? 3 : 0;
  }

  private void add(int c) {
    if (!isPart(c)) {
      return;
    }
    push(c);
    if (seen - word < MIDDLE) {
      for (int length = SHORTEST; length < MIDDLE && length <= seen; length++) {
        others.add(hash(length));
      }
    }
    if (signs >= MIDDLE) {
      fours.add(four);
    } else if (seen >= MIDDLE) {
      others.add(hash(MIDDLE));
    }
    if (seen >= LONGEST) {
      others.add(hash(LONGEST));
    }
  }

  /** Whether all of a text was handed on. One without letters and digits says nothing. */
  public boolean has(String text) {
    int[] parts = text.codePoints().filter(Delivered::isPart).toArray();
    int length = parts.length >= LONGEST ? LONGEST : parts.length >= MIDDLE ? MIDDLE : parts.length;
    if (length < SHORTEST) {
      return true;
    }
    Delivered window = new Delivered(fours, others);
    for (int i = 0; i < parts.length; i++) {
      window.push(parts[i]);
      if (i >= length - 1 && !window.contains(length)) {
        return false;
      }
    }
    return true;
  }

  private Delivered(FourSigns fours, WindowHashes others) {
    this.fours = fours;
    this.others = others;
  }

  private boolean contains(int length) {
    boolean ofAscii = length == MIDDLE && signs >= MIDDLE;
    return ofAscii ? fours.contains(four) : others.contains(hash(length));
  }

  private static boolean isPart(int c) {
    return c < 0x80
        ? (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        : Character.isLetterOrDigit(c);
  }

  private void push(int c) {
    int folded = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    int at = (int) (seen++ & LONGEST - 1);
    sum = (sum - last[at] * OLDEST) * BASE + folded;
    last[at] = folded;
    int sign = FourSigns.sign(folded);
    signs = sign == FourSigns.NONE ? 0 : signs + 1;
    four = sign == FourSigns.NONE ? 0 : FourSigns.next(four, sign);
    if (c >= FIRST_WORD) {
      word = seen;
    }
  }

  private static long power(int exponent) {
    return exponent == 0 ? 1 : BASE * power(exponent - 1);
  }

  private long hash(int length) {
    long hash = length < LONGEST ? 0 : sum;
    for (int i = length < LONGEST ? length : 0; i > 0; i--) {
      hash = hash * BASE + last[(int) (seen - i & LONGEST - 1)];
    }
    hash += length;
    hash = (hash ^ hash >>> 32) * MIX;
    hash ^= hash >>> 29;
    return (int) hash == 0 ? hash + 1 : hash;
  }

  /** Says how much is known, never what. */
  @Override
  public String toString() {
    return "Delivered[" + fours + ", " + others + "]";
  }
}
