package org.inshore.scanners.documents.structure.record;

import java.nio.charset.Charset;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.table.cell.PersonName;

/** Tells keys that are values themselves: numbers, dates, addresses of mail, names of people. */
final class Keys {
  private static final int LONGEST = 128;
  private static final int LONGEST_WORDS = 40;
  private static final int MAX_DIGITS = 5;
  private static final int LONGEST_PERSON = 24;

  private Keys() {}

  /** Whether a key is a value rather than a name. */
  static boolean areValue(byte[] bytes, int from, int to, Charset charset) {
    int length = to - from;
    if (length == 0 || length > LONGEST) {
      return true;
    }
    int digits = 0;
    boolean letter = false;
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (Ascii.isDigit(b)) {
        digits++;
      } else if (b == '@' && i > from && Ascii.isLetterOrDigit(bytes[i - 1])) {
        return true;
      }
      ascii &= b >= 0;
      letter |= b < 0 || Ascii.isLetter(b);
    }
    return digits > MAX_DIGITS
        || (!letter && digits > 0)
        || (!ascii
            && length <= LONGEST_PERSON
            && PersonName.fits(new String(bytes, from, length, charset)));
  }

  /** Whether a key is of letters as names are in programs: surely no value. */
  static boolean areWords(byte[] bytes, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      digits += Ascii.isDigit(b) ? 1 : 0;
      if (!Ascii.isDigit(b) && !Ascii.isLetter(b) && "_-.:$@/".indexOf(b) < 0) {
        return false;
      }
    }
    return digits < MAX_DIGITS && to - from <= LONGEST_WORDS;
  }
}
