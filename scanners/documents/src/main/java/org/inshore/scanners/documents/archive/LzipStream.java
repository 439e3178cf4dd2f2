package org.inshore.scanners.documents.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.apache.commons.compress.MemoryLimitException;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.LZMAInputStream;

/**
 * Unpacks lzip: members of LZMA behind each other, each with a header of six bytes and its checksum
 * and sizes behind it (the manual of lzip, "File format").
 */
final class LzipStream extends BulkStream {
  static final String TYPE = "application/x-lzip";

  private static final int HEADER = 6;
  private static final int TRAILER = 20;

  /** Three bits of literal context, two of position: what lzip always takes. */
  private static final byte PROPERTIES = 93;

  private static final int MIN_DICTIONARY = 1 << 12;
  private static final int MAX_DICTIONARY = 1 << 29;

  private final InputStream in;
  private final int memoryKb;
  private final CRC32 crc = new CRC32();
  private long unpacked;
  private @Nullable LZMAInputStream member;

  LzipStream(InputStream in, int memoryKb) throws IOException {
    this.in = in;
    this.memoryKb = memoryKb;
    member = begin();
    if (member == null) {
      throw new EOFException();
    }
  }

  /** Begins a member; null at the end, or before what is none. */
  private @Nullable LZMAInputStream begin() throws IOException {
    byte[] header = in.readNBytes(HEADER);
    if (header.length < HEADER
        || header[0] != 'L'
        || header[1] != 'Z'
        || header[2] != 'I'
        || header[3] != 'P'
        || header[4] != 1) {
      return null;
    }
    int base = 1 << (header[5] & 0x1f);
    int dictionary = base - (base / 16) * ((header[5] >> 5) & 7);
    if (dictionary < MIN_DICTIONARY || dictionary > MAX_DICTIONARY) {
      throw new IOException("no size of a dictionary");
    } else if (dictionary >> 10 > memoryKb) {
      throw new MemoryLimitException(dictionary >> 10, memoryKb);
    }
    crc.reset();
    unpacked = 0;
    return new LZMAInputStream(in, -1, PROPERTIES, dictionary);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (member != null) {
      int read = member.read(buffer, offset, length);
      if (read >= 0) {
        crc.update(buffer, offset, read);
        unpacked += read;
        return read;
      }
      end();
      member = begin();
    }
    return -1;
  }

  private void end() throws IOException {
    byte[] trailer = ExactBytes.read(in, TRAILER);
    ByteBuffer told = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN);
    if (told.getInt(0) != (int) crc.getValue() || told.getLong(4) != unpacked) {
      throw new IOException("not what was packed");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
