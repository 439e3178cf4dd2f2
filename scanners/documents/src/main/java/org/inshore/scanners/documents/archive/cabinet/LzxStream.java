package org.inshore.scanners.documents.archive.cabinet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.archive.code.BitSource;
import org.inshore.scanners.documents.archive.code.HuffmanCode;
import org.inshore.scanners.documents.guard.RefilledStream;

/** Stream of what LZX has packed, frame by frame of 32 kB. */
final class LzxStream extends RefilledStream {
  static final int MIN_WINDOW = 15;
  static final int LARGEST_WINDOW = 21;

  private static final int FRAME = 1 << 15;
  private static final int LITERALS = 256;
  private static final int LENGTHS = 249;
  private static final int SHORTEST = 2;
  private static final int PRETREE = 20;
  private static final int ALIGNED = 8;
  private static final int VERBATIM_BLOCK = 1;
  private static final int ALIGNED_BLOCK = 2;
  private static final int PLAIN_BLOCK = 3;
  private static final int MAX_EXTRA = 17;
  private static final int SLOTS = 50;
  private static final int CALL = 0xe8;
  private static final int CALL_TAIL = 10;

  private final BitSource bits;
  private final byte[] window;
  private final int resetFrames;
  private final long total;
  private final int[] extra = new int[SLOTS + 1];
  private final int[] base = new int[SLOTS + 1];
  private final int[] mainLengths;
  private final int[] lengthLengths = new int[LENGTHS];
  private final int[] recent = new int[3];
  private final byte[] frame = new byte[FRAME];

  private HuffmanCode main;
  private HuffmanCode lengths;
  private HuffmanCode aligned;
  private int at;
  private long produced;
  private long frames;
  private boolean isBegun;
  private boolean isLast;
  private int callSize;
  private int blockType;
  private int blockSize;
  private int blockLeft;

  /**
   * A stream from the begin of what is packed.
   *
   * @param windowBits how far back a match may lie, as a power of two
   * @param resetFrames after how many frames all begins anew; 0 for never
   * @param total how many bytes come out
   */
  LzxStream(InputStream in, int windowBits, int resetFrames, long total) throws IOException {
    if (windowBits < MIN_WINDOW || windowBits > LARGEST_WINDOW) {
      throw new IOException();
    }
    this.bits = BitSource.ofPairs(in);
    this.window = new byte[1 << windowBits];
    this.resetFrames = resetFrames;
    this.total = total;
    int slots =
        switch (windowBits) {
          case 20 -> 42;
          case 21 -> SLOTS;
          default -> 2 * windowBits;
        };
    this.mainLengths = new int[LITERALS + 8 * slots];
    for (int i = 0; i < SLOTS; i++) {
      extra[i] = Math.clamp(i / 2 - 1, 0, MAX_EXTRA);
      base[i + 1] = base[i] + (1 << extra[i]);
    }
    HuffmanCode none = HuffmanCode.of(new int[1]);
    main = none;
    lengths = none;
    aligned = none;
    beginAnew();
  }

  @Override
  protected boolean refill() throws IOException {
    if (produced >= total) {
      return false;
    }
    decodeFrame();
    return true;
  }

  private void beginAnew() {
    Arrays.fill(mainLengths, 0);
    Arrays.fill(lengthLengths, 0);
    Arrays.fill(recent, 1);
    isBegun = false;
    blockLeft = 0;
    blockType = 0;
  }

  private void decodeFrame() throws IOException {
    if (resetFrames > 0 && frames > 0 && frames % resetFrames == 0) {
      beginAnew();
    }
    if (!isBegun) {
      callSize = bits.bit() == 0 ? 0 : bits.bits(Integer.SIZE);
      isBegun = true;
    }
    int size = (int) Math.min(FRAME, total - produced);
    isLast = produced + size == total;
    int start = at;
    for (int left = size; left > 0; ) {
      if (blockLeft == 0) {
        beginBlock();
      }
      int run = Math.min(left, blockLeft);
      if (blockType == PLAIN_BLOCK) {
        for (int i = 0; i < run; i++) {
          put((byte) bits.next());
        }
      } else {
        unpack(run);
      }
      blockLeft -= run;
      left -= run;
    }
    bits.align();
    for (int i = 0; i < size; i++) {
      frame[i] = window[(start + i) & (window.length - 1)];
    }
    if (callSize != 0 && frames < FRAME && size > CALL_TAIL) {
      turnCalls(size);
    }
    frames++;
    produced += size;
    give(frame, size);
  }

  private void put(byte b) {
    window[at] = b;
    at = (at + 1) & (window.length - 1);
  }

  private void beginBlock() throws IOException {
    if (blockType == PLAIN_BLOCK && (blockSize & 1) != 0) {
      bits.next();
    }
    blockType = bits.bits(3);
    blockSize = bits.bits(24);
    blockLeft = blockSize;
    if (blockSize == 0) {
      throw new IOException();
    }
    switch (blockType) {
      case ALIGNED_BLOCK, VERBATIM_BLOCK -> {
        if (blockType == ALIGNED_BLOCK) {
          int[] each = new int[ALIGNED];
          for (int i = 0; i < ALIGNED; i++) {
            each[i] = bits.bits(3);
          }
          aligned = HuffmanCode.of(each);
        }
        readLengths(mainLengths, 0, LITERALS);
        readLengths(mainLengths, LITERALS, mainLengths.length);
        main = HuffmanCode.of(mainLengths);
        readLengths(lengthLengths, 0, LENGTHS);
        lengths = HuffmanCode.of(lengthLengths);
      }
      case PLAIN_BLOCK -> {
        if (!bits.isWithin()) {
          bits.bits(Short.SIZE);
        }
        bits.align();
        for (int i = 0; i < recent.length; i++) {
          recent[i] = bits.next() | bits.next() << 8 | bits.next() << 16 | bits.next() << 24;
        }
      }
      default -> throw new IOException();
    }
  }

  /** Lengths are told as differences from those of the block before. */
  private void readLengths(int[] of, int from, int to) throws IOException {
    int[] pretree = new int[PRETREE];
    for (int i = 0; i < PRETREE; i++) {
      pretree[i] = bits.bits(4);
    }
    HuffmanCode code = HuffmanCode.of(pretree);
    int i = from;
    while (i < to) {
      int symbol = code.decode(bits);
      int count = 1;
      int value;
      switch (symbol) {
        case 17 -> {
          count = 4 + bits.bits(4);
          value = 0;
        }
        case 18 -> {
          count = 20 + bits.bits(5);
          value = 0;
        }
        case 19 -> {
          count = 4 + bits.bit();
          value = Math.floorMod(of[i] - code.decode(bits), 17);
        }
        default -> value = Math.floorMod(of[i] - symbol, 17);
      }
      int end = Math.min(i + count, to);
      Arrays.fill(of, i, end, value);
      i = end;
    }
  }

  private void unpack(int count) throws IOException {
    int left = count;
    while (left > 0) {
      int symbol = main.decode(bits);
      if (symbol < LITERALS) {
        put((byte) symbol);
        left--;
        continue;
      }
      int header = (symbol - LITERALS) & 7;
      int length = SHORTEST + header + (header == 7 ? lengths.decode(bits) : 0);
      int distance = distance((symbol - LITERALS) >> 3);
      if ((length > left && !isLast) || distance <= 0 || distance > window.length) {
        throw new IOException();
      }
      // Some writers fill the last frame up.
      for (int i = 0; i < Math.min(length, left); i++) {
        put(window[(at - distance) & (window.length - 1)]);
      }
      left -= length;
    }
  }

  private int distance(int slot) throws IOException {
    if (slot < recent.length) {
      int distance = recent[slot];
      recent[slot] = recent[0];
      recent[0] = distance;
      return distance;
    }
    int more = extra[slot];
    int low;
    if (blockType == ALIGNED_BLOCK && more >= 3) {
      low = bits.bits(more - 3) << 3;
      low += aligned.decode(bits);
    } else {
      low = bits.bits(more);
    }
    int distance = base[slot] - 2 + low;
    recent[2] = recent[1];
    recent[1] = recent[0];
    recent[0] = distance;
    return distance;
  }

  /** Targets of calls were made absolute, so that programs pack better. */
  private void turnCalls(int size) {
    long position = produced;
    int i = 0;
    while (i < size - CALL_TAIL) {
      if ((frame[i] & 0xff) != CALL) {
        i++;
        continue;
      }
      int target =
          (frame[i + 1] & 0xff)
              | (frame[i + 2] & 0xff) << 8
              | (frame[i + 3] & 0xff) << 16
              | (frame[i + 4] & 0xff) << 24;
      long here = position + i;
      if (target >= -here && target < callSize) {
        int relative = (int) (target >= 0 ? target - here : target + (long) callSize);
        for (int k = 1; k <= Integer.BYTES; k++) {
          frame[i + k] = (byte) relative;
          relative >>>= Byte.SIZE;
        }
      }
      i += 1 + Integer.BYTES;
    }
  }
}
