package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.AreaCodes;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Unified social credit codes whose place of registration is a known division. */
public final class UsccPlace implements Validator {

  @Override
  public String name() {
    return "uscc-place";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.length() == 18
        && Digits.only(value, 2, 8)
        // Central bodies register under 100000.
        && (Digits.number(value, 2, 8) == 100000
            || AreaCodes.contains(Digits.number(value, 2, 8), 0));
  }
}
