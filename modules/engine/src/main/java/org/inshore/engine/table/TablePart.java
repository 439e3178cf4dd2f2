package org.inshore.engine.table;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A part of what was written, which is read when it is first needed, and checked then. For all
 * threads.
 */
public final class TablePart {
  private final ByteBuffer parts;
  private final int from;
  private final int length;
  private final int sum;

  TablePart(ByteBuffer parts, int from, int length, int sum) {
    this.parts = parts;
    this.from = from;
    this.length = length;
    this.sum = sum;
  }

  /**
   * Reads it: a copy is made first, so that what is checked is what is used.
   *
   * @throws TableException if the bytes are not those that were written any more
   */
  public TableReader read() {
    byte[] bytes = new byte[length];
    try {
      parts.get(from, bytes);
    } catch (InternalError e) {
      throw new TableException(e); // the file that is mapped was cut
    }
    if (sum(ByteBuffer.wrap(bytes)) != sum) {
      throw new TableException(null);
    }
    return new TableReader(bytes, parts);
  }

  /** CRC-32 of bytes. */
  public static int sum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
