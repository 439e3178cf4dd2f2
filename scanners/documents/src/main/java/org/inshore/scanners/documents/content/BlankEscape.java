package org.inshore.scanners.documents.content;

import org.inshore.scanners.documents.charset.Ascii;

/**
 * White space as {@code \n}, {@code \r} and {@code \t} in a literal, where a number or what is not
 * ASCII follows: elsewhere it may be a part of a path.
 */
final class BlankEscape {
  private static final int LENGTH = 2;

  private BlankEscape() {}

  /** How many bytes one has that begins at a place; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    int next = at;
    while (isOne(text, next, to)) {
      next += LENGTH;
    }
    boolean followed = next < to && (text[next] < 0 || Ascii.isDigit(text[next]));
    return next > at && followed ? LENGTH : 0;
  }

  private static boolean isOne(byte[] text, int at, int to) {
    return at < to - 1
        && text[at] == '\\'
        && (text[at + 1] == 'n' || text[at + 1] == 'r' || text[at + 1] == 't');
  }
}
