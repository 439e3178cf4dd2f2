package org.inshore.scanners.documents.archive.lha;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.archive.code.BitSource;
import org.inshore.scanners.documents.archive.code.HuffmanCode;
import org.inshore.scanners.documents.guard.BytewiseStream;

/**
 * Stream of what the methods lh4 to lh7 have packed: matches in a window, Huffman codes in blocks.
 * ARJ packs as lh7 does, but never looks back as far.
 */
public final class LhaStream extends BytewiseStream {
  private static final int SYMBOLS = 510;
  private static final int LITERALS = 256;
  private static final int SHORTEST = 3;
  private static final int LENGTH_CODES = 19;
  private static final int LENGTH_BITS = 5;

  private final BitSource bits;
  private final byte[] window;
  private final int distanceBits;
  private final int distances;
  private HuffmanCode symbols;
  private HuffmanCode offsets;
  private int single = -1;
  private int singleOffset = -1;
  private int blockLeft;
  private long left;
  private int at;
  private int matchLeft;
  private int distance;

  public LhaStream(InputStream in, String method, long size) throws IOException {
    super(in);
    int windowBits =
        switch (method) {
          case "-lh4-" -> 12;
          case "-lh5-" -> 13;
          case "-lh6-" -> 15;
          default -> 16;
        };
    this.bits = BitSource.ofBytes(in);
    this.window = new byte[1 << windowBits];
    Arrays.fill(window, (byte) ' ');
    this.distances = windowBits + 1;
    this.distanceBits = windowBits <= 13 ? 4 : 5;
    this.left = size;
    this.symbols = HuffmanCode.of(new int[1]);
    this.offsets = symbols;
  }

  @Override
  protected int nextByte() throws IOException {
    if (left == 0) {
      return -1;
    }
    if (matchLeft == 0) {
      int symbol = symbol();
      if (symbol < LITERALS) {
        return put((byte) symbol);
      }
      matchLeft = symbol - LITERALS + SHORTEST;
      int width = single(offsets, singleOffset);
      distance = 1 + (width == 0 ? 0 : (1 << (width - 1)) + bits.bits(width - 1));
    }
    matchLeft--;
    return put(window[(at - distance) & (window.length - 1)]);
  }

  private int put(byte b) {
    window[at] = b;
    at = (at + 1) & (window.length - 1);
    left--;
    return b & 0xff;
  }

  private int symbol() throws IOException {
    if (blockLeft == 0) {
      blockLeft = bits.bits(Short.SIZE);
      if (blockLeft == 0) {
        throw new EOFException();
      }
      block();
    }
    blockLeft--;
    return single(symbols, single);
  }

  private int single(HuffmanCode code, int only) throws IOException {
    return only >= 0 ? only : code.decode(bits);
  }

  private void block() throws IOException {
    int[] lengths = new int[LENGTH_CODES];
    int onlyLength = lengths(lengths, LENGTH_BITS, SHORTEST);
    HuffmanCode lengthCode = HuffmanCode.of(lengths);
    int[] each = new int[SYMBOLS];
    int count = bits.bits(9);
    single = count == 0 ? bits.bits(9) : -1;
    for (int i = 0; i < count; ) {
      int code = single(lengthCode, onlyLength);
      int zeros =
          switch (code) {
            case 0 -> 1;
            case 1 -> 3 + bits.bits(4);
            case 2 -> 20 + bits.bits(9);
            default -> 0;
          };
      if (zeros > 0) {
        i += zeros;
      } else if (i < SYMBOLS) {
        each[i++] = code - 2;
      } else {
        throw new IOException();
      }
    }
    symbols = HuffmanCode.of(each);
    int[] widths = new int[distances];
    singleOffset = lengths(widths, distanceBits, -1);
    offsets = HuffmanCode.of(widths);
  }

  /**
   * Lengths of a code, in three bits each and more for long ones.
   *
   * @param gapAt after so many, a count of zeros stands
   * @return the only symbol there is, or -1
   */
  private int lengths(int[] lengths, int countBits, int gapAt) throws IOException {
    int count = bits.bits(countBits);
    if (count == 0) {
      return bits.bits(countBits);
    }
    if (count > lengths.length) {
      throw new IOException();
    }
    for (int i = 0; i < count; ) {
      int length = bits.bits(3);
      if (length == 7) {
        while (bits.bit() == 1) {
          length++;
        }
      }
      lengths[i++] = length;
      if (i == gapAt) {
        i += bits.bits(2);
      }
    }
    return -1;
  }
}
