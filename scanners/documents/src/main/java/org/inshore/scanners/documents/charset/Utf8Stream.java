package org.inshore.scanners.documents.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Encodes a reader in UTF-8; half a surrogate pair becomes U+FFFD. */
public final class Utf8Stream extends InputStream {
  private static final int REPLACEMENT = 0xfffd;

  private final Reader reader;
  private final char[] chars = new char[1 << 13];
  private final byte[] bytes = new byte[3 * chars.length + Utf8.LONGEST];
  private int next;
  private int length;

  /** A high surrogate at the end of the last read; or 0. */
  private char high;

  public Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(count, length - next);
    System.arraycopy(bytes, next, buffer, offset, given);
    next += given;
    return given;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean fill() throws IOException {
    while (next == length) {
      next = 0;
      length = 0;
      int read = reader.read(chars);
      if (read < 0) {
        if (high == 0) {
          return false;
        }
        high = 0;
        length = Utf8.put(bytes, 0, REPLACEMENT);
        return true;
      }
      for (int i = 0; i < read; i++) {
        encode(chars[i]);
      }
    }
    return true;
  }

  private void encode(char c) {
    if (high != 0) {
      boolean pair = Character.isLowSurrogate(c);
      length = Utf8.put(bytes, length, pair ? Character.toCodePoint(high, c) : REPLACEMENT);
      high = 0;
      if (pair) {
        return;
      }
    }
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else {
      length = Utf8.put(bytes, length, Character.isLowSurrogate(c) ? REPLACEMENT : c);
    }
  }
}
