package org.inshore.scanners.documents.ebook;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Unpacks records of text by PalmDoc's LZ77: literals, pairs of a distance up to 2,047 and a length
 * from 3 to 10, and blanks that take one byte with the character behind them.
 */
final class PalmDoc {
  private static final int LITERALS = 8;
  private static final int PAIR = 0x80;
  private static final int BLANK = 0xc0;

  /** What a byte can become at most. */
  private static final int GROWTH = 5;

  private PalmDoc() {}

  /**
   * How many bytes of a record are text: entries may stand behind it, each of which ends with its
   * length, and the rest of a character that the next record begins with.
   *
   * @param flags what stands there
   */
  static int size(byte[] record, int flags) throws IOException {
    int size = record.length;
    for (int bits = flags >> 1; bits != 0; bits >>= 1) {
      if ((bits & 1) != 0) {
        size -= lengthAtEnd(record, size);
        require(size >= 0);
      }
    }
    if ((flags & 1) != 0 && size > 0) {
      size -= (record[size - 1] & 3) + 1;
      require(size >= 0);
    }
    return size;
  }

  /** A number of seven bits a byte, the first of which has the highest bit set, before an end. */
  private static int lengthAtEnd(byte[] record, int end) {
    int length = 0;
    for (int shift = 0, at = end - 1; at >= 0 && shift < 28; shift += 7, at--) {
      length |= (record[at] & 0x7f) << shift;
      if (record[at] < 0) {
        break;
      }
    }
    return length;
  }

  static ByteBuffer unpack(byte[] record, int size) throws IOException {
    byte[] out = new byte[size * GROWTH];
    int to = 0;
    for (int at = 0; at < size; ) {
      int code = record[at++] & 0xff;
      if (code == 0 || (code > LITERALS && code < PAIR)) {
        out[to++] = (byte) code;
      } else if (code <= LITERALS) {
        require(at + code <= size);
        System.arraycopy(record, at, out, to, code);
        at += code;
        to += code;
      } else if (code >= BLANK) {
        out[to++] = ' ';
        out[to++] = (byte) (code ^ PAIR);
      } else {
        require(at < size);
        int pair = (code << 8) | (record[at++] & 0xff);
        int distance = (pair >> 3) & 0x7ff;
        require(distance > 0 && distance <= to);
        for (int count = (pair & 7) + 3; count > 0; count--, to++) {
          out[to] = out[to - distance];
        }
      }
    }
    return ByteBuffer.wrap(out, 0, to);
  }

  private static void require(boolean fits) throws IOException {
    if (!fits) {
      throw new IOException("not packed as PalmDoc");
    }
  }
}
