package org.inshore.engine;

import java.util.Arrays;

/**
 * Text in GB 18030. A byte that is part of no character is an unknown character of its own.
 *
 * <p>A byte may be the second of a character and look like ASCII, so the way back is found by going
 * forward from the nearest byte below {@code 0x30}, which is always a character.
 */
final class Gb18030View extends TextView {
  private static final int LEAST_TRAIL = 0x30;

  private final short[] pairs;
  private final int malformed;
  private final int barrier;

  /** Where characters start, as far as known: a bit for each byte. */
  private long[] starts = new long[0];

  private int known;
  private int knownTo;

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
    if (starts.length < (end >> 6) + 1) {
      starts = new long[(end >> 6) + 1];
    }
    known = first;
    knownTo = first;
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
  int align(int at) {
    int place = at;
    while (place > from && (bytes[place - 1] & 0xff) >= LEAST_TRAIL) {
      place--;
    }
    while (place < at) {
      place = end(place);
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
    if (at > knownTo || at <= known) {
      learn(at);
    }
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

  /** Learns where characters start up to a place that is the start of one. */
  private void learn(int at) {
    int sure = at - 1;
    int least = at > knownTo ? knownTo : from;
    while (sure > least && (bytes[sure - 1] & 0xff) >= LEAST_TRAIL) {
      sure--;
    }
    if (sure > knownTo || at <= known) {
      known = sure;
      knownTo = sure;
    }
    int place = knownTo;
    Arrays.fill(starts, (place >> 6) + ((place & 63) == 0 ? 0 : 1), (at >> 6) + 1, 0);
    if ((place & 63) != 0) {
      starts[place >> 6] &= (1L << (place & 63)) - 1;
    }
    while (place < at) {
      starts[place >> 6] |= 1L << (place & 63);
      place += bytes[place] >= 0 ? 1 : wide(place) & LENGTH;
    }
    knownTo = at;
  }
}
