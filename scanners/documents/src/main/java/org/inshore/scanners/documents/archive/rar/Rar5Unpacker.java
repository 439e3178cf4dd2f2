package org.inshore.scanners.documents.archive.rar;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.archive.code.BitSource;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.jspecify.annotations.Nullable;

/** Unpacker of RAR 5 and 7: blocks of so many bits each, some with codes of their own. */
final class Rar5Unpacker extends RarUnpacker {
  private static final int SYMBOLS = 306;
  private static final int DISTANCES = 64;
  private static final int DISTANCES_OF_7 = 80;
  private static final int LOW_BITS = 16;
  private static final int REPEATS = 44;
  private static final int FILTER = 256;
  private static final int SAME = 257;
  private static final int REPEAT = 258;
  private static final int LENGTH = 262;
  private static final int CHECK = 0x5a;
  private static final int HAS_CODES = 0x80;
  private static final int IS_LAST = 0x40;

  private final int version;
  private final int distances;
  private InputStream packed = InputStream.nullInputStream();
  private ByteArrayInputStream block = new ByteArrayInputStream(new byte[0]);
  private BitSource bits = BitSource.ofBytes(block);
  private @Nullable RarCodes codes;

  /** Bits of the block's last byte that are not of it. */
  private int unused;

  private boolean isLast;

  Rar5Unpacker(RarWindow window, int version) {
    super(window);
    this.version = version;
    distances = version > 50 ? DISTANCES_OF_7 : DISTANCES;
  }

  @Override
  boolean fits(RarEntry entry) {
    return entry.version() == version && (entry.isSolid() || entry.window() <= window.most());
  }

  @Override
  void begin(InputStream in, boolean isSolid) {
    packed = in;
    block = new ByteArrayInputStream(new byte[0]);
    bits = BitSource.ofBytes(block);
    unused = 0;
    isLast = false;
    if (!isSolid) {
      forget();
      codes = null;
    }
  }

  @Override
  boolean step() throws IOException {
    while (block.available() * Byte.SIZE + bits.left() <= unused) {
      if (isLast) {
        return false;
      }
      nextBlock();
    }
    RarCodes own = codes;
    if (own == null) {
      throw new IOException();
    }
    int symbol = own.symbols.decode(bits);
    if (symbol < FILTER) {
      window.put(symbol);
    } else if (symbol == FILTER) {
      filter();
    } else if (symbol == SAME) {
      again();
    } else if (symbol < LENGTH) {
      int length = length(own.repeats.decode(bits));
      repeat(symbol - REPEAT, length);
    } else {
      int length = length(symbol - LENGTH);
      long distance = distance(own);
      fresh(
          distance,
          length + (distance > 0x40000 ? 3 : distance > 0x2000 ? 2 : distance > 0x100 ? 1 : 0));
    }
    return true;
  }

  private void nextBlock() throws IOException {
    int flags = next();
    int check = next() ^ CHECK ^ flags;
    int size = 0;
    for (int i = 0; i <= (flags >> 3 & 3); i++) {
      int part = next();
      check ^= part;
      size |= part << (Byte.SIZE * i);
    }
    if (check != 0 || size > 0xffffff) {
      throw new IOException();
    }
    byte[] bytes = ExactBytes.read(packed, size);
    block = new ByteArrayInputStream(bytes);
    bits = BitSource.ofBytes(block);
    unused = Byte.SIZE - 1 - (flags & 7);
    isLast = (flags & IS_LAST) != 0;
    if ((flags & HAS_CODES) != 0) {
      int[] lengths = new int[SYMBOLS + distances + LOW_BITS + REPEATS];
      codes = RarCodes.read(bits, lengths, SYMBOLS, distances, LOW_BITS, REPEATS);
    }
  }

  private int next() throws IOException {
    int next = packed.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  private int length(int slot) throws IOException {
    if (slot < 8) {
      return 2 + slot;
    }
    int width = slot / 4 - 1;
    return 2 + ((4 | (slot & 3)) << width) + bits.bits(width);
  }

  private long distance(RarCodes own) throws IOException {
    int slot = own.distances.decode(bits);
    if (slot < 4) {
      return 1L + slot;
    }
    int width = slot / 2 - 1;
    long distance = 1 + ((2L | (slot & 1)) << width);
    if (width < 4) {
      return distance + bits.bits(width);
    }
    long high = 0;
    for (int left = width - 4; left > 0; left--) {
      high = high << 1 | bits.bit();
    }
    return distance + (high << 4) + own.lowBits.decode(bits);
  }

  private void filter() throws IOException {
    long from = window.at() + number();
    int length = number();
    int type = bits.bits(3);
    int channels = type == RarFilter.DIFFERENCES ? bits.bits(5) + 1 : 0;
    filter(new RarFilter(from, length, type, channels, true));
  }

  private int number() throws IOException {
    int bytes = bits.bits(2) + 1;
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= bits.bits(Byte.SIZE) << (Byte.SIZE * i);
    }
    if (value < 0) {
      throw new IOException();
    }
    return value;
  }
}
