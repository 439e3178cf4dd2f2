package org.inshore.scanners.documents.archive.lzo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.guard.ExactBytes;

/** Unpacks files of lzop, as Hadoop keeps them too: blocks with sizes and checksums (lzop.h). */
final class LzopStream extends BulkStream {
  private static final byte[] MAGIC = {(byte) 0x89, 'L', 'Z', 'O', 0, '\r', '\n', 0x1a, '\n'};
  private static final int MOST = 64 << 20;
  private static final int LEVELS_SINCE = 0x940;

  private static final int ADLER_PLAIN = 1;
  private static final int ADLER_PACKED = 2;
  private static final int EXTRA = 0x40;
  private static final int CRC_PLAIN = 0x100;
  private static final int CRC_PACKED = 0x200;
  private static final int FILTER = 0x800;

  private final DataInputStream in;
  private final String name;
  private int flags;
  private byte[] block = new byte[0];
  private int at;
  private boolean ended;

  LzopStream(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    in.skipNBytes(MAGIC.length);
    this.name = header();
  }

  /** The name that the first file had when it was packed; empty if none was kept. */
  String name() {
    return name;
  }

  private String header() throws IOException {
    int version = in.readUnsignedShort();
    in.readUnsignedShort();
    if (version >= LEVELS_SINCE) {
      in.readUnsignedShort();
    }
    in.readUnsignedByte();
    if (version >= LEVELS_SINCE) {
      in.readUnsignedByte();
    }
    flags = in.readInt();
    if ((flags & FILTER) != 0) {
      in.readInt();
    }
    in.skipNBytes(version >= LEVELS_SINCE ? 12 : 8);
    byte[] told = ExactBytes.read(in, in.readUnsignedByte());
    in.readInt();
    if ((flags & EXTRA) != 0) {
      in.skipNBytes(in.readInt() & 0xffffffffL);
      in.readInt();
    }
    return EntryNames.decode(told);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (at == block.length && !ended) {
      at = 0;
      block = next();
    }
    if (at == block.length) {
      return -1;
    }
    int count = Math.min(length, block.length - at);
    System.arraycopy(block, at, buffer, offset, count);
    at += count;
    return count;
  }

  /** The next block; none at the end of a file, behind which another may begin. */
  private byte[] next() throws IOException {
    int size = in.readInt();
    if (size == 0) {
      another();
      return new byte[0];
    }
    int packedSize = in.readInt();
    if (size < 0 || size > MOST || packedSize <= 0 || packedSize > size) {
      throw new IOException("no size of a block");
    }
    long adler = (flags & ADLER_PLAIN) != 0 ? in.readInt() & 0xffffffffL : -1;
    long crc = (flags & CRC_PLAIN) != 0 ? in.readInt() & 0xffffffffL : -1;
    if (packedSize == size) {
      return checked(ExactBytes.read(in, size), adler, crc);
    }
    in.skipNBytes((flags & ADLER_PACKED) != 0 ? 4 : 0);
    in.skipNBytes((flags & CRC_PACKED) != 0 ? 4 : 0);
    byte[] packed = ExactBytes.read(in, packedSize);
    byte[] plain = new byte[size];
    if (Lzo.unpack(packed, plain) != size) {
      throw new IOException("not what was packed");
    }
    return checked(plain, adler, crc);
  }

  /** Begins the file behind the one that ended, if its mark is there. */
  private void another() throws IOException {
    byte[] mark = in.readNBytes(MAGIC.length);
    ended = !Arrays.equals(mark, MAGIC);
    if (!ended) {
      header();
    }
  }

  private static byte[] checked(byte[] plain, long adler, long crc) throws IOException {
    if (differs(new Adler32(), plain, adler) || differs(new CRC32(), plain, crc)) {
      throw new IOException("not what was packed");
    }
    return plain;
  }

  private static boolean differs(Checksum sum, byte[] bytes, long told) {
    sum.update(bytes, 0, bytes.length);
    return told >= 0 && sum.getValue() != told;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
