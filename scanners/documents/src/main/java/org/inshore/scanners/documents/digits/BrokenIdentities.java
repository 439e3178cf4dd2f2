package org.inshore.scanners.documents.digits;

import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.charset.ByteWords;
import org.jspecify.annotations.Nullable;

/** Identity numbers that line ends of a paragraph part, of which each line has digits alone. */
final class BrokenIdentities {
  private static final int LENGTH = 18;
  private static final int MAX_ENDS = 3;

  private final byte[] text;
  private final int from;
  private final int to;

  BrokenIdentities(byte[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The next number; null if there is none. */
  @Nullable SpelledNumber next(int start) {
    for (int at = feed(start); at < to; at = feed(at + 1)) {
      if (at > from && at + 1 < to && Ascii.isDigit(text[at - 1]) && Ascii.isDigit(text[at + 1])) {
        SpelledNumber number = around(at);
        if (number != null) {
          return number;
        }
      }
    }
    return null;
  }

  private int feed(int start) {
    return ByteWords.indexOf(text, (byte) '\n', start, to);
  }

  private @Nullable SpelledNumber around(int feed) {
    int begin = feed;
    while (begin > from && feed - begin < LENGTH && Ascii.isDigit(text[begin - 1])) {
      begin--;
    }
    if (begin > from && Ascii.isLetterOrDigit(text[begin - 1])) {
      return null;
    }
    StringBuilder digits = new StringBuilder(LENGTH);
    int ends = 0;
    int at = begin;
    while (at < to && digits.length() < LENGTH) {
      byte b = text[at];
      boolean cross = digits.length() == LENGTH - 1 && (b == 'X' || b == 'x');
      if (Ascii.isDigit(b) || cross) {
        digits.append((char) b);
      } else if (b != '\n' || ++ends > MAX_ENDS) {
        return null;
      }
      at++;
    }
    boolean alone = at == to || !Ascii.isLetterOrDigit(text[at]);
    String found = digits.toString();
    return alone && ends > 0 && IdentifierDigits.isIdentity(found)
        ? new SpelledNumber(begin, at, found)
        : null;
  }
}
