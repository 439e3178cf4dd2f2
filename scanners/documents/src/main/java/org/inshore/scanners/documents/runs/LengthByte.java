package org.inshore.scanners.documents.runs;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.content.CheckedNumbers;
import org.inshore.scanners.documents.content.NumberTiling;

/**
 * Recognises the byte that tells the length of the next field where it is a digit or letter, and so
 * looks like the end of the number before it: as it is in MyISAM's records, or with its own length
 * and shifted as in PostgreSQL's short {@code varlena}.
 */
final class LengthByte {
  /** So many fields in a row are followed. */
  private static final int MAX_FIELDS = 16;

  private static final int ASCII = 0x80;

  private LengthByte() {}

  /**
   * Parts a mobile number at the begin of a run from the mark of the next field, where the byte
   * before tells its length: serialised strings (Java, Erlang, Python) begin with a letter and it.
   */
  static void partTold(StringBuilder text, int told) {
    int length = CheckedNumbers.MOBILE;
    if (told == length && text.length() > length && Ascii.isLetter(text.charAt(length))) {
      byte[] number = text.substring(0, length).getBytes(StandardCharsets.ISO_8859_1);
      if (CheckedNumbers.isMobile(number, 0, length)) {
        text.insert(length, NumberTiling.BORDER);
      }
    }
  }

  /** Parts such a byte from a number of some signs, if it is one. */
  static void part(StringBuilder text, int from, int end) {
    if (end < text.length() && Ascii.isLetter(text.charAt(end)) && isLength(text, end)) {
      text.insert(end, NumberTiling.BORDER);
    } else if (end - from == CheckedNumbers.MOBILE + 1 && isLength(text, end - 1)) {
      byte[] number = text.substring(from, end).getBytes(StandardCharsets.US_ASCII);
      if (CheckedNumbers.isMobile(number, 0, CheckedNumbers.MOBILE)) {
        text.insert(end - 1, NumberTiling.BORDER);
      }
    }
  }

  /** Whether fields of the lengths that are told, in either way and encoding, fill the run. */
  private static boolean isLength(CharSequence text, int at) {
    for (int han = 2; han <= 3; han++) {
      if (fills(text, at, han, false) || fills(text, at, han, true)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fills(CharSequence text, int first, int han, boolean shifted) {
    int at = first;
    for (int field = 0; field < MAX_FIELDS; field++) {
      int told = text.charAt(at);
      if (told >= ASCII || (shifted && (told & 1) == 0)) {
        return false;
      }
      int left = shifted ? (told >> 1) - 1 : told;
      at++;
      boolean chinese = false;
      while (left > 0 && at < text.length()) {
        chinese |= text.charAt(at) >= ASCII;
        left -= text.charAt(at) < ASCII ? 1 : han;
        at++;
      }
      if (at == text.length()) {
        return left == 0 || (left > 0 && chinese); // a rare character ends the run before it
      }
      if (left != 0) {
        return false;
      }
    }
    return false;
  }
}
