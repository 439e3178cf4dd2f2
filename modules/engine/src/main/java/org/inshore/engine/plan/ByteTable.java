package org.inshore.engine.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Exact table from short byte strings to numbers: open addressing over strings padded to whole
 * words. It takes no more than so many.
 */
final class ByteTable {
  /** The longest string, in bytes. */
  static final int LONGEST = 32;

  static final int NONE = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The words of a string and its length. */
  private static final int WORDS = LONGEST / Long.BYTES + 1;

  private static final int LENGTH = WORDS - 1;
  private static final int FIRST = 1 << 5;
  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  /** The bits that digits and signs have not, but letters have and all beyond ASCII. */
  private static final long LETTERS = 0xc0c0c0c0c0c0c0c0L;

  private final int most;
  private long[] keys = new long[WORDS * FIRST];
  private int[] values = new int[FIRST];
  private int count;

  /** The string read last, a hash of it, and whether it is digits and signs alone. */
  private final long[] read = new long[WORDS];

  private int hash;
  private boolean numeric;

  ByteTable(int most) {
    this.most = most;
    Arrays.fill(values, NONE);
  }

  void clear() {
    if (count > 0) {
      Arrays.fill(values, NONE);
      Arrays.fill(keys, 0);
      count = 0;
    }
    Arrays.fill(read, 0);
  }

  /**
   * Reads a string; false if it is too long.
   *
   * @param digits whether all digits count as the same
   */
  boolean read(byte[] bytes, int from, int to, boolean digits) {
    int length = to - from;
    if (length > LONGEST) {
      return false;
    }
    long letters = 0;
    for (int i = 0; i < LENGTH; i++) {
      int at = from + i * Long.BYTES;
      long word = at >= to ? 0 : word(bytes, at, Math.min(Long.BYTES, to - at));
      letters |= word & LETTERS;
      read[i] = digits ? withoutDigits(word) : word;
    }
    read[LENGTH] = length;
    numeric = letters == 0;
    hash();
    return true;
  }

  /** Up to eight bytes; noughts where there are fewer. */
  private static long word(byte[] bytes, int at, int length) {
    if (at + Long.BYTES <= bytes.length) {
      long word = (long) LONGS.get(bytes, at);
      return length == Long.BYTES ? word : word & ((1L << (length * Byte.SIZE)) - 1);
    }
    long word = 0;
    for (int i = length - 1; i >= 0; i--) {
      word = (word << Byte.SIZE) | (bytes[at + i] & 0xff);
    }
    return word;
  }

  /** The same with a nought for each digit: bytes from 0x30 to 0x39, found all eight at once. */
  private static long withoutDigits(long word) {
    long low = word & ~HIGH;
    long atLeast = low + (0x80 - '0') * EACH;
    long beyond = low + (0x80 - '9' - 1) * EACH;
    long digits = (atLeast & ~beyond & ~word & HIGH) >>> 7;
    return word & ~(digits * 0x0f);
  }

  private void hash() {
    long mixed = 0;
    for (long word : read) {
      mixed = (mixed ^ word) * 0x9e3779b97f4a7c15L;
      mixed ^= mixed >>> 32;
    }
    hash = (int) mixed;
  }

  /** Whether the string read last is digits and signs alone: ASCII below the letters. */
  boolean isNumeric() {
    return numeric;
  }

  /** The number of the string read last, or {@link #NONE}. */
  int get() {
    return values[place()];
  }

  /** Gives the string read last a number, if there is room. */
  void put(int value) {
    int place = place();
    if (values[place] != NONE) {
      values[place] = value;
    } else if (count < most) {
      count++;
      put(place, value);
      if (2 * count > values.length) {
        grow();
      }
    }
  }

  private void put(int place, int value) {
    values[place] = value;
    System.arraycopy(read, 0, keys, WORDS * place, WORDS);
  }

  private int place() {
    int mask = values.length - 1;
    int place = hash & mask;
    while (values[place] != NONE && !isAt(WORDS * place)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isAt(int at) {
    return keys[at] == read[0]
        && keys[at + 1] == read[1]
        && keys[at + 2] == read[2]
        && keys[at + 3] == read[3]
        && keys[at + LENGTH] == read[LENGTH];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[2 * oldValues.length];
    Arrays.fill(values, NONE);
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != NONE) {
        System.arraycopy(oldKeys, WORDS * i, read, 0, WORDS);
        hash();
        put(place(), oldValues[i]);
      }
    }
  }
}
