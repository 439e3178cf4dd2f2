package org.inshore.scanners.documents.guard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Set of hashes of all sequences of 4 and of 8 letters and digits of texts, and of 2 and 3 if a
 * character beyond Latin is among them, whatever stands between them (a rolling hash, Karp and
 * Rabin). It knows no case, and is bounded: a sequence for which there is no room is not in it.
 */
final class WindowSet {
  private static final int LONGEST = 8;
  private static final int MIDDLE = 4;
  private static final int SHORTEST = 2;

  /** From here on characters are words by themselves. */
  private static final int FIRST_WORD = 0x2e80;

  private static final int CHARACTERS = 1 << 12;

  private static final long BASE = 0x9e3779b97f4a7c15L;
  private static final long MIX = 0xff51afd7ed558ccdL;
  private static final long OLDEST = power(LONGEST - 1);

  /** Sequences of four letters and digits of ASCII. */
  private final FourSigns fours;

  /** Hashes of all others. */
  private final WindowHashes others;

  /** Whose sequences alone are taken; null for all. */
  private final @Nullable WindowSet only;

  /** A bit for each character of its sequences; several share one. */
  private final long[] characters = new long[CHARACTERS / Long.SIZE];

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

  /**
   * An empty set.
   *
   * @param only the set whose sequences alone it takes; null for all
   */
  WindowSet(@Nullable WindowSet only) {
    this(new FourSigns(), new WindowHashes(), only);
  }

  private WindowSet(FourSigns fours, WindowHashes others, @Nullable WindowSet only) {
    this.fours = fours;
    this.others = others;
    this.only = only;
  }

  /** Adds the sequences of a text in UTF-8, which goes on where the last one ended. */
  void add(byte[] bytes, int from, int to) {
    for (int i = from; i < to; ) {
      i = only == null || seen > 0 ? i : passOver(only.characters, bytes, i, to);
      if (i == to) {
        return;
      }
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

  /**
   * Goes past characters of one and of three bytes that nobody asks for, which most are; they begin
   * nothing.
   */
  private static int passOver(long[] asked, byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int b = bytes[i];
      if (b >= 0) {
        if ((asked[folded(b) / Long.SIZE] & 1L << folded(b)) != 0) {
          return i;
        }
        i++;
      } else if ((b & 0xf0) == 0xe0 && i + 2 < to) {
        // Of its sixteen bits the last twelve, which stand in the second and the third byte.
        if ((asked[bytes[i + 1] & 0x3f] & 1L << bytes[i + 2]) != 0) {
          return i;
        }
        i += 3;
      } else {
        return i;
      }
    }
    return i;
  }

  /** How many bytes of a character follow its first in UTF-8; none where it is no first one. */
  private static int following(int b) {
    return b >= -64 && b < -32 ? 1 : b >= -32 && b < -16 ? 2 : b >= -16 && b < -8 ? 3 : 0;
  }

  private void add(int c) {
    if (!isPart(c)) {
      return;
    }
    int folded = folded(c);
    if (only == null) {
      characters[folded / Long.SIZE % characters.length] |= 1L << folded;
    } else if (!only.mayHave(folded)) {
      begin();
      return;
    }
    push(folded);
    // A set that has a sequence has its shorter ends too: most of what is not asked for ends here.
    boolean asked = true;
    if (seen - word < MIDDLE) {
      for (int length = SHORTEST; asked && length < MIDDLE && length <= seen; length++) {
        asked = addHash(length);
      }
    }
    if (asked && signs >= MIDDLE) {
      asked = addFour();
    } else if (asked && seen >= MIDDLE) {
      asked = addHash(MIDDLE);
    }
    if (asked && seen >= LONGEST) {
      addHash(LONGEST);
    }
  }

  private boolean mayHave(int c) {
    return (characters[c / Long.SIZE % characters.length] & 1L << c) != 0;
  }

  /** No sequence goes over here. */
  private void begin() {
    if (seen > 0) {
      seen = 0;
      sum = 0;
      signs = 0;
      word = -LONGEST;
      Arrays.fill(last, 0);
    }
  }

  /** Adds the last four characters, if they are taken; tells whether they are. */
  private boolean addFour() {
    boolean asked = only == null || only.fours.contains(four);
    if (asked) {
      fours.add(four);
    }
    return asked;
  }

  private boolean addHash(int length) {
    long hash = hash(length);
    boolean asked = only == null || only.others.contains(hash);
    if (asked) {
      others.add(hash);
    }
    return asked;
  }

  /** Whether all sequences of a text are in it. One without letters and digits says nothing. */
  boolean hasAllOf(String text) {
    int[] parts = text.codePoints().filter(WindowSet::isPart).map(WindowSet::folded).toArray();
    int length = parts.length >= LONGEST ? LONGEST : parts.length >= MIDDLE ? MIDDLE : parts.length;
    if (length < SHORTEST) {
      return true;
    }
    WindowSet window = new WindowSet(fours, others, null);
    for (int i = 0; i < parts.length; i++) {
      window.push(parts[i]);
      if (i >= length - 1 && !window.containsLast(length)) {
        return false;
      }
    }
    return true;
  }

  private boolean containsLast(int length) {
    boolean ofAscii = length == MIDDLE && signs >= MIDDLE;
    return ofAscii ? fours.contains(four) : others.contains(hash(length));
  }

  private static int folded(int c) {
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  }

  private static boolean isPart(int c) {
    return c < 0x80
        ? (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        : Character.isLetterOrDigit(c);
  }

  private void push(int c) {
    int at = (int) (seen++ & LONGEST - 1);
    sum = (sum - last[at] * OLDEST) * BASE + c;
    last[at] = c;
    int sign = FourSigns.sign(c);
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

  /** Says how many there are, never what. */
  @Override
  public String toString() {
    return "WindowSet[" + fours + ", " + others + "]";
  }
}
