package org.inshore.scanners.documents.charset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what wrote any character for ways of seven bits, and the JDK does not read: UTF-7 (RFC
 * 2152) and HZ (RFC 1843). What is not of the encoding stays as it is.
 */
public final class SevenBitReader extends Reader {
  private static final Charset GB = Charset.forName("GB18030");
  private static final int END = -1;

  private final InputStream in;
  private final boolean isHz;

  /** Whether characters beyond ASCII stand here: pairs of bytes, or Base64. */
  private boolean shifted;

  private int bits;
  private int count;

  /** A character that was read too far; or {@link #END}. */
  private int kept = END;

  private SevenBitReader(InputStream in, boolean isHz) {
    this.in = new BufferedInputStream(in);
    this.isHz = isHz;
  }

  /** A reader for a charset's name, or null for any other. */
  public static @Nullable Reader of(String charset, InputStream in) {
    return switch (charset.toLowerCase(Locale.ROOT)) {
      case "hz", "hz-gb-2312" -> new SevenBitReader(in, true);
      case "utf-7", "utf7", "unicode-1-1-utf-7" -> new SevenBitReader(in, false);
      default -> null;
    };
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int at = offset;
    while (at < offset + length) {
      int c = kept;
      kept = END;
      if (c == END) {
        c = isHz ? hz() : utf7();
      }
      if (c == END) {
        return at == offset ? END : at - offset;
      }
      buffer[at++] = (char) c;
    }
    return at - offset;
  }

  private int hz() throws IOException {
    while (true) {
      int b = in.read();
      if (b == '~') {
        int next = in.read();
        switch (next) {
          case '{' -> shifted = true;
          case '}' -> shifted = false;
          case '~' -> {
            return '~';
          }
          case '\n' -> {} // a line that goes on
          default -> {
            kept = next;
            return b;
          }
        }
      } else if (!shifted || b < 0x21 || b > 0x7e) {
        shifted &= b != '\n';
        return b;
      } else {
        byte[] pair = {(byte) (b | 0x80), (byte) (in.read() | 0x80)};
        return new String(pair, GB).charAt(0);
      }
    }
  }

  private int utf7() throws IOException {
    while (true) {
      int b = in.read();
      int value = shifted ? value(b) : END;
      if (value >= 0) {
        bits = bits << 6 | value;
        count += 6;
        if (count >= Character.SIZE) {
          count -= Character.SIZE;
          return bits >>> count & 0xffff;
        }
      } else if (shifted) {
        shifted = false;
        if (b != '-') {
          return b;
        }
      } else if (b == '+') {
        int next = in.read();
        if (next == '-') {
          return b;
        }
        if (value(next) < 0) {
          kept = next;
          return b;
        }
        shifted = true;
        bits = value(next);
        count = 6;
      } else {
        return b;
      }
    }
  }

  /** What a digit of Base64 stands for; -1 for none. */
  private static int value(int b) {
    if (b >= 'A' && b <= 'Z') {
      return b - 'A';
    }
    if (b >= 'a' && b <= 'z') {
      return b - 'a' + 26;
    }
    if (b >= '0' && b <= '9') {
      return b - '0' + 52;
    }
    return b == '+' ? 62 : b == '/' ? 63 : END;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
