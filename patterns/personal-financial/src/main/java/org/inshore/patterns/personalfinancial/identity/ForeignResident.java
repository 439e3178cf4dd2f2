package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.patterns.personalfinancial.table.Digits;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/**
 * Permanent residence cards of foreigners.
 *
 * <p>Since 2023: 9, place, nationality as three digits, birthday, sequence, check character.
 * Before: nationality as three letters, place, birthday as YYMMDD, two digits.
 */
public final class ForeignResident implements Validator {

  private static final class Countries {
    static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
  }

  @Override
  public String name() {
    return "foreign-resident";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return switch (value.length()) {
      case 18 ->
          value.charAt(0) == '9'
              && IdentityNumber.isProvince(value, 1)
              && IdentityNumber.isValid(value);
      case 15 -> isOld(value);
      default -> false;
    };
  }

  private static boolean isOld(CharSequence value) {
    if (!Digits.only(value, 3, 15) || !IdentityNumber.isProvince(value, 3)) {
      return false;
    }
    int year = Digits.number(value, 7, 9);
    int month = Digits.number(value, 9, 11);
    int day = Digits.number(value, 11, 13);
    return (Dates.isBirthday(1900 + year, month, day) || Dates.isBirthday(2000 + year, month, day))
        && Countries.CODES.contains(value.subSequence(0, 3).toString().toUpperCase(Locale.ROOT));
  }
}
