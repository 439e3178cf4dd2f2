package org.inshore.scanners.documents.content;

/**
 * Numbers that prove themselves where nothing parts them from what they touch: resident identity
 * numbers by their day of birth and check digit (GB 11643, ISO 7064 MOD 11-2), cards by theirs
 * (ISO/IEC 7812-1, Luhn). Days and mobile numbers have a form only. Bytes are digits of ASCII; of
 * an identity number the last may be X.
 */
public final class CheckedNumbers {
  /** Length of a resident identity number. */
  public static final int IDENTITY = 18;

  /** Length of a mobile number. */
  public static final int MOBILE = 11;

  /** Length of a day as {@code yyyyMMdd}. */
  public static final int DAY = 8;

  private static final int BIRTH = 6;

  private CheckedNumbers() {}

  /** Whether an identity number begins at a place. */
  public static boolean isIdentity(byte[] bytes, int from, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = bytes[from + i] > '9' ? 10 : bytes[from + i] - '0';
      sum += digit * ((1 << (length - 1 - i)) % 11);
    }
    return sum % 11 == 1 && isDay(bytes, from + BIRTH, DAY);
  }

  /** Whether a stretch may be a card's number. */
  public static boolean isCard(byte[] bytes, int from, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = bytes[from + length - 1 - i] - '0';
      int doubled = 2 * digit;
      sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0 && bytes[from] >= '3';
  }

  /** Whether a stretch begins as mobile numbers do. */
  public static boolean isMobile(byte[] bytes, int from, int length) {
    return bytes[from] == '1' && bytes[from + 1] >= '3';
  }

  /** Whether a stretch is a day of this century or the last. */
  public static boolean isDay(byte[] bytes, int from, int length) {
    int month = 10 * (bytes[from + 4] - '0') + bytes[from + 5] - '0';
    int day = 10 * (bytes[from + 6] - '0') + bytes[from + 7] - '0';
    boolean century =
        (bytes[from] == '1' && bytes[from + 1] == '9')
            || (bytes[from] == '2' && bytes[from + 1] == '0');
    return century && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
