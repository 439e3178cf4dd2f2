package org.inshore.scanners.documents.structure.encoded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;

/** Codes whose lines begin with a character that tells how many bytes a line stands for. */
enum LineCode {
  UUENCODE {
    @Override
    int count(char first) {
      return (first - ' ') & 0x3f;
    }

    @Override
    int value(char c) {
      return c >= ' ' && c <= '`' ? (c - ' ') & 0x3f : -1;
    }
  },
  XXENCODE {
    @Override
    int count(char first) {
      return value(first);
    }

    @Override
    int value(char c) {
      return "+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".indexOf(c);
    }
  },
  /** Base 85 of what is deflated. */
  GIT {
    @Override
    int count(char first) {
      return first >= 'A' && first <= 'Z'
          ? first - 'A' + 1
          : first >= 'a' && first <= 'z' ? first - 'a' + 27 : -1;
    }

    @Override
    int value(char c) {
      return Base85Stream.digit(c);
    }

    @Override
    boolean decode(String coded, ByteArrayOutputStream out) {
      int left = coded.isEmpty() ? -1 : count(coded.charAt(0));
      if (left < 0 || coded.length() != 1 + (left + 3) / 4 * 5) {
        return false;
      }
      for (int at = 1; at < coded.length(); at += 5) {
        long bits = 0;
        for (int i = at; i < at + 5; i++) {
          int value = value(coded.charAt(i));
          if (value < 0) {
            return false;
          }
          bits = bits * 85 + value;
        }
        for (int shift = 24; shift >= 0 && left > 0; shift -= 8, left--) {
          out.write((int) (bits >> shift));
        }
      }
      return true;
    }

    @Override
    byte[] plain(byte[] decoded) {
      try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(decoded))) {
        return in.readNBytes(MAX_PLAIN);
      } catch (IOException e) {
        return decoded;
      }
    }
  };

  private static final int MAX_PLAIN = 64 << 20;

  /** How many bytes a line stands for by its first character; -1 if by none. */
  abstract int count(char first);

  /** The value of a character; -1 if it is none of the code. */
  abstract int value(char c);

  /** What decoded bytes stand for. */
  byte[] plain(byte[] decoded) {
    return decoded;
  }

  /** The code of a first line. */
  static LineCode of(String line, boolean begun) {
    if (!begun) {
      return GIT;
    }
    return UUENCODE.decode(line, new ByteArrayOutputStream()) ? UUENCODE : XXENCODE;
  }

  /** Whether a line has as many characters as its first one says; then what it stands for. */
  boolean decode(String coded, ByteArrayOutputStream out) {
    if (coded.isEmpty() || coded.equals("end")) {
      return false;
    }
    int count = count(coded.charAt(0));
    int groups = (count + 2) / 3;
    // Blanks at the end may be lost on the way.
    if (count < 0 || coded.length() > 2 + 4 * groups || coded.length() < 1 + 4 * groups - 8) {
      return false;
    }
    int left = count;
    for (int group = 0; group < groups; group++) {
      int bits = 0;
      for (int i = 0; i < 4; i++) {
        int place = 1 + 4 * group + i;
        int value = place < coded.length() ? value(coded.charAt(place)) : 0;
        if (value < 0) {
          return false;
        }
        bits = (bits << 6) | value;
      }
      for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
        out.write(bits >> shift);
      }
    }
    return true;
  }
}
