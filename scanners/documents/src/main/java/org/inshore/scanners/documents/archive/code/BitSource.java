package org.inshore.scanners.documents.archive.code;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bits of a stream, the highest of each word first; words are single bytes or little-endian pairs.
 */
public final class BitSource {
  private final InputStream in;
  private final boolean isPaired;
  private int word;
  private int left;

  private BitSource(InputStream in, boolean isPaired) {
    this.in = in;
    this.isPaired = isPaired;
  }

  public static BitSource ofBytes(InputStream in) {
    return new BitSource(in, false);
  }

  public static BitSource ofPairs(InputStream in) {
    return new BitSource(in, true);
  }

  /** The next bits as a number, 32 at most. */
  public int bits(int count) throws IOException {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  public int bit() throws IOException {
    if (left == 0) {
      word = isPaired ? next() | next() << Byte.SIZE : next();
      left = isPaired ? Short.SIZE : Byte.SIZE;
    }
    left--;
    return word >> left & 1;
  }

  /** Whether a word was begun. */
  public boolean isWithin() {
    return left > 0;
  }

  /** How many bits of the word at hand were not read. */
  public int left() {
    return left;
  }

  /** Passes over the rest of the word at hand. */
  public void align() {
    left = 0;
  }

  /** The next byte behind the word at hand. */
  public int next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }
}
