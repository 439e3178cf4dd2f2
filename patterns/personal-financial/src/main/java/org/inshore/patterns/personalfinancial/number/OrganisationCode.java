package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.AreaCodes;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/**
 * Organisation codes, GB 11714: eight characters and a check character, with or without a hyphen;
 * and tax numbers of the time before 2015, the code after six digits of a place.
 */
public final class OrganisationCode implements Validator {
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "0X987654321";

  @Override
  public String name() {
    return "organisation-code";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return switch (value.length()) {
      case 9 -> agrees(value, 0, 8);
      case 10 -> value.charAt(8) == '-' && agrees(value, 0, 9);
      case 15 ->
          Digits.only(value, 0, 6)
              && AreaCodes.contains(Digits.number(value, 0, 6), 0)
              && agrees(value, 6, 14);
      default -> false;
    };
  }

  private static boolean agrees(CharSequence value, int from, int check) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int digit = Character.digit(value.charAt(from + i), 36);
      if (digit < 0) {
        return false;
      }
      sum += digit * WEIGHTS[i];
    }
    return !Digits.uniform(value.subSequence(from, from + WEIGHTS.length))
        && Character.toUpperCase(value.charAt(check)) == CHECK.charAt(sum % 11);
  }
}
