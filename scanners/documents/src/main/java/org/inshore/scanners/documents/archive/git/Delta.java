package org.inshore.scanners.documents.archive.git;

import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Changes of a base: pieces that are copied from it, and pieces that are new. */
final class Delta {
  private static final int COPY = 0x80;
  private static final int SIZE_SHIFT = 4;
  private static final int COPY_ALL = 0x10000;

  private final byte[] delta;
  private int at;

  Delta(byte[] delta) {
    this.delta = delta;
  }

  /**
   * Makes the changed object.
   *
   * @return null if it is larger than the most
   */
  byte @Nullable [] apply(byte[] base, int most) throws IOException {
    if (length() != base.length) {
      throw new ZipException();
    }
    long size = length();
    if (size > most) {
      return null;
    }
    byte[] result = new byte[(int) size];
    int filled = 0;
    while (at < delta.length) {
      int command = next();
      long from = 0;
      long count = command;
      if ((command & COPY) != 0) {
        from = number(command, 4);
        count = number(command >> SIZE_SHIFT, 3);
        count = count == 0 ? COPY_ALL : count;
      }
      boolean isCopy = (command & COPY) != 0;
      byte[] source = isCopy ? base : delta;
      from = isCopy ? from : at;
      if (count == 0 || from + count > source.length || filled + count > size) {
        throw new ZipException();
      }
      System.arraycopy(source, (int) from, result, filled, (int) count);
      filled += (int) count;
      at += isCopy ? 0 : (int) count;
    }
    if (filled != size) {
      throw new ZipException();
    }
    return result;
  }

  /** A number whose bytes beyond zero are there as bits say. */
  private long number(int bits, int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      if ((bits & (1 << i)) != 0) {
        number |= (long) next() << (i * Byte.SIZE);
      }
    }
    return number;
  }

  private long length() throws IOException {
    long length = 0;
    for (int shift = 0; shift < 56; shift += 7) {
      int next = next();
      length |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return length;
      }
    }
    throw new ZipException();
  }

  private int next() throws IOException {
    if (at == delta.length) {
      throw new ZipException();
    }
    return delta[at++] & 0xff;
  }
}
