package org.inshore.patterns.personalfinancial;

import org.inshore.spi.detect.Validator;

/** Mobile numbers of mainland China in a segment that is in use. */
public final class MobileSegment implements Validator {
  // Second and third digit of the segments in use by persons; 161 and 174 are in use in part.
  private static final String SEGMENTS =
      "30 31 32 33 34 35 36 37 38 39 45 47 49 50 51 52 53 55 56 57 58 59 62 65 66 67 70 71 72 73 75"
          + " 76 77 78 80 81 82 83 84 85 86 87 88 89 90 91 92 93 95 96 97 98 99";

  @Override
  public String name() {
    return "mobile-segment";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String digits = Digits.of(value);
    int start = digits.length() - 11;
    if (start < 0 || !isPrefix(digits, start) || digits.charAt(start) != '1') {
      return false;
    }
    String segment = digits.substring(start + 1, start + 3);
    return switch (segment) {
      case "61" -> digits.charAt(start + 3) == '0';
      case "74" -> digits.charAt(start + 3) == '0' && digits.charAt(start + 4) <= '5';
      default -> SEGMENTS.contains(segment) && !Digits.uniform(digits.substring(start + 3));
    };
  }

  /** Whether a number is one, prefix excluded. */
  static boolean isMobile(CharSequence value) {
    return value.length() == 11 && Digits.only(value) && new MobileSegment().isValid(value);
  }

  private static boolean isPrefix(String digits, int length) {
    return switch (digits.substring(0, length)) {
      case "", "86", "086", "0086" -> true;
      default -> false;
    };
  }
}
