package org.inshore.scanners.documents.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.serial.SerialInput;

/** Unpacker of SPSS cases: a byte for each eight bytes, in groups of eight, and what they name. */
final class SpssCodes {
  private static final int UNIT = 8;
  private static final int BIAS = 100;
  private static final int END = 252;
  private static final int PLAIN = 253;
  private static final int BLANKS = 254;

  private final SerialInput in;
  private byte[] codes = {};
  private int at;

  SpssCodes(SerialInput in) {
    this.in = in;
  }

  /** Whether another case begins. */
  boolean hasMore() throws IOException {
    while (true) {
      if (at == codes.length) {
        if (in.isAtEnd()) {
          return false;
        }
        codes = in.bytes(UNIT);
        at = 0;
      }
      int code = codes[at] & 0xff;
      if (code != 0) {
        return code != END;
      }
      at++;
    }
  }

  /** The next eight bytes. */
  byte[] next(boolean little) throws IOException {
    if (!hasMore()) {
      throw new IOException("case");
    }
    int code = codes[at++] & 0xff;
    if (code == PLAIN) {
      return in.bytes(UNIT);
    } else if (code == BLANKS) {
      return "        ".getBytes(StandardCharsets.US_ASCII);
    }
    double value = code > BLANKS ? -Double.MAX_VALUE : code - BIAS;
    ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return ByteBuffer.allocate(UNIT).order(order).putDouble(value).array();
  }
}
