package org.inshore.scanners.documents.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ScanException;

/**
 * Finds what is packed by zlib (RFC 1950) or gzip (RFC 1952) anywhere in bytes, by its header and
 * by its checksum at the end, so that nothing is taken for one by chance: values of MATLAB, batches
 * of Kafka, literals of BEAM, blobs of caches. Trials count against the budget of what is unpacked.
 */
final class DeflatedStreams {
  /** Takes what was packed, as many bytes as are said. */
  interface Taker {
    void take(byte[] bytes) throws IOException, ScanException, InterruptedException;
  }

  /** Packed bytes of one that are looked at; a longer one is taken as far as it goes so. */
  private static final int MOST_PACKED = 1 << 20;

  private static final int MOST = 1 << 23;

  /** Bytes kept before one: the type of the chunk of a PNG that holds pixels. */
  private static final int BEFORE = 4;

  private static final int PIXELS = 0x49444154; // IDAT
  private static final int GZIP_HEADER = 10;
  private static final int GZIP_END = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final byte[] buffer = new byte[2 * MOST_PACKED];
  private final byte[] chunk = new byte[1 << 13];
  private final ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
  private final Budget budget;
  private int filled;

  /** Whether what was unpacked last went to its end. */
  private boolean whole;

  private DeflatedStreams(Budget budget) {
    this.budget = budget;
  }

  /** Finds them from front to back; one within another is not looked for. */
  static void find(Bytes all, Budget budget, Taker taker)
      throws IOException, ScanException, InterruptedException {
    try (InputStream in = all.open()) {
      new DeflatedStreams(budget).find(in, taker);
    }
  }

  private void find(InputStream in, Taker taker)
      throws IOException, ScanException, InterruptedException {
    filled = in.readNBytes(buffer, 0, buffer.length);
    int at = 0;
    while (at + 2 < filled) {
      if (at >= MOST_PACKED && filled == buffer.length) {
        Guard.checkInterrupt();
        int from = at - BEFORE;
        filled -= from;
        System.arraycopy(buffer, from, buffer, 0, filled);
        filled += in.readNBytes(buffer, filled, buffer.length - filled);
        at = BEFORE;
      }
      int end = isZlib(at) ? zlib(at) : isGzip(at) ? gzip(at) : at;
      if (end > at) {
        taker.take(unpacked.toByteArray());
        at = end;
      } else {
        at++;
      }
    }
  }

  private boolean isZlib(int at) {
    if (buffer[at] != 0x78) {
      return false;
    }
    int flags = buffer[at + 1] & 0xff;
    return (0x78 << Byte.SIZE | flags) % 31 == 0
        && (flags & 0x20) == 0
        && !(at >= BEFORE && ByteBuffer.wrap(buffer).getInt(at - BEFORE) == PIXELS);
  }

  private boolean isGzip(int at) {
    return buffer[at] == 0x1f && buffer[at + 1] == (byte) 0x8b && buffer[at + 2] == 8;
  }

  /** Where a stream ends; where it would begin if it is none. */
  private int zlib(int at) throws ScanException, InterruptedException {
    int end = inflate(at, false);
    return end < 0 ? at : end;
  }

  private int gzip(int at) throws ScanException, InterruptedException {
    int flags = at + 3 < filled ? buffer[at + 3] & 0xff : RESERVED;
    int from = at + GZIP_HEADER;
    if ((flags & RESERVED) != 0 || from + 2 > filled) {
      return at;
    }
    if ((flags & EXTRA) != 0) {
      from += 2 + ((buffer[from] & 0xff) | (buffer[from + 1] & 0xff) << Byte.SIZE);
    }
    from = (flags & NAME) != 0 ? behindText(from) : from;
    from = (flags & COMMENT) != 0 ? behindText(from) : from;
    from += (flags & HEADER_CHECK) != 0 ? 2 : 0;
    int end = from < filled ? inflate(from, true) : -1;
    if (end < 0 || !whole) {
      return end < 0 ? at : end;
    }
    if (end + GZIP_END > filled) {
      return at;
    }
    CRC32 check = new CRC32();
    check.update(unpacked.toByteArray());
    int told = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    return told == (int) check.getValue() ? end + GZIP_END : at;
  }

  private int behindText(int from) {
    int at = from;
    while (at < filled && buffer[at] != 0) {
      at++;
    }
    return at + 1;
  }

  /** Unpacks; tells where the packed bytes end, or -1 if they are none. */
  private int inflate(int from, boolean raw) throws ScanException, InterruptedException {
    unpacked.reset();
    whole = false;
    int most = Math.min(filled - from, MOST_PACKED);
    Inflater inflater = new Inflater(raw);
    try {
      inflater.setInput(buffer, from, most);
      while (!inflater.finished() && unpacked.size() < MOST) {
        int count = inflater.inflate(chunk);
        if (count == 0 && !inflater.finished()) {
          return inflater.needsInput() && most == MOST_PACKED ? from + most : -1;
        }
        budget.took(count);
        unpacked.write(chunk, 0, count);
        Guard.checkInterrupt();
      }
      whole = inflater.finished();
      return from + (int) inflater.getBytesRead();
    } catch (DataFormatException e) {
      return -1;
    } finally {
      inflater.end();
    }
  }
}
