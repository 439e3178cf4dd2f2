package org.inshore.scanners.documents.archive.rar;

import java.io.IOException;
import java.util.Arrays;
import org.inshore.scanners.documents.archive.code.BitSource;
import org.inshore.scanners.documents.archive.code.HuffmanCode;

/** Huffman codes at the head of a block: of literals and lengths, distances, low bits, repeats. */
final class RarCodes {
  private static final int LENGTHS = 20;
  private static final int LONG = 15;
  private static final int REPEAT = 16;

  final HuffmanCode symbols;
  final HuffmanCode distances;
  final HuffmanCode lowBits;
  final HuffmanCode repeats;

  private RarCodes(int[] lengths, int... sizes) throws IOException {
    int at = 0;
    HuffmanCode[] codes = new HuffmanCode[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      codes[i] = HuffmanCode.of(Arrays.copyOfRange(lengths, at, at + sizes[i]));
      at += sizes[i];
    }
    symbols = codes[0];
    distances = codes[1];
    lowBits = codes[2];
    repeats = codes[3];
  }

  /**
   * Reads codes.
   *
   * @param lengths takes the lengths of codes, which are told as what is added to those before
   */
  static RarCodes read(BitSource bits, int[] lengths, int... sizes) throws IOException {
    int[] own = new int[LENGTHS];
    for (int i = 0; i < LENGTHS; ) {
      int length = bits.bits(4);
      int zeros = length == LONG ? bits.bits(4) : 0;
      if (zeros > 0) {
        i += zeros + 2;
      } else {
        own[i++] = length;
      }
    }
    HuffmanCode code = HuffmanCode.of(own);
    for (int i = 0; i < lengths.length; ) {
      int symbol = code.decode(bits);
      if (symbol < REPEAT) {
        lengths[i] = (lengths[i] + symbol) & 0xf;
        i++;
        continue;
      }
      boolean few = (symbol & 1) == 0;
      int count = few ? 3 + bits.bits(3) : 11 + bits.bits(7);
      boolean zero = symbol >= REPEAT + 2;
      if (!zero && i == 0) {
        throw new IOException();
      }
      for (int last = zero ? 0 : lengths[i - 1]; count > 0 && i < lengths.length; count--) {
        lengths[i++] = last;
      }
    }
    return new RarCodes(lengths, sizes);
  }
}
