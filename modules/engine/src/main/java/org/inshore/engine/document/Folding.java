package org.inshore.engine.document;

/**
 * Folds words and documents alike: ASCII letters in either case, white space only where it parts
 * Latin words. Chinese text may be spaced or broken into lines anywhere.
 */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
        continue;
      }
      boolean parted = space && !folded.isEmpty() && isAlphanumeric(c);
      if (parted && isAlphanumeric(folded.charAt(folded.length() - 1))) {
        folded.append(' ');
      }
      space = false;
      folded.append(lower(c));
    }
    return folded.toString();
  }

  static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x80 && Character.isWhitespace(c));
  }

  static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
