package org.inshore.scanners.documents.archive.rar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.archive.code.BitSource;
import org.jspecify.annotations.Nullable;

/**
 * Unpacker of RAR 2.9 to 4 but for its statistical model (PPMd) and for filters of pictures and
 * sounds, of which it says that it does not read them.
 */
final class Rar3Unpacker extends RarUnpacker {
  private static final int SYMBOLS = 299;
  private static final int DISTANCES = 60;
  private static final int LOW_BITS = 17;
  private static final int REPEATS = 28;
  private static final int END = 256;
  private static final int PROGRAM = 257;
  private static final int SAME = 258;
  private static final int REPEAT = 259;
  private static final int SHORT = 263;
  private static final int LENGTH = 271;
  private static final int SAME_LOW_BITS = 16;
  private static final int SAME_FOR = 15;
  private static final int[] LENGTH_BASES = bases(REPEATS, 8, 4);
  private static final int[] SHORT_DISTANCES = {0, 4, 8, 16, 32, 64, 128, 192};
  private static final int[] SHORT_BITS = {2, 2, 3, 4, 5, 6, 6, 6};

  /** Distances of the last slots grow by the same step; before, two slots have a width each. */
  private static final int[] DISTANCE_BITS = new int[DISTANCES];

  private static final int[] DISTANCE_BASES = new int[DISTANCES];

  static {
    int base = 0;
    for (int slot = 0; slot < DISTANCES; slot++) {
      int width = slot < 4 ? 0 : slot < 34 ? slot / 2 - 1 : slot < 48 ? 16 : 18;
      DISTANCE_BITS[slot] = width;
      DISTANCE_BASES[slot] = base;
      base += 1 << width;
    }
  }

  /** Thrown where something is not read that is not damaged. */
  static final class NotRead extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Rar3Filters filters = new Rar3Filters();
  private final int[] lengths = new int[SYMBOLS + DISTANCES + LOW_BITS + REPEATS];
  private BitSource bits = BitSource.ofBytes(InputStream.nullInputStream());
  private @Nullable RarCodes codes;
  private int lastLowBits;
  private int sameLowBits;

  Rar3Unpacker(RarWindow window) {
    super(window);
  }

  private static int[] bases(int slots, int plain, int each) {
    int[] bases = new int[slots];
    int base = 0;
    for (int slot = 0; slot < slots; slot++) {
      bases[slot] = base;
      base += 1 << width(slot, plain, each);
    }
    return bases;
  }

  private static int width(int slot, int plain, int each) {
    return slot < plain ? 0 : (slot - plain) / each + 1;
  }

  @Override
  boolean fits(RarEntry entry) {
    return entry.version() < 50 && (entry.isSolid() || entry.window() <= window.most());
  }

  @Override
  void begin(InputStream packed, boolean isSolid) throws IOException {
    bits = BitSource.ofBytes(packed);
    if (!isSolid) {
      forget();
      filters.forget();
      codes = null;
      Arrays.fill(lengths, 0);
    }
  }

  @Override
  boolean step() throws IOException {
    RarCodes own = codes;
    if (own == null) {
      own = codes();
    }
    int symbol = own.symbols.decode(bits);
    if (symbol < END) {
      window.put(symbol);
    } else if (symbol == END) {
      boolean goesOn = bits.bit() == 1;
      if (goesOn || bits.bit() == 1) {
        codes = null;
      }
      return goesOn;
    } else if (symbol == PROGRAM) {
      filter(filters.read(bits, window.at()));
    } else if (symbol == SAME) {
      again();
    } else if (symbol < SHORT) {
      int slot = own.repeats.decode(bits);
      repeat(symbol - REPEAT, LENGTH_BASES[slot] + 2 + bits.bits(width(slot, 8, 4)));
    } else if (symbol < LENGTH) {
      int slot = symbol - SHORT;
      fresh(SHORT_DISTANCES[slot] + 1 + bits.bits(SHORT_BITS[slot]), 2);
    } else {
      int slot = symbol - LENGTH;
      int length = LENGTH_BASES[slot] + 3 + bits.bits(width(slot, 8, 4));
      int distance = distance(own);
      fresh(distance, length + (distance >= 0x40000 ? 2 : distance >= 0x2000 ? 1 : 0));
    }
    return true;
  }

  /** The mark of the end tells whether the next entry has codes of its own. */
  @Override
  void finish() throws IOException {
    RarCodes own = codes;
    try {
      if (own != null && own.symbols.decode(bits) == END && bits.bit() == 0 && bits.bit() == 1) {
        codes = null;
      }
    } catch (EOFException e) {
      // It may be missing.
    }
  }

  private RarCodes codes() throws IOException {
    bits.align();
    if (bits.bit() == 1) {
      throw new NotRead();
    }
    lastLowBits = 0;
    sameLowBits = 0;
    if (bits.bit() == 0) {
      Arrays.fill(lengths, 0);
    }
    RarCodes read = RarCodes.read(bits, lengths, SYMBOLS, DISTANCES, LOW_BITS, REPEATS);
    codes = read;
    return read;
  }

  private int distance(RarCodes own) throws IOException {
    int slot = own.distances.decode(bits);
    int width = DISTANCE_BITS[slot];
    int distance = DISTANCE_BASES[slot] + 1;
    if (slot <= 9) {
      return distance + bits.bits(width);
    }
    distance += bits.bits(width - 4) << 4;
    if (sameLowBits > 0) {
      sameLowBits--;
      return distance + lastLowBits;
    }
    int low = own.lowBits.decode(bits);
    if (low == SAME_LOW_BITS) {
      sameLowBits = SAME_FOR;
    } else {
      lastLowBits = low;
    }
    return distance + lastLowBits;
  }
}
