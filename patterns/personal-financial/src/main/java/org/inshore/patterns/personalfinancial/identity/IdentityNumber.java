package org.inshore.patterns.personalfinancial.identity;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.patterns.personalfinancial.table.Digits;

/** Checks that the eighteen-character numbers of persons have in common: GB 11643-1999. */
final class IdentityNumber {
  private static final int LENGTH = 18;
  private static final String CHECK = "10X98765432";

  /** Two to the power of how many digits follow, the check character among them, modulo 11. */
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  // 81 to 83 are residence permits and have a rule of their own.
  private static final BitSet PROVINCES = new BitSet();

  static {
    IntStream.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
            51, 52, 53, 54, 61, 62, 63, 64, 65, 71)
        .forEach(PROVINCES::set);
  }

  private IdentityNumber() {}

  /** Whether form, birthday and check character are right, whatever comes first. */
  static boolean isValid(CharSequence value) {
    return hasCheck(value) && Dates.isBirthday(value, 6);
  }

  /** Whether form and check character are right, whatever the birthday. */
  static boolean hasCheck(CharSequence value) {
    if (value.length() != LENGTH) {
      return false;
    }
    char last = Character.toUpperCase(value.charAt(LENGTH - 1));
    return CHECK.indexOf(last) >= 0 && last == check(value);
  }

  /** Whether the two digits from a position are the code of a province. */
  static boolean isProvince(CharSequence value, int from) {
    return value.length() >= from + 2
        && Digits.only(value, from, from + 2)
        && PROVINCES.get(Digits.number(value, from, from + 2));
  }

  /**
   * The check character of the first seventeen digits, by ISO 7064 MOD 11-2; NUL if not all of them
   * are digits.
   */
  static char check(CharSequence value) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      char digit = value.charAt(i);
      if (!Digits.is(digit)) {
        return '\0';
      }
      sum += (digit - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % 11);
  }
}
