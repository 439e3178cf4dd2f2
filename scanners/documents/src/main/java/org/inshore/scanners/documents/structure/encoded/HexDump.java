package org.inshore.scanners.documents.structure.encoded;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line of a dump, as {@code xxd}, {@code hexdump}, {@code od}, {@code tcpdump -X} and Netty print
 * it: an offset, bytes by one, two or four in hexadecimal digits, or in octal ones or bits, and
 * their characters beside them.
 */
final class HexDump {
  /** The offset it begins with. */
  final long offset;

  /** The offset as {@code od} means it; -1 where it is no octal one. */
  final long octal;

  /** The bytes it shows; of its characters some may look like more. */
  final byte[] bytes;

  private static final int MAX_BYTES = 64;
  private static final int MIN_OFFSET = 4;
  private static final int MAX_OFFSET = 16;

  /** So many blanks stand before the characters only. */
  private static final int WIDEST_GAP = 2;

  private HexDump(long offset, long octal, byte[] bytes) {
    this.offset = offset;
    this.octal = octal;
    this.bytes = bytes;
  }

  /** The dump that a line is, or null. */
  static @Nullable HexDump of(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) <= ' ' || line.charAt(at) == '|')) {
      at++;
    }
    if (line.startsWith("0x", at)) {
      at += 2;
    }
    int digits = digits(line, at);
    if (digits < MIN_OFFSET || digits > MAX_OFFSET) {
      return null;
    }
    long offset = Long.parseUnsignedLong(line, at, at + digits, 16);
    long octal = OctalDump.offset(line.substring(at, at + digits));
    at += digits;
    boolean parted = at < line.length() && (line.charAt(at) == ':' || line.charAt(at) == '|');
    if (!(parted || isBlank(line, at))) {
      return null;
    }
    byte[] bytes = parted ? BitDump.bytes(line, at + 1) : OctalDump.bytes(line, at);
    if (bytes.length == 0) {
      bytes = bytes(line, parted ? at + 1 : at);
    }
    return bytes.length == 0 ? null : new HexDump(offset, octal, bytes);
  }

  private static byte[] bytes(String line, int from) {
    byte[] bytes = new byte[MAX_BYTES];
    int count = 0;
    int at = from;
    while (true) {
      int blanks = at;
      while (isBlank(line, at) || (at > from && at < line.length() && line.charAt(at) == '-')) {
        at++;
      }
      int digits = digits(line, at);
      boolean ends =
          digits == 0
              || digits % 2 != 0
              || digits > 16
              || count + digits / 2 > MAX_BYTES
              || (count > 0 && at - blanks > WIDEST_GAP);
      if (ends) {
        return Arrays.copyOf(bytes, count);
      }
      for (int i = 0; i < digits; i += 2) {
        bytes[count++] = (byte) Integer.parseInt(line, at + i, at + i + 2, 16);
      }
      at += digits;
    }
  }

  private static boolean isBlank(String line, int at) {
    return at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t');
  }

  /** How many hexadecimal digits stand at a place, up to a blank or the end. */
  private static int digits(String line, int from) {
    int at = from;
    while (at < line.length() && Character.digit(line.charAt(at), 16) >= 0) {
      at++;
    }
    boolean ends =
        at == line.length() || line.charAt(at) <= ' ' || "|:-".indexOf(line.charAt(at)) >= 0;
    return ends ? at - from : 0;
  }
}
