package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.AreaCodes;
import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Resident identity numbers of fifteen digits, issued until 1999: no check character. */
public final class ResidentId15 implements Validator {

  @Override
  public String name() {
    return "resident-id-15";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.length() == 15
        && Digits.only(value)
        && IdentityNumber.isProvince(value, 0)
        && AreaCodes.contains(Digits.number(value, 0, 6), 0)
        && Dates.isBirthday(
            1900 + Digits.number(value, 6, 8),
            Digits.number(value, 8, 10),
            Digits.number(value, 10, 12));
  }
}
