package org.inshore.scanners.documents.structure.sql;

import java.util.Arrays;
import org.inshore.spi.content.Cells;

/** Appends bytes, and never the barrier of cells. */
final class ByteBuilder {
  private byte[] bytes = new byte[1 << 8];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Forgets what is behind a length. */
  void truncate(int shorter) {
    length = shorter;
  }

  void append(int b) {
    reserve(1);
    bytes[length++] = (byte) b == Cells.BARRIER ? (byte) '?' : (byte) b;
  }

  void append(byte[] array, int from, int to) {
    reserve(to - from);
    for (int i = from; i < to; i++) {
      byte b = array[i];
      bytes[length++] = b == Cells.BARRIER ? (byte) '?' : b;
    }
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}
