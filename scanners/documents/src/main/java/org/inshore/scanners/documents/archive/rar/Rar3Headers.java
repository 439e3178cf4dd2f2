package org.inshore.scanners.documents.archive.rar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.archive.rar.RarEntry.Kind;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.jspecify.annotations.Nullable;

/** Reads headers of RAR 1.5 to 4, as the file {@code technote.txt} of RAR 4 describes them. */
final class Rar3Headers implements RarHeaders {
  private static final int HEAD = 7;
  private static final int MAIN = 0x73;
  private static final int FILE = 0x74;
  private static final int SERVICE = 0x7a;
  private static final int END = 0x7b;
  private static final int HAS_DATA = 0x8000;
  private static final int MAIN_ENCRYPTED = 0x80;
  private static final int SPLIT = 3;
  private static final int ENCRYPTED = 4;
  private static final int SOLID = 0x10;
  private static final int LARGE = 0x100;
  private static final int UNICODE = 0x200;
  private static final int FOLDER = 0xe0;
  private static final int FIXED = 25;
  private static final int STORED = 0x30;

  private final InputStream in;
  private boolean begun;

  Rar3Headers(InputStream in) {
    this.in = in;
  }

  @Override
  public @Nullable RarEntry next() throws IOException {
    while (true) {
      byte[] head = in.readNBytes(HEAD);
      if (head.length < HEAD) {
        if (head.length == 0 && begun) {
          return null; // early ones have no mark of their end
        }
        throw new EOFException();
      }
      begun = true;
      ByteBuffer buffer = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
      int type = head[2] & 0xff;
      int flags = buffer.getShort(3) & 0xffff;
      int size = (buffer.getShort(5) & 0xffff) - HEAD;
      if (size < 0 || type < MAIN - 1 || type > END) {
        throw new IOException();
      }
      byte[] rest = ExactBytes.read(in, size);
      ByteBuffer header = ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN);
      if (type == FILE || type == SERVICE) {
        return entry(header, type, flags);
      } else if (type == END) {
        return null;
      } else if (type == MAIN && (flags & MAIN_ENCRYPTED) != 0) {
        return RarEntry.encrypted();
      }
      if ((flags & HAS_DATA) != 0 && size >= Integer.BYTES) {
        in.skipNBytes(header.getInt(0) & 0xffffffffL);
      }
    }
  }

  private static RarEntry entry(ByteBuffer header, int type, int flags) throws IOException {
    int begin = FIXED + ((flags & LARGE) == 0 ? 0 : Long.BYTES);
    if (header.limit() < begin) {
      throw new IOException();
    }
    long packed = header.getInt(0) & 0xffffffffL;
    long size = header.getInt(4) & 0xffffffffL;
    if ((flags & LARGE) != 0) {
      packed |= (header.getInt(FIXED) & 0x7fffffffL) << Integer.SIZE;
      size |= (header.getInt(FIXED + Integer.BYTES) & 0x7fffffffL) << Integer.SIZE;
    }
    int length = header.getShort(19) & 0xffff;
    if (length > header.limit() - begin) {
      throw new IOException();
    }
    byte[] bytes = new byte[length];
    header.get(begin, bytes);
    String name = (flags & UNICODE) == 0 ? EntryNames.decode(bytes) : unicode(bytes);
    Kind kind = (flags & FOLDER) == FOLDER ? Kind.FOLDER : Kind.FILE;
    if (type == SERVICE) {
      kind = Kind.ofService(name);
    }
    return new RarEntry(
        kind,
        name.replace('\\', '/'),
        packed,
        size,
        header.get(17) & 0xff,
        (header.get(18) & 0xff) - STORED,
        1L << 22,
        (flags & SOLID) != 0,
        (flags & ENCRYPTED) != 0,
        (flags & SPLIT) != 0,
        header.getInt(9) & 0xffffffffL);
  }

  /** A name in UTF-8, or in one byte a character with what makes it UTF-16 behind a NUL. */
  private static String unicode(byte[] bytes) throws IOException {
    int plain = 0;
    while (plain < bytes.length && bytes[plain] != 0) {
      plain++;
    }
    if (plain == bytes.length) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    ByteBuffer code = ByteBuffer.wrap(bytes, plain + 1, bytes.length - plain - 1);
    StringBuilder name = new StringBuilder();
    int high = code.hasRemaining() ? (code.get() & 0xff) << Byte.SIZE : 0;
    while (code.hasRemaining()) {
      int kinds = code.get() & 0xff;
      for (int shift = 6; shift >= 0 && code.hasRemaining(); shift -= 2) {
        int next = code.get() & 0xff;
        switch (kinds >> shift & 3) {
          case 0 -> name.append((char) next);
          case 1 -> name.append((char) (next | high));
          case 2 -> name.append((char) (next | (byteOf(code) << Byte.SIZE)));
          default -> {
            boolean corrected = next >= 0x80;
            int correction = corrected ? byteOf(code) : 0;
            for (int i = (next & 0x7f) + 2; i > 0 && name.length() < plain; i--) {
              int one = (bytes[name.length()] + correction) & 0xff;
              name.append((char) (corrected ? one | high : one));
            }
          }
        }
      }
    }
    return name.toString();
  }

  private static int byteOf(ByteBuffer code) throws IOException {
    if (!code.hasRemaining()) {
      throw new IOException();
    }
    return code.get() & 0xff;
  }
}
