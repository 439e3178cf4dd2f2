package org.inshore.scanners.documents.structure.sql.lexer;

import java.util.Arrays;
import org.inshore.spi.content.Cells;

/** Appends bytes, and never the barrier of cells. */
public final class ByteBuilder {
  private byte[] bytes = new byte[1 << 8];
  private int length;

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Forgets what is behind a length. */
  public void truncate(int shorter) {
    length = shorter;
  }

  public void append(int b) {
    reserve(1);
    bytes[length++] = (byte) b == Cells.BARRIER ? (byte) '?' : (byte) b;
  }

  public void append(byte[] array, int from, int to) {
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
