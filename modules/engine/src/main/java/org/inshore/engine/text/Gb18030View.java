package org.inshore.engine.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.spi.content.Encoding;

/**
 * Text in GB 18030. A byte that is part of no character is an unknown character of its own.
 *
 * <p>A byte may be the second of a character and look like ASCII. Bytes beyond ASCII in a row are
 * pairs from where the row begins on, so it is counted back to there. Where that does not tell,
 * characters are followed from the nearest byte below {@code 0x30}, which always is one.
 */
final class Gb18030View extends TextView {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final int MIN_TRAIL = 0x30;

  private final short[] pairs;
  private final int malformed;
  private final int barrier;

  /** Where characters start, in the stretch last followed. */
  private final BitSet starts = new BitSet();

  private int known;
  private int knownTo;

  /** A stretch of bytes beyond ASCII that nothing of the sort stands before; its end may be any. */
  private int runFrom;

  private int runTo;

  /** Whether a character surely starts at its begin. */
  private boolean runSure;

  Gb18030View(Alphabet alphabet) {
    super(alphabet, Encoding.GB18030);
    malformed = alphabet.classOfRaw(Alphabet.UNKNOWN) << LENGTH_BITS | 1;
    barrier = alphabet.barrier() << LENGTH_BITS | 1;
    pairs = new short[Gb18030.PAIRS];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (short) alphabet.classOfRaw(Gb18030.pair(i));
    }
  }

  @Override
  public Encoding encoding() {
    return Encoding.GB18030;
  }

  @Override
  public void load(byte[] array, int first, int end) {
    super.load(array, first, end);
    known = first;
    knownTo = first;
    runFrom = 0;
    runTo = -1;
  }

  @Override
  public int wide(int at) {
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
  public int pointAt(int at) {
    return bytes[at] >= 0 ? bytes[at] : Gb18030.point(bytes, at, to);
  }

  @Override
  public int read(int at) {
    return Math.max(0, pointAt(at)) << LENGTH_BITS | (wide(at) & LENGTH);
  }

  @Override
  public boolean isStart(int at) {
    if (at < runFrom || at > runTo) {
      findRun(at);
    }
    if (!runSure) {
      return followed(at);
    }
    // Pairs follow each other from there on; a byte left over may take the one here.
    return ((at - runFrom) & 1) == 0 || (wide(at - 1) & LENGTH) == 1;
  }

  /** The same by following characters from a place where one surely starts. */
  private boolean followed(int at) {
    if (at < known || at >= knownTo) {
      int least = at >= knownTo ? knownTo : from;
      int sure = at;
      while (sure > least && (bytes[sure - 1] & 0xff) >= MIN_TRAIL) {
        sure--;
      }
      passed += at - sure;
      if (at < known || sure > knownTo) {
        known = sure;
        knownTo = sure;
      }
      while (knownTo <= at) {
        starts.set(knownTo);
        int next = end(knownTo);
        starts.clear(knownTo + 1, next);
        knownTo = next;
      }
    }
    return starts.get(at);
  }

  /** Finds where the bytes beyond ASCII begin that end before a place. */
  private void findRun(int at) {
    // Of those that were found before, none is looked at again: there may be very many.
    int least = at > runTo ? Math.max(from, runTo) : from;
    int run = at;
    while (run - Long.BYTES >= least) {
      long eight = (long) LONGS.get(bytes, run - Long.BYTES);
      if ((eight & HIGH) != HIGH || hasZero(eight & ~HIGH) || hasZero(~eight)) {
        break;
      }
      run -= Long.BYTES;
    }
    while (run > least && isInRun(bytes[run - 1])) {
      run--;
    }
    passed += at - run;
    boolean goesOn = at > runTo && run == runTo;
    if (!goesOn) {
      runFrom = run;
      runSure = run == from || isSure(run);
    }
    runTo = at;
  }

  private static boolean isInRun(byte b) {
    return b < 0 && b != (byte) 0x80 && b != (byte) 0xff;
  }

  /** Whether a character surely starts after what is before a place. */
  private boolean isSure(int place) {
    if (bytes[place - 1] < 0) {
      return false; // perhaps a character of its own
    }
    // A digit before may be the second of four bytes.
    return place - 2 < from
        || !isDigit(bytes[place - 1])
        || bytes[place - 2] >= 0
        || !Gb18030.isFour(bytes, place - 2, to);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  @Override
  public int align(int at) {
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
    return b < MIN_TRAIL ? b : -1;
  }

  @Override
  int back(int at) {
    int before = bytes[at - 1];
    if (at - 1 == from || (before >= 0 && (before < MIN_TRAIL || bytes[at - 2] >= 0))) {
      return at - 1;
    }
    if (isStart(at - 1)) {
      return at - 1;
    }
    return at - 2 < from || isStart(at - 2) ? at - 2 : at - 4;
  }

  /** Whether a byte is zero; sometimes too if it is one above such a byte. */
  private static boolean hasZero(long eight) {
    return ((eight - ONES) & ~eight & HIGH) != 0;
  }
}
