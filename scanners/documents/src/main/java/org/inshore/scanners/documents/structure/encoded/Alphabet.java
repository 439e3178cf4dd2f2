package org.inshore.scanners.documents.structure.encoded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32InputStream;
import org.inshore.scanners.documents.guard.BytewiseStream;

/** Alphabets in which bytes are written as text (RFC 4648), the narrowest first. */
enum Alphabet {
  /** Two digits for a byte, of either case. */
  HEX(2, 5) {
    @Override
    boolean holds(int c) {
      return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    @Override
    InputStream decoded(InputStream text) {
      return new HexDigits(text);
    }
  },
  /** Eight characters for five bytes, without the digits 0, 1, 8 and 9. */
  BASE32(8, 10) {
    @Override
    boolean holds(int c) {
      return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
    }

    @Override
    InputStream decoded(InputStream text) {
      return new Base32InputStream(text);
    }
  },
  /** Four characters for three bytes, also in the alphabet for addresses. */
  BASE64(4, 10) {
    @Override
    boolean holds(int c) {
      return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
          || (c >= '0' && c <= '9')
          || "+/-_".indexOf(c) >= 0;
    }

    @Override
    boolean isMixed(String line) {
      return hasAllSorts(line) && super.isMixed(line);
    }

    @Override
    InputStream decoded(InputStream text) {
      return Base64.getMimeDecoder().wrap(new StandardAlphabet(text));
    }
  },
  /** Five characters for four bytes, as Git, Mercurial and Python write it (RFC 1924). */
  BASE85(5, 10) {
    @Override
    boolean holds(int c) {
      return Base85Stream.digit(c) >= 0;
    }

    @Override
    boolean pads() {
      return false;
    }

    @Override
    InputStream decoded(InputStream text) {
      return new Base85Stream(text);
    }
  };

  private final int unit;
  private final int different;

  Alphabet(int unit, int different) {
    this.unit = unit;
    this.different = different;
  }

  /** Its name in places. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many characters stand for a whole number of bytes. */
  int unit() {
    return unit;
  }

  /** Whether equals signs fill the last unit. */
  boolean pads() {
    return true;
  }

  /** Whether a character is of it. */
  abstract boolean holds(int c);

  /** Whether a line is in it, padding at its end aside. */
  boolean holds(String line) {
    int end = line.length();
    while (pads() && end > 0 && line.charAt(end - 1) == '=') {
      end--;
    }
    boolean ofMime = line.indexOf('+') >= 0 || line.indexOf('/') >= 0;
    boolean ofAddresses = line.indexOf('-') >= 0 || line.indexOf('_') >= 0;
    return end > 0
        && line.length() - end < unit
        && !(pads() && ofMime && ofAddresses)
        && line.chars().limit(end).allMatch(this::holds);
  }

  /** Whether a line has as many different characters as content has; fillers do not. */
  boolean isMixed(String line) {
    return line.chars().distinct().limit(different + 1L).count() > different;
  }

  /** Whether some characters are capitals, some small letters and some digits. */
  static boolean hasAllSorts(String coded) {
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    for (int i = 0; i < coded.length() && !(upper && lower && digit); i++) {
      char c = coded.charAt(i);
      upper |= c >= 'A' && c <= 'Z';
      lower |= c >= 'a' && c <= 'z';
      digit |= c >= '0' && c <= '9';
    }
    return upper && lower && digit;
  }

  /** The bytes that a text of it and of line ends stands for. */
  abstract InputStream decoded(InputStream text);

  /** Stream of the bytes that pairs of hexadecimal digits stand for; line ends are passed over. */
  private static final class HexDigits extends BytewiseStream {
    HexDigits(InputStream digits) {
      super(digits);
    }

    @Override
    protected int nextByte() throws IOException {
      int high = digit();
      int low = high < 0 ? -1 : digit();
      return low < 0 ? -1 : high << 4 | low;
    }

    private int digit() throws IOException {
      int c = in.read();
      while (c == '\r' || c == '\n') {
        c = in.read();
      }
      return c < 0 ? -1 : Character.digit(c, 16);
    }
  }

  /** Stream of Base64 in the alphabet of MIME, from either of RFC 4648. */
  private static final class StandardAlphabet extends FilterInputStream {
    StandardAlphabet(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      return c == '-' ? '+' : c == '_' ? '/' : c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      for (int i = from; i < from + read; i++) {
        bytes[i] = bytes[i] == '-' ? (byte) '+' : bytes[i] == '_' ? (byte) '/' : bytes[i];
      }
      return read;
    }
  }
}
