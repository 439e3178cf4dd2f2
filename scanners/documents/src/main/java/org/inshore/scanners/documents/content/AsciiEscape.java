package org.inshore.scanners.documents.content;

/**
 * What an escape of ASCII stands for. Marks and white space are turned wherever they are escaped,
 * since their own digits would be read as those of the number beside them ({@code mobile%3D138…},
 * {@code %22138…%22}, {@code \n138…}); letters and digits where several are escaped one behind the
 * other, as by a program that escapes all.
 */
final class AsciiEscape {
  private AsciiEscape() {}

  /**
   * Whether one is turned.
   *
   * @param inRow whether another escape touches it
   */
  static boolean isTurned(int value, boolean inRow) {
    if (value < 0 || value >= 0x7f) {
      return false;
    }
    return Character.isLetterOrDigit(value) ? inRow : value >= ' ' || isBlank(value);
  }

  /** What it is turned to: white space becomes a blank, so that lines keep their number. */
  static int point(int value) {
    return isBlank(value) ? ' ' : value;
  }

  private static boolean isBlank(int value) {
    return value == '\t' || value == '\n' || value == '\r';
  }
}
