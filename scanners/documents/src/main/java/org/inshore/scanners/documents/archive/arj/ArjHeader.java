package org.inshore.scanners.documents.archive.arj;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.jspecify.annotations.Nullable;

/**
 * Header of an archive or of an entry in it (TECHNOTE.TXT of ARJ, "The ARJ archive format").
 *
 * @param type of a file, a folder, a volume's label or of the archive itself
 * @param checksum of what comes out, CRC-32
 */
record ArjHeader(
    int flags,
    int method,
    int type,
    long packed,
    long size,
    long checksum,
    String name,
    String comment) {
  static final int ARCHIVE = 2;
  static final int FOLDER = 3;
  static final int LABEL = 4;

  private static final int GARBLED = 1;
  private static final int GOES_ON = 4;
  private static final int CONTINUES = 8;

  private static final int MARK = 0xea60;
  private static final int LONGEST = 2600;
  private static final int FIXED = 30;

  boolean isEncrypted() {
    return (flags & GARBLED) != 0;
  }

  /** Whether a part of the entry is in another volume. */
  boolean isSplit() {
    return (flags & (GOES_ON | CONTINUES)) != 0;
  }

  /** The next header; null at the archive's end. */
  static @Nullable ArjHeader read(InputStream in) throws IOException {
    if (pair(in) != MARK) {
      throw new IOException("no header");
    }
    int length = pair(in);
    if (length == 0) {
      return null;
    } else if (length < FIXED || length > LONGEST) {
      throw new IOException("no size of a header");
    }
    byte[] bytes = ExactBytes.read(in, length);
    ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int told =
        ByteBuffer.wrap(ExactBytes.read(in, Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if ((int) crc.getValue() != told) {
      throw new IOException("damaged header");
    }
    for (int more = pair(in); more > 0; more = pair(in)) {
      in.skipNBytes(more + (long) Integer.BYTES);
    }
    int nameAt = Math.max(FIXED, bytes[0] & 0xff);
    int nameEnd = end(bytes, nameAt);
    return new ArjHeader(
        bytes[4],
        bytes[5],
        bytes[6],
        fields.getInt(12) & 0xffffffffL,
        fields.getInt(16) & 0xffffffffL,
        fields.getInt(20) & 0xffffffffL,
        text(bytes, nameAt, nameEnd),
        text(bytes, nameEnd + 1, end(bytes, nameEnd + 1)));
  }

  private static int end(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return end;
  }

  private static String text(byte[] bytes, int from, int end) {
    return from >= end || from >= bytes.length
        ? ""
        : EntryNames.decode(Arrays.copyOfRange(bytes, from, end));
  }

  private static int pair(InputStream in) throws IOException {
    int low = in.read();
    int high = in.read();
    if (high < 0) {
      throw new EOFException();
    }
    return low | high << Byte.SIZE;
  }
}
