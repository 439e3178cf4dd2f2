package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.spi.detect.Validator;

/** Resident identity numbers that are right but for a birthday that is still to come. */
public final class FutureResidentId implements Validator {

  @Override
  public String name() {
    return "resident-id-to-come";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return IdentityNumber.isProvince(value, 0)
        && IdentityNumber.hasCheck(value)
        && Dates.isToCome(value, 6);
  }
}
