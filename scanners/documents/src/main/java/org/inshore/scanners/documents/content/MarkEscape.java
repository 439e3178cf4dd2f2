package org.inshore.scanners.documents.content;

import org.inshore.scanners.documents.charset.Ascii;

/** Marks of an address within a word, as writers of markup escape them: {@code li\_na\@x.cn}. */
final class MarkEscape {
  private static final int LENGTH = 2;

  private MarkEscape() {}

  /** How many bytes one has that begins at a place; 0 where none does. */
  static int length(byte[] text, int at, int to) {
    return at > 0
            && at + LENGTH < to
            && (text[at + 1] == '@' || text[at + 1] == '_')
            && isWord(text[at - 1])
            && isWord(text[at + LENGTH])
        ? LENGTH
        : 0;
  }

  private static boolean isWord(byte b) {
    return Ascii.isLetterOrDigit(b);
  }
}
