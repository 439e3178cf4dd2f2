package org.inshore.trees.range;

import org.inshore.spi.scan.ScanException;

/** Content that is read at any position, from several threads at once. */
public interface Ranges {
  /**
   * Reads some bytes.
   *
   * @param position of the first one
   * @param to takes them
   * @param offset where the first one goes
   * @param length most that are read
   * @return how many were read, perhaps fewer; -1 at the end
   * @throws ScanException if they cannot be read
   */
  int read(long position, byte[] to, int offset, int length)
      throws ScanException, InterruptedException;

  /** Reads all from a position until the array is full or the content ends; tells how many. */
  default int fill(long position, byte[] to) throws ScanException, InterruptedException {
    return fill(position, to, to.length);
  }

  /** Reads all from a position until there is so much or the content ends; tells how many. */
  default int fill(long position, byte[] to, int length)
      throws ScanException, InterruptedException {
    int filled = 0;
    while (filled < length) {
      int count = read(position + filled, to, filled, length - filled);
      if (count < 0) {
        break;
      }
      filled += count;
    }
    return filled;
  }
}
