package org.inshore.engine.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A part of what was written, which is read when it is first needed, and checked then. For all
 * threads.
 */
public final class TablePart {
  private final TableFile file;
  private final long parts;
  private final int from;
  private final int length;
  private final int sum;

  /**
   * Makes one.
   *
   * @param parts where all of them begin in the file
   * @param from where it begins among them
   */
  TablePart(TableFile file, long parts, int from, int length, int sum) {
    this.file = file;
    this.parts = parts;
    this.from = from;
    this.length = length;
    this.sum = sum;
  }

  /**
   * Reads it.
   *
   * @throws TableException if the bytes are not those that were written any more
   */
  public TableReader read() {
    byte[] bytes;
    try {
      bytes = file.read(parts + from, length);
    } catch (IOException e) {
      throw new TableException(e);
    }
    if (sum(ByteBuffer.wrap(bytes)) != sum) {
      throw new TableException(null);
    }
    return new TableReader(bytes, file, parts);
  }

  /** CRC-32 of bytes. */
  public static int sum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
