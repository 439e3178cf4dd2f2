package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Resident identity numbers: province, birthday and check character. */
public final class ResidentId implements Validator {

  @Override
  public String name() {
    return "resident-id";
  }

  @Override
  public boolean isValid(CharSequence grouped) {
    CharSequence value = Digits.joined(grouped);
    return IdentityNumber.isProvince(value, 0) && IdentityNumber.isValid(value);
  }
}
