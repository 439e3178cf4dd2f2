package org.inshore.scanners.documents.archive.code;

import java.io.IOException;

/** Decodes a canonical Huffman code, bit by bit along the first code of each length. */
public final class HuffmanCode {
  private static final int LONGEST = 16;

  private final int[] counts = new int[LONGEST + 1];
  private final int[] symbols;

  private HuffmanCode(int symbols) {
    this.symbols = new int[symbols];
  }

  /**
   * The code with these lengths; 0 is of a symbol that does not occur.
   *
   * @throws IOException if more codes are asked for than there are
   */
  public static HuffmanCode of(int[] lengths) throws IOException {
    HuffmanCode code = new HuffmanCode(lengths.length);
    for (int length : lengths) {
      if (length < 0 || length > LONGEST) {
        throw new IOException();
      }
      code.counts[length]++;
    }
    code.counts[0] = 0;
    int[] next = new int[LONGEST + 2];
    int free = 1;
    for (int length = 1; length <= LONGEST; length++) {
      free = (free << 1) - code.counts[length];
      if (free < 0) {
        throw new IOException();
      }
      next[length + 1] = next[length] + code.counts[length];
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] != 0) {
        code.symbols[next[lengths[symbol]]++] = symbol;
      }
    }
    return code;
  }

  /** The next symbol. */
  public int decode(BitSource bits) throws IOException {
    int value = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      value |= bits.bit();
      int count = counts[length];
      if (value - first < count) {
        return symbols[index + value - first];
      }
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw new IOException();
  }
}
