package org.inshore.scanners.documents.charset;

import java.io.IOException;
import java.io.Reader;
import org.inshore.scanners.documents.guard.RefilledStream;

/** Encodes a reader in UTF-8; half a surrogate pair becomes U+FFFD. */
public final class Utf8Stream extends RefilledStream {
  private static final int REPLACEMENT = 0xfffd;

  private final Reader reader;
  private final char[] chars = new char[1 << 13];
  private final byte[] bytes = new byte[3 * chars.length + Utf8.LONGEST];
  private int length;

  /** A high surrogate at the end of the last read; or 0. */
  private char high;

  public Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  @Override
  protected boolean refill() throws IOException {
    length = 0;
    int read = reader.read(chars);
    if (read < 0 && high == 0) {
      return false;
    }
    if (read < 0) {
      high = 0;
      length = Utf8.put(bytes, 0, REPLACEMENT);
    }
    for (int i = 0; i < read; i++) {
      encode(chars[i]);
    }
    give(bytes, length);
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
