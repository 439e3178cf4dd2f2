package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.AreaCodes;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Identity numbers that begin with a county in force at birth or later. */
public final class CountyCode implements Validator {

  @Override
  public String name() {
    return "county-code";
  }

  @Override
  public boolean isValid(CharSequence grouped) {
    CharSequence value = Digits.joined(grouped);
    return value.length() >= 10
        && Digits.only(value, 0, 10)
        && AreaCodes.contains(Digits.number(value, 0, 6), Digits.number(value, 6, 10));
  }
}
