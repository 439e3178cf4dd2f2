package org.inshore.engine.column;

import java.util.Locale;
import org.inshore.engine.text.EncodedSigns;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * The form of a cell's value that no pattern can match any more: masked, encrypted, or a number
 * that lost digits. It is read from the bytes of either encoding.
 */
enum CellForm {
  PLAIN,
  MASKED,
  ENCRYPTED,
  LOST_DIGITS;

  /** Sixteen bytes in hex: the shortest hash and the shortest block of a cipher. */
  private static final int SHORTEST_HEX = 32;

  private static final int SHORTEST_BASE64 = 20;
  private static final int LONGEST_MASKED = 64;

  /** A double keeps 15 decimal digits, and so does a number in a sheet. */
  private static final int KEPT_DIGITS = 15;

  /** As many signs in a row mask, where one could be a letter of the value. */
  private static final int MASK_RUN = 4;

  private static final EncodedSigns SIGNS = new EncodedSigns("＊●", Encoding.values());
  private static final EncodedSigns DOUBLED = new EncodedSigns("×○□■•某", Encoding.values());

  /** Whether a declared type is a binary floating-point number, which keeps 15 digits. */
  static boolean isFloating(@Nullable String type) {
    if (type == null) {
      return false;
    }
    String low = type.toLowerCase(Locale.ROOT);
    return low.startsWith("float") || low.startsWith("double") || low.startsWith("real");
  }

  /**
   * Tells the form of a value.
   *
   * @param bytes holds the value in UTF-8 or GB 18030
   * @param floating whether its column holds binary floating-point numbers
   */
  static CellForm of(byte[] bytes, int from, int to, boolean floating) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    if (end - start <= LONGEST_MASKED && isMasked(bytes, start, end)) {
      return MASKED;
    }
    if (isEncrypted(bytes, start, end)) {
      return ENCRYPTED;
    }
    return hasLostDigits(bytes, start, end, floating) ? LOST_DIGITS : PLAIN;
  }

  private static boolean isMasked(byte[] bytes, int from, int to) {
    int run = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '*') {
        return true;
      }
      boolean sign = b == 'x' || b == 'X' || b == '#';
      run = sign && (run == 0 || bytes[i - 1] == b) ? run + 1 : sign ? 1 : 0;
      if (run == MASK_RUN
          || (SIGNS.beginsWith(b) && SIGNS.lengthAt(bytes, i, to) > 0)
          || (DOUBLED.beginsWith(b)
              && (isDoubled(bytes, i, to) || isKeptBack(bytes, from, i, to)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether signs that also mean something else stand there twice. */
  private static boolean isDoubled(byte[] bytes, int at, int to) {
    int length = DOUBLED.lengthAt(bytes, at, to);
    return length > 0 && DOUBLED.lengthAt(bytes, at + length, to) > 0;
  }

  /** Whether one sign stands behind one character and nothing else: a surname. */
  private static boolean isKeptBack(byte[] bytes, int from, int at, int to) {
    int length = DOUBLED.lengthAt(bytes, at, to);
    return length > 0 && bytes[from] < 0 && at - from == length && at + length == to;
  }

  private static boolean isEncrypted(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < SHORTEST_BASE64) {
      return false;
    }
    int digits = 0;
    int hexLetters = 0;
    int upper = 0;
    int lower = 0;
    int signs = 0;
    int dashes = 0;
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits++;
      } else if (b >= 'a' && b <= 'z') {
        lower++;
        hexLetters += b <= 'f' ? 1 : 0;
      } else if (b >= 'A' && b <= 'Z') {
        upper++;
        hexLetters += b <= 'F' ? 1 : 0;
      } else if (b == '-') {
        dashes++;
      } else if (b == '+' || b == '/' || b == '=' || b == '_' || b == '$' || b == '.') {
        signs++;
      } else {
        return false; // blanks, brackets, Chinese: text
      }
    }
    boolean hex =
        digits + hexLetters + dashes == length && hexLetters > 0 && digits > 0 && dashes <= 4;
    if (hex && digits + hexLetters >= SHORTEST_HEX) {
      return true;
    }
    return upper > 0
        && lower > 0
        && digits > 0
        && (bytes[to - 1] == '=' || bytes[from] == '$' || (length % 4 == 0 && signs + dashes < 6));
  }

  /** {@code 1.1010519491231E17}, or digits of which all behind the fifteenth are noughts. */
  private static boolean hasLostDigits(byte[] bytes, int from, int to, boolean floating) {
    int digits = 0;
    int noughts = 0;
    int at = from;
    int point = -1;
    while (at < to && (isDigit(bytes[at]) || (bytes[at] == '.' && point < 0))) {
      if (bytes[at] == '.') {
        point = at;
      } else {
        digits++;
        noughts = digits > KEPT_DIGITS && bytes[at] == '0' ? noughts + 1 : 0;
      }
      at++;
    }
    if (digits == 0) {
      return false;
    }
    if (at == to) {
      return point < 0 && digits > KEPT_DIGITS && (floating || noughts == digits - KEPT_DIGITS);
    }
    if (bytes[at] != 'e' && bytes[at] != 'E') {
      return false;
    }
    at++;
    if (at < to && bytes[at] == '+') {
      at++;
    }
    int exponent = 0;
    int figures = 0;
    while (at < to && isDigit(bytes[at]) && figures < 3) {
      exponent = 10 * exponent + bytes[at++] - '0';
      figures++;
    }
    // Ten digits are the fewest that any number of a person has.
    return at == to && figures > 0 && exponent >= 9 && digits <= exponent + 1;
  }

  /**
   * Whether a value is a number with a sign, an exponent, or a fraction that is not nought: {@code
   * -12}, {@code 0.5}.
   */
  static boolean isMeasure(byte[] bytes, int from, int to) {
    boolean signed = bytes[from] == '-';
    int at = signed ? from + 1 : from;
    int digits = 0;
    boolean point = false;
    boolean fraction = false;
    while (at < to && (isDigit(bytes[at]) || (bytes[at] == '.' && !point))) {
      point |= bytes[at] == '.';
      digits += bytes[at] == '.' ? 0 : 1;
      fraction |= point && bytes[at] >= '1';
      at++;
    }
    if (digits == 0) {
      return false;
    }
    if (at == to) {
      return signed || fraction;
    }
    int exponent = bytes[at] == 'e' || bytes[at] == 'E' ? at + 1 : to;
    boolean raised = exponent < to && (bytes[exponent] == '-' || bytes[exponent] == '+');
    int last = raised ? exponent + 1 : exponent;
    while (last < to && isDigit(bytes[last])) {
      last++;
    }
    return point && exponent < to && last == to && isDigit(bytes[to - 1]);
  }

  /** Whether a value is as long as a digest, MD5 to SHA-256, all in hexadecimal digits. */
  static boolean isDigest(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length != 32 && length != 40 && length != 64) {
      return false;
    }
    int letters = 0;
    for (int i = from; i < to; i++) {
      int low = bytes[i] | 0x20;
      boolean letter = low >= 'a' && low <= 'f';
      letters += letter ? 1 : 0;
      if (!letter && !isDigit(bytes[i])) {
        return false;
      }
    }
    return letters > 0;
  }

  /** Whether a value is digits alone, and more than a double keeps. */
  static boolean isLongNumber(byte[] bytes, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      if (isDigit(bytes[i])) {
        digits++;
      } else if (bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return digits > KEPT_DIGITS;
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }
}
