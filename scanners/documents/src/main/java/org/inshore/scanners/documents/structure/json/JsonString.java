package org.inshore.scanners.documents.structure.json;

import org.inshore.scanners.documents.charset.Utf8;
import org.inshore.spi.content.Encoding;

/** Turns a string as it is written into its value. */
final class JsonString {
  private final Encoding encoding;
  private byte[] bytes = new byte[1 << 8];
  private int length;

  JsonString(Encoding encoding) {
    this.encoding = encoding;
  }

  /** The value, up to {@link #length}. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void read(byte[] text, int from, int to) {
    length = 0;
    if (bytes.length < 2 * (to - from)) {
      bytes = new byte[2 * (to - from)];
    }
    boolean wide = encoding == Encoding.GB18030;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      if (wide && b < 0 && i + 1 < to && (text[i + 1] & 0xff) >= 0x40) {
        bytes[length++] = b;
        bytes[length++] = text[++i];
      } else if (b == '\\' && i + 1 < to) {
        i = escaped(text, i + 1, to);
      } else {
        bytes[length++] = b;
      }
    }
  }

  /** Reads what stands behind a backslash; the index of its last byte. */
  private int escaped(byte[] text, int at, int to) {
    switch (text[at]) {
      case 'n' -> bytes[length++] = '\n';
      case 't' -> bytes[length++] = '\t';
      case 'r' -> bytes[length++] = '\r';
      case 'b', 'f' -> bytes[length++] = ' ';
      case 'u' -> {
        int unit = unit(text, at + 1, to);
        if (unit >= 0) {
          return point(text, at, to, unit);
        }
        bytes[length++] = 'u';
      }
      default -> bytes[length++] = text[at];
    }
    return at;
  }

  private int point(byte[] text, int at, int to, int unit) {
    int last = at + 4;
    int point = unit;
    if (Character.isHighSurrogate((char) unit)
        && last + 2 < to
        && text[last + 1] == '\\'
        && text[last + 2] == 'u') {
      int low = unit(text, last + 3, to);
      if (low >= 0 && Character.isLowSurrogate((char) low)) {
        point = Character.toCodePoint((char) unit, (char) low);
        last += 6;
      }
    }
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      point = '\ufffd';
    }
    if (encoding == Encoding.UTF_8) {
      length = Utf8.put(bytes, length, point);
    } else {
      byte[] encoded = Character.toString(point).getBytes(encoding.charset());
      System.arraycopy(encoded, 0, bytes, length, encoded.length);
      length += encoded.length;
    }
    return last;
  }

  private static int unit(byte[] text, int at, int to) {
    if (at + 4 > to) {
      return -1;
    }
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }
}
