package org.inshore.scanners.documents.archive.rar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.inshore.scanners.documents.archive.rar.RarEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Reads headers of RAR 5, as RARLAB's technical note "RAR 5.0 archive format" describes them. */
final class Rar5Headers implements RarHeaders {
  private static final int MOST_HEADER = 1 << 21;
  private static final int FILE = 2;
  private static final int SERVICE = 3;
  private static final int ENCRYPTION = 4;
  private static final int END = 5;
  private static final int HAS_EXTRA = 1;
  private static final int HAS_DATA = 2;
  private static final int SPLIT = 0x18;
  private static final int IS_FOLDER = 1;
  private static final int HAS_TIME = 2;
  private static final int HAS_CHECKSUM = 4;
  private static final int SIZE_UNKNOWN = 8;
  private static final int EXTRA_ENCRYPTION = 1;
  private static final int EXTRA_LINK = 5;
  private static final long LEAST_WINDOW = 1L << 17;

  private final InputStream in;

  Rar5Headers(InputStream in) {
    this.in = in;
  }

  @Override
  public @Nullable RarEntry next() throws IOException {
    while (true) {
      ByteBuffer header = header();
      int type = (int) number(header);
      int flags = (int) number(header);
      int extra = (flags & HAS_EXTRA) == 0 ? 0 : (int) Math.min(number(header), MOST_HEADER);
      long data = (flags & HAS_DATA) == 0 ? 0 : number(header);
      switch (type) {
        case FILE, SERVICE -> {
          return entry(header, type, (flags & SPLIT) != 0, data, extra);
        }
        case ENCRYPTION -> {
          return RarEntry.encrypted();
        }
        case END -> {
          return null;
        }
        default -> in.skipNBytes(data);
      }
    }
  }

  /** The next header behind its checksum and size; one of the end is always there. */
  private ByteBuffer header() throws IOException {
    byte[] checksum = in.readNBytes(Integer.BYTES);
    CRC32 crc = new CRC32();
    long size = 0;
    int next = 0x80;
    for (int shift = 0; next >= 0x80 && shift < 21; shift += 7) {
      next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      crc.update(next);
      size |= (next & 0x7fL) << shift;
    }
    if (size > MOST_HEADER) {
      throw new IOException();
    }
    byte[] header = in.readNBytes((int) size);
    crc.update(header);
    if (header.length < size || checksum.length < Integer.BYTES) {
      throw new EOFException();
    }
    int expected = ByteBuffer.wrap(checksum).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if ((int) crc.getValue() != expected) {
      throw new IOException();
    }
    return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static RarEntry entry(
      ByteBuffer header, int type, boolean isSplit, long data, int extraSize) throws IOException {
    int flags = (int) number(header);
    long size = number(header);
    number(header); // attributes
    if ((flags & HAS_TIME) != 0) {
      unsigned(header);
    }
    long checksum = (flags & HAS_CHECKSUM) == 0 ? -1 : unsigned(header);
    long packing = number(header);
    number(header); // of which system
    String name = text(header);
    int version = (int) (packing & 0x3f);
    Kind kind = (flags & IS_FOLDER) != 0 ? Kind.FOLDER : Kind.FILE;
    if (type == SERVICE) {
      kind = Kind.ofService(name);
    }
    boolean encrypted = false;
    int extra = header.limit() - extraSize;
    while (extra >= header.position() && extra < header.limit()) {
      header.position(extra);
      long length = number(header);
      if (length <= 0 || length > header.remaining()) {
        break;
      }
      extra = header.position() + (int) length;
      int record = (int) number(header);
      encrypted |= record == EXTRA_ENCRYPTION;
      if (record == EXTRA_LINK && kind == Kind.FILE) {
        number(header);
        number(header);
        kind = Kind.LINK;
        name += "\n" + text(header);
      }
    }
    int power = (int) (packing >> 10 & (version == 0 ? 0xf : 0x1f));
    return new RarEntry(
        kind,
        name,
        data,
        (flags & SIZE_UNKNOWN) != 0 ? -1 : size,
        version == 0 ? 50 : 70,
        (int) (packing >> 7 & 7),
        LEAST_WINDOW << power,
        (packing & 0x40) != 0,
        encrypted,
        isSplit,
        checksum);
  }

  private static String text(ByteBuffer header) throws IOException {
    long length = number(header);
    if (length > header.remaining()) {
      throw new IOException();
    }
    byte[] text = new byte[(int) length];
    header.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static long unsigned(ByteBuffer header) throws IOException {
    if (header.remaining() < Integer.BYTES) {
      throw new IOException();
    }
    return header.getInt() & 0xffffffffL;
  }

  /** A number of seven bits to a byte, the lowest first. */
  private static long number(ByteBuffer header) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE - 1 && header.hasRemaining(); shift += 7) {
      int next = header.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value & Long.MAX_VALUE;
      }
    }
    throw new IOException();
  }
}
