package org.inshore.scanners.documents.archive.lha;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.jspecify.annotations.Nullable;

/**
 * Header of an entry, at levels 0, 1 and 2.
 *
 * @param checksum of what comes out, CRC-16
 */
record LhaHeader(String method, String name, long packed, long size, int checksum) {
  private static final int FIXED = 22;
  private static final int NAME = 1;
  private static final int FOLDER = 2;
  private static final int LARGEST = 1 << 16;

  /** The next header; null at the archive's end. */
  static @Nullable LhaHeader read(InputStream in) throws IOException {
    int first = in.read();
    if (first <= 0) {
      return null;
    }
    ByteBuffer fixed = next(in, FIXED - 1);
    byte[] code = new byte[5];
    fixed.get(1, code);
    String method = new String(code, StandardCharsets.ISO_8859_1);
    int level = fixed.get(19);
    if (!method.matches("-[a-z0-9]{3}-") || level > 2) {
      throw new IOException();
    }
    long packed = fixed.getInt(6) & 0xffffffffL;
    long size = fixed.getInt(10) & 0xffffffffL;
    if (level == 2) {
      int checksum = (fixed.get(20) & 0xff) | next(in) << Byte.SIZE;
      next(in); // The system.
      int whole = first | (fixed.get(0) & 0xff) << Byte.SIZE;
      Names names = new Names();
      int used = FIXED + 2 + names.extensions(in);
      in.skipNBytes(Math.max(0, whole - used));
      return new LhaHeader(method, names.join(""), packed, size, checksum);
    }
    int nameLength = fixed.get(20) & 0xff;
    byte[] name = next(in, nameLength).array();
    int checksum = next(in) | next(in) << Byte.SIZE;
    Names names = new Names();
    int rest = first + 2 - FIXED - nameLength - 2;
    if (level == 1) {
      next(in);
      in.skipNBytes(Math.max(0, rest - 3));
      packed -= names.extensions(in) - 2L;
    } else {
      in.skipNBytes(Math.max(0, rest));
    }
    if (packed < 0) {
      throw new IOException();
    }
    return new LhaHeader(method, names.join(EntryNames.decode(name)), packed, size, checksum);
  }

  /** Names that extensions give. */
  private static final class Names {
    private String name = "";
    private String folder = "";

    /** Reads extensions up to the last; how many bytes they took, with their lengths. */
    int extensions(InputStream in) throws IOException {
      int used = 2;
      int length = next(in) | next(in) << Byte.SIZE;
      while (length != 0) {
        used += length;
        if (length < 3 || used > LARGEST) {
          throw new IOException();
        }
        byte[] extension = next(in, length - 2).array();
        byte[] value = Arrays.copyOfRange(extension, 1, extension.length);
        if (extension[0] == NAME) {
          name = EntryNames.decode(value);
        } else if (extension[0] == FOLDER) {
          for (int i = 0; i < value.length; i++) {
            value[i] = value[i] == -1 ? (byte) '/' : value[i];
          }
          folder = EntryNames.decode(value);
        }
        length = next(in) | next(in) << Byte.SIZE;
      }
      return used;
    }

    String join(String instead) {
      return folder + (name.isEmpty() ? instead : name);
    }
  }

  private static int next(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  private static ByteBuffer next(InputStream in, int count) throws IOException {
    byte[] next = ExactBytes.read(in, count);
    return ByteBuffer.wrap(next).order(ByteOrder.LITTLE_ENDIAN);
  }
}
