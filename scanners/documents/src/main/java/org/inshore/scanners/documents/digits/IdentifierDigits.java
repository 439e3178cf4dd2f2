package org.inshore.scanners.documents.digits;

/**
 * Judge of digits that were joined: a resident identity number or a card must have its check digit
 * (ISO 7064, MOD 11-2; Luhn).
 */
public final class IdentifierDigits {
  /** Characters of a resident identity number. */
  public static final int IDENTITY = 18;

  private static final int SHORTEST_CARD = 16;
  private static final int LONGEST_CARD = 19;
  private static final int MOBILE = 11;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private IdentifierDigits() {}

  /** Whether a text is a resident identity number. */
  public static boolean isIdentity(String text) {
    if (text.length() != IDENTITY || text.charAt(0) < '1' || text.charAt(0) > '8') {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += WEIGHTS[i] * digit;
    }
    int century = Integer.parseInt(text, 6, 8, 10);
    int month = Integer.parseInt(text, 10, 12, 10);
    int day = Integer.parseInt(text, 12, 14, 10);
    return (century == 19 || century == 20)
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 31
        && "10X98765432".charAt(sum % 11) == Character.toUpperCase(text.charAt(IDENTITY - 1));
  }

  /** Whether a text is the number of a card, by a network's or a bank's first digits. */
  public static boolean isCard(String text) {
    int length = text.length();
    if (length < SHORTEST_CARD || length > LONGEST_CARD || "34569".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(length - 1 - i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int twice = 2 * digit;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  /** Whether a text is a number whose check digit is right. */
  public static boolean hasCheckDigit(String text) {
    return isIdentity(text) || isCard(text);
  }

  /** Whether a text is as long as a mobile number and begins as one; it has no check digit. */
  public static boolean isMobile(String text) {
    return text.length() == MOBILE
        && text.charAt(0) == '1'
        && text.charAt(1) >= '3'
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
