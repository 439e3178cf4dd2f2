package org.inshore.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Text in GB 18030. A byte that is part of no character is an unknown character of its own.
 *
 * <p>A byte may be the second of a character and look like ASCII, so where characters start is
 * learned from the front, eight bytes at a time where they are alike.
 */
final class Gb18030View extends TextView {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final int LEAST_TRAIL = 0x30;

  private final short[] pairs;
  private final int malformed;
  private final int barrier;

  /** Where characters start, as far as known: a bit for each byte. */
  private long[] starts = new long[0];

  /** Up to where that is known. */
  private int known;

  Gb18030View(Alphabet alphabet) {
    super(alphabet);
    malformed = alphabet.classOfRaw(Alphabet.UNKNOWN) << LENGTH_BITS | 1;
    barrier = alphabet.barrier() << LENGTH_BITS | 1;
    pairs = new short[Gb18030.PAIRS];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (short) alphabet.classOfRaw(Gb18030.pair(i));
    }
  }

  @Override
  void load(byte[] array, int first, int end) {
    super.load(array, first, end);
    int words = (end >> 6) + 2;
    if (starts.length < words) {
      starts = new long[words];
    } else {
      Arrays.fill(starts, first >> 6, words, 0);
    }
    known = first;
  }

  @Override
  int wide(int at) {
    int lead = bytes[at] & 0xff;
    if (at + 1 < to && lead != 0x80 && lead != 0xff) {
      int trail = bytes[at + 1] & 0xff;
      if (Gb18030.isTrail(trail)) {
        return pairs[Gb18030.index(lead, trail)] << LENGTH_BITS | 2;
      }
      if (Gb18030.isFour(bytes, at, to)) {
        return alphabet.classOfRaw(Gb18030.four(bytes, at)) << LENGTH_BITS | 4;
      }
    }
    return lead == 0xff ? barrier : malformed;
  }

  /** The code point; negative where a byte is no character. */
  @Override
  int pointAt(int at) {
    return bytes[at] >= 0 ? bytes[at] : Gb18030.point(bytes, at, to);
  }

  @Override
  boolean isStart(int at) {
    learn(at + 1);
    return (starts[at >> 6] >>> at & 1) != 0;
  }

  @Override
  int align(int at) {
    int place = at;
    while (place < to && !isStart(place)) {
      place++;
    }
    return place;
  }

  @Override
  int plainBefore(int at) {
    if (at <= from) {
      return -1;
    }
    int b = bytes[at - 1] & 0xff;
    return b < LEAST_TRAIL ? b : -1;
  }

  @Override
  int back(int at) {
    if (at - 1 == from || (bytes[at - 1] & 0xff) < LEAST_TRAIL) {
      return at - 1;
    }
    learn(at);
    int word = (at - 1) >> 6;
    long bits = starts[word] << (63 - ((at - 1) & 63));
    if (bits != 0) {
      return at - 1 - Long.numberOfLeadingZeros(bits);
    }
    word--;
    while (starts[word] == 0) {
      word--;
    }
    return (word << 6) + 63 - Long.numberOfLeadingZeros(starts[word]);
  }

  /** Learns where characters start before a place. */
  private void learn(int goal) {
    int place = known;
    while (place < goal) {
      int run = place + Long.BYTES <= to ? alike((long) LONGS.get(bytes, place), place) : 0;
      if (run == 0) {
        mark(place, 1);
        run = bytes[place] >= 0 ? 1 : wide(place) & LENGTH;
      }
      place += run;
    }
    known = place;
  }

  /** Marks ASCII or pairs at the start of eight bytes; tells how many bytes those are. */
  private int alike(long eight, int place) {
    long high = eight & HIGH;
    int plain = Long.numberOfTrailingZeros(high) >> 3;
    if (plain > 0) {
      mark(place, 0xff >>> (Long.BYTES - plain));
      return plain;
    }
    if (hasZero(eight & ~HIGH) || hasZero(~eight)) {
      return 0; // perhaps bytes that begin no character
    }
    int pairs = (Long.numberOfTrailingZeros(high ^ HIGH) >> 3) & ~1;
    mark(place, 0x55 & ((1 << pairs) - 1));
    return pairs;
  }

  /** Whether a byte is zero; sometimes too if it is one above such a byte. */
  private static boolean hasZero(long eight) {
    return ((eight - ONES) & ~eight & HIGH) != 0;
  }

  private void mark(int place, long bits) {
    starts[place >> 6] |= bits << place;
    if ((place & 63) > 56) {
      starts[(place >> 6) + 1] |= bits >>> (64 - (place & 63));
    }
  }
}
