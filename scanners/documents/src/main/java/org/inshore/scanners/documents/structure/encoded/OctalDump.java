package org.inshore.scanners.documents.structure.encoded;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a line of {@code od} or {@code hexdump} behind its offset: words of two bytes, the lower
 * one first, in octal or hexadecimal digits, and bytes as characters or three octal digits.
 */
final class OctalDump {
  private static final int OFFSET = 7;
  private static final int COLUMN = 4;
  private static final int MOST = 16;

  /** Words, of which the last may be a byte. */
  private static final Pattern OCTAL = Pattern.compile("(?: +[01][0-7]{5}){1,8} *");

  private static final Pattern HEXADECIMAL = Pattern.compile("(?: +[0-9a-f]{4}){1,8} *");
  private static final Pattern BYTE = Pattern.compile("[0-3][0-7]{2}");

  private static final String ESCAPED = "0abtnvfr";
  private static final byte[] MEANT = {0, 7, 8, 9, 10, 11, 12, 13};

  private OctalDump() {}

  /** The offset in octal digits; -1 if it is none that {@code od} writes. */
  static long offset(String digits) {
    boolean octal = digits.length() >= OFFSET && digits.chars().allMatch(c -> c >= '0' && c < '8');
    return octal ? Long.parseLong(digits, 8) : -1;
  }

  /** The bytes of a line; none if it is another. */
  static byte[] bytes(String line, int from) {
    if (from < OFFSET || line.length() > from + 8 * MOST) {
      return new byte[0];
    }
    String shown = line.substring(from).toLowerCase(Locale.ROOT);
    if (OCTAL.matcher(shown).matches()) {
      return words(shown, 8);
    }
    if (from == OFFSET && HEXADECIMAL.matcher(shown).matches()) {
      return words(shown, 16);
    }
    return characters(line, from);
  }

  private static byte[] words(String shown, int base) {
    String[] words = shown.strip().split(" +", -1);
    byte[] bytes = new byte[2 * words.length];
    for (int i = 0; i < words.length; i++) {
      int word = Integer.parseInt(words[i], base);
      bytes[2 * i] = (byte) word;
      bytes[2 * i + 1] = (byte) (word >> Byte.SIZE);
    }
    return bytes;
  }

  /** A byte in each four columns. */
  private static byte[] characters(String line, int from) {
    byte[] bytes = new byte[MOST];
    int count = 0;
    int at = from;
    for (; at < line.length() && count < MOST; at += COLUMN) {
      String shown = line.substring(at, Math.min(line.length(), at + COLUMN));
      int value = value(shown);
      if (value < 0) {
        return new byte[0];
      }
      bytes[count++] = (byte) value;
    }
    return at < line.length() ? new byte[0] : Arrays.copyOf(bytes, count);
  }

  private static int value(String column) {
    if (!column.startsWith(" ")) {
      return -1;
    }
    String shown = column.strip();
    Matcher octal = BYTE.matcher(shown);
    if (octal.matches()) {
      return Integer.parseInt(shown, 8);
    }
    if (shown.length() == 2 && shown.charAt(0) == '\\') {
      int known = ESCAPED.indexOf(shown.charAt(1));
      return known < 0 ? -1 : MEANT[known];
    }
    boolean one = shown.length() <= 1 && column.startsWith("   ");
    return !one ? -1 : shown.isEmpty() ? ' ' : shown.charAt(0);
  }
}
