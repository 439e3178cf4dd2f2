package org.inshore.testkit.data;

/**
 * Check digits, computed independently of the product's validators so that tests compare two
 * implementations.
 */
public final class CheckDigits {
  private static final int[] RESIDENT_ID_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] CREDIT_CODE_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CheckDigits() {}

  /** The last character of a resident ID after its first 17 digits (GB 11643). */
  public static char residentId(String digits) {
    int sum = 0;
    for (int i = 0; i < RESIDENT_ID_WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * RESIDENT_ID_WEIGHTS[i];
    }
    return "10X98765432".charAt(sum % 11);
  }

  /** The last digit of a card number after all others (Luhn). */
  public static char luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      if (i % 2 == 0) {
        digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      }
      sum += digit;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** The last character of an organisation code after its first eight (GB 11714). */
  public static char organisation(String first) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(first.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  /** The last character of a unified social credit code after its first 17 (GB 32100). */
  public static char creditCode(String first) {
    int sum = 0;
    for (int i = 0; i < CREDIT_CODE_WEIGHTS.length; i++) {
      sum += CREDIT_CODE_ALPHABET.indexOf(first.charAt(i)) * CREDIT_CODE_WEIGHTS[i];
    }
    return CREDIT_CODE_ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
