package org.inshore.scanners.documents.charset;

/** Tells classes of ASCII characters; bytes above and characters beyond it are of none. */
public final class Ascii {
  private Ascii() {}

  /** Whether it is a decimal digit. */
  public static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /** Whether it is a letter, small or capital. */
  public static boolean isLetter(int character) {
    return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
  }

  /** Whether it is a letter or a digit. */
  public static boolean isLetterOrDigit(int character) {
    return isLetter(character) || isDigit(character);
  }
}
