package org.inshore.scanners.documents.archive.disc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.archive.EntryNames;
import org.jspecify.annotations.Nullable;

/**
 * One record of a directory: an extent and its name.
 *
 * @param block where the extent begins
 */
record IsoRecord(
    String name, long block, long size, boolean isFolder, boolean goesOn, boolean isSelfOrParent) {
  private static final int SHORTEST = 34;
  private static final int FOLDER = 2;
  private static final int GOES_ON = 0x80;
  private static final int NAME = 33;

  /** The record at a place; null for what is none. */
  static @Nullable IsoRecord of(ByteBuffer list, int at, boolean isJoliet) {
    int length = list.get(at) & 0xff;
    if (length < SHORTEST || at + length > list.capacity()) {
      return null;
    }
    int nameLength = list.get(at + 32) & 0xff;
    if (NAME + nameLength > length) {
      return null;
    }
    byte[] raw = part(list, at + NAME, nameLength);
    String rockRidge = rockRidge(part(list, at, length), NAME + (nameLength | 1));
    String name =
        isJoliet
            ? new String(raw, StandardCharsets.UTF_16BE)
            : rockRidge.isEmpty() ? EntryNames.decode(raw) : rockRidge;
    int flags = list.get(at + 25);
    return new IsoRecord(
        name.replaceFirst(";\\d+$", ""),
        (list.getInt(at + 2) & 0xffffffffL) + (list.get(at + 1) & 0xff),
        list.getInt(at + 10) & 0xffffffffL,
        (flags & FOLDER) != 0,
        (flags & GOES_ON) != 0,
        nameLength == 1 && raw[0] >= 0 && raw[0] <= 1);
  }

  /** The name that a POSIX system gave, in parts; empty without one. */
  private static String rockRidge(byte[] bytes, int from) {
    int to = bytes.length;
    StringBuilder name = new StringBuilder();
    int at = from;
    while (at + 4 < to) {
      int length = bytes[at + 2] & 0xff;
      if (length < 4 || at + length > to) {
        break;
      }
      if (bytes[at] == 'N' && bytes[at + 1] == 'M' && length > 5) {
        name.append(EntryNames.decode(Arrays.copyOfRange(bytes, at + 5, at + length)));
      }
      at += length;
    }
    return name.toString();
  }

  static String ascii(ByteBuffer bytes, int from, int count) {
    return new String(part(bytes, from, count), StandardCharsets.ISO_8859_1);
  }

  private static byte[] part(ByteBuffer bytes, int from, int count) {
    byte[] part = new byte[count];
    bytes.get(from, part);
    return part;
  }
}
