package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.spi.detect.Validator;

/** Numbers that look like a resident identity number but for the check character. */
public final class ResidentIdForm implements Validator {

  @Override
  public String name() {
    return "resident-id-form";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.length() == 18
        && IdentityNumber.isProvince(value, 0)
        && Dates.isBirthday(value, 6);
  }
}
