package org.inshore.scanners.documents.structure.delimited;

import java.util.Arrays;

/** Delimiter of the fields of a record: one byte of ASCII or several. */
final class Delimiter {
  /** Marks that are found in runs in texts and programs as well. */
  private static final String ORDINARY = "-=._*/<>:&+'()[]{}\\,;?!";

  /** Strength of a delimiter as evidence of a table. */
  enum Strength {
    /** Nothing else uses it. */
    STRONG,
    /** Rarely used otherwise. */
    MEDIUM,
    /** Prose or programs have it too. */
    COMMA,
    /** Nearly always something else. */
    WEAK
  }

  /** Parts quoted fields only: {@link DelimitedForm} looks for these. */
  static final Delimiter BLANK = new Delimiter((byte) ' ');

  private final byte[] bytes;
  private final Strength strength;

  Delimiter(byte... bytes) {
    this.bytes = bytes.clone();
    this.strength = strength(bytes);
  }

  /** How much it speaks for a table. */
  static Strength strength(byte... bytes) {
    boolean ordinary = true;
    for (byte b : bytes) {
      if (b < ' ' && b != '\t') {
        return Strength.STRONG;
      }
      ordinary &= ORDINARY.indexOf(b) >= 0;
    }
    if (bytes.length > 1) {
      return ordinary ? Strength.COMMA : Strength.STRONG;
    }
    return switch (bytes[0]) {
      case '\t', '|', '^', '~', ' ' -> Strength.MEDIUM;
      case ',', ';' -> Strength.COMMA;
      default -> Strength.WEAK;
    };
  }

  Strength strength() {
    return strength;
  }

  byte first() {
    return bytes[0];
  }

  int length() {
    return bytes.length;
  }

  boolean isAt(byte[] text, int at, int to) {
    return bytes.length == 1
        ? text[at] == bytes[0]
        : at + bytes.length <= to
            && Arrays.equals(text, at, at + bytes.length, bytes, 0, bytes.length);
  }
}
