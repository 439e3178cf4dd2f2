package org.inshore.scanners.documents.behind;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.io.IOUtils;

/**
 * Finds where a storage of OLE2 ends: behind the last sector that its allocation table has in use
 * ([MS-CFB] 2.2 to 2.5).
 */
public final class OleEnd {
  private static final int HEADER = 512;
  private static final int SECTOR_SHIFT = 30;
  private static final int FIRST_LIST = 68;
  private static final int LISTED = 76;
  private static final int FREE = -1;
  private static final int SMALLEST_SHIFT = 7;
  private static final int LARGEST_SHIFT = 16;

  private final SeekableByteChannel file;
  private final int sectorSize;

  /** How many sectors of the table were read. */
  private long tables;

  private long lastUsed = FREE;

  private OleEnd(SeekableByteChannel file, int sectorSize) {
    this.file = file;
    this.sectorSize = sectorSize;
  }

  /** Its length; -1 if its table does not tell. */
  public static long of(SeekableByteChannel file) throws IOException {
    ByteBuffer header = read(file, 0, HEADER);
    if (header.limit() < HEADER) {
      return -1;
    }
    int shift = header.getShort(SECTOR_SHIFT);
    if (shift < SMALLEST_SHIFT || shift > LARGEST_SHIFT) {
      return -1;
    }
    OleEnd end = new OleEnd(file, 1 << shift);
    header.position(LISTED);
    return end.tables(header, HEADER - LISTED) && end.lists(header.getInt(FIRST_LIST))
        ? (end.lastUsed + 2) * end.sectorSize // the header is as long as a sector
        : -1;
  }

  /** Reads the sectors that list further ones of the table; false if one is missing. */
  private boolean lists(int first) throws IOException {
    int next = first;
    for (long left = file.size() / sectorSize; next >= 0 && left > 0; left--) {
      ByteBuffer list = sector(next);
      int entries = sectorSize - Integer.BYTES;
      if (list.limit() < sectorSize || !tables(list, entries)) {
        return false;
      }
      next = list.getInt(entries);
    }
    return next < 0;
  }

  private boolean tables(ByteBuffer list, int bytes) throws IOException {
    for (int i = 0; i < bytes / Integer.BYTES; i++) {
      int number = list.getInt();
      if (number < 0) {
        continue;
      }
      ByteBuffer table = sector(number);
      if (table.limit() < sectorSize) {
        return false;
      }
      long at = tables++ * (sectorSize / Integer.BYTES);
      for (; table.hasRemaining(); at++) {
        lastUsed = table.getInt() == FREE ? lastUsed : at;
      }
    }
    return true;
  }

  private ByteBuffer sector(int number) throws IOException {
    return read(file, (number + 1L) * sectorSize, sectorSize);
  }

  private static ByteBuffer read(SeekableByteChannel file, long from, int length)
      throws IOException {
    ByteBuffer read = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(from);
    IOUtils.read(file, read);
    return read.flip();
  }
}
