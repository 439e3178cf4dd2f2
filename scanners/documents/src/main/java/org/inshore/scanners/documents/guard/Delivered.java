package org.inshore.scanners.documents.guard;

import java.util.Arrays;
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
  private static final int FIRST_SIZE = 1 << 10;
  private static final int LONGEST = 8;
  private static final int MIDDLE = 4;
  private static final int SHORTEST = 2;

  /** From here on characters are words by themselves. */
  private static final int FIRST_WORD = 0x2e80;

  private static final long BASE = 0x9e3779b97f4a7c15L;
  private static final long MIX = 0xff51afd7ed558ccdL;
  private static final long[] POWERS = powers();

  private long[] table = new long[FIRST_SIZE];
  private int count;

  /** The last characters, in a ring, and how many came. */
  private final int[] last = new int[LONGEST];

  private long seen;

  /** By length: the sum of the last characters, each times a power of the base. */
  private final long[] sums = new long[LONGEST + 1];

  /** Where the last character beyond Latin was. */
  private long word = -LONGEST;

  Delivered() {}

  /** Begins to note what comes to a sink; null if it is not the sink of a document. */
  public static @Nullable Delivered begin(ContentSink sink) {
    return sink instanceof GuardedSink guarded ? guarded.delivered() : null;
  }

  /** Whether no more is noted. */
  public boolean isFull() {
    return count >= MOST;
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
        insert(hash(length));
      }
    }
    if (seen >= MIDDLE) {
      insert(hash(MIDDLE));
    }
    if (seen >= LONGEST) {
      insert(hash(LONGEST));
    }
  }

  /** Whether all of a text was handed on. One without letters and digits says nothing. */
  public boolean has(String text) {
    int[] parts = text.codePoints().filter(Delivered::isPart).toArray();
    int length = parts.length >= LONGEST ? LONGEST : parts.length >= MIDDLE ? MIDDLE : parts.length;
    if (length < SHORTEST) {
      return true;
    }
    Delivered window = new Delivered(table);
    for (int i = 0; i < parts.length; i++) {
      window.push(parts[i]);
      if (i >= length - 1 && !contains(window.hash(length))) {
        return false;
      }
    }
    return true;
  }

  private Delivered(long[] table) {
    this.table = table;
  }

  private static boolean isPart(int c) {
    return c < 0x80
        ? (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        : Character.isLetterOrDigit(c);
  }

  private void push(int c) {
    int folded = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    sum(SHORTEST, folded);
    sum(SHORTEST + 1, folded);
    sum(MIDDLE, folded);
    sum(LONGEST, folded);
    last[(int) (seen++ % LONGEST)] = folded;
    if (c >= FIRST_WORD) {
      word = seen;
    }
  }

  private void sum(int length, int c) {
    int first = seen < length ? 0 : last[(int) ((seen - length) % LONGEST)];
    sums[length] = (sums[length] - first * POWERS[length - 1]) * BASE + c;
  }

  private static long[] powers() {
    long[] powers = new long[LONGEST];
    powers[0] = 1;
    for (int i = 1; i < LONGEST; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }

  private long hash(int length) {
    long hash = sums[length] + length;
    hash = (hash ^ hash >>> 32) * MIX;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }

  private boolean contains(long hash) {
    return table[slot(hash)] == hash;
  }

  private void insert(long hash) {
    int slot = slot(hash);
    if (table[slot] == hash) {
      return;
    }
    table[slot] = hash;
    count++;
    if (2 * count > table.length) {
      long[] old = table;
      table = new long[2 * old.length];
      Arrays.stream(old).filter(each -> each != 0).forEach(each -> table[slot(each)] = each);
    }
  }

  /** Where a hash is, or has its place. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 40) & table.length - 1;
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  /** Says how much is known, never what. */
  @Override
  public String toString() {
    return "Delivered[" + count + "]";
  }
}
