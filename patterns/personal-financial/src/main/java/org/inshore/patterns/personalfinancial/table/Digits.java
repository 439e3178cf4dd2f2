package org.inshore.patterns.personalfinancial.table;

/** Digits of a value. */
public final class Digits {
  private Digits() {}

  /** Whether there is at least one character and all are ASCII digits. */
  public static boolean only(CharSequence value) {
    return !value.isEmpty() && only(value, 0, value.length());
  }

  /** Whether all characters of a range are ASCII digits. */
  public static boolean only(CharSequence value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!is(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  public static boolean is(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number that a range of digits writes; it must fit an int. */
  public static int number(CharSequence value, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + value.charAt(i) - '0';
    }
    return number;
  }

  /** The digits alone, all other characters left out. */
  public static String of(CharSequence value) {
    StringBuilder digits = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      if (is(value.charAt(i))) {
        digits.append(value.charAt(i));
      }
    }
    return digits.toString();
  }

  /** A number without the spaces and dashes between its groups. */
  public static CharSequence joined(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ' || c == '-') {
        StringBuilder joined = new StringBuilder(value.length());
        value.chars().filter(d -> d != ' ' && d != '-').forEach(d -> joined.append((char) d));
        return joined;
      }
    }
    return value;
  }

  /** Whether all characters are the same. */
  public static boolean uniform(CharSequence value) {
    return uniform(value, 0);
  }

  /** Whether all characters from a position on are the same. */
  public static boolean uniform(CharSequence value, int from) {
    for (int i = from + 1; i < value.length(); i++) {
      if (value.charAt(i) != value.charAt(from)) {
        return false;
      }
    }
    return true;
  }
}
