package org.inshore.scanners.documents.behind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.io.IOUtils;

/**
 * Finds where a storage of OLE2 ends, behind the last sector that its allocation table has in use,
 * and which sectors before it are free ([MS-CFB] 2.2 to 2.5): what was deleted may stand in them.
 */
public final class OleEnd {
  private static final int HEADER = 512;
  private static final int SECTOR_SHIFT = 30;
  private static final int FIRST_LIST = 68;
  private static final int LISTED = 76;
  private static final int FREE = -1;
  private static final int SMALLEST_SHIFT = 7;
  private static final int LARGEST_SHIFT = 16;
  private static final int MOST_FREED = 16 << 20;

  private final SeekableByteChannel file;
  private final int sectorSize;

  /** How many sectors of the table were read. */
  private long tables;

  private long lastUsed = FREE;
  private final BitSet free = new BitSet();
  private boolean isWhole;

  private OleEnd(SeekableByteChannel file, int sectorSize) {
    this.file = file;
    this.sectorSize = sectorSize;
  }

  /** Reads the allocation table of a file. */
  public static OleEnd of(SeekableByteChannel file) throws IOException {
    ByteBuffer header = read(file, 0, HEADER);
    int shift = header.limit() < HEADER ? 0 : header.getShort(SECTOR_SHIFT);
    if (shift < SMALLEST_SHIFT || shift > LARGEST_SHIFT) {
      return new OleEnd(file, HEADER);
    }
    OleEnd end = new OleEnd(file, 1 << shift);
    header.position(LISTED);
    end.isWhole = end.tables(header, HEADER - LISTED) && end.lists(header.getInt(FIRST_LIST));
    return end;
  }

  /** The length of the storage; -1 if its table does not tell. */
  public long length() {
    return isWhole ? (lastUsed + 2) * sectorSize : -1; // the header is as long as a sector
  }

  /** Bytes of the free sectors, as far as they are few enough to be at hand. */
  public byte[] freed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = free.nextSetBit(0); at >= 0; at = free.nextSetBit(at + 1)) {
      if (at >= lastUsed || bytes.size() >= MOST_FREED) {
        break;
      }
      bytes.writeBytes(Arrays.copyOf(sector(at).array(), sectorSize));
    }
    return bytes.toByteArray();
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
        if (table.getInt() != FREE) {
          lastUsed = at;
        } else if (at < Integer.MAX_VALUE) {
          free.set((int) at);
        }
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
