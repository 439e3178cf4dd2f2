package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Licence plates with at least two digits: words in capitals have none. */
public final class PlateDigits implements Validator {

  @Override
  public String name() {
    return "plate-digits";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.chars().filter(c -> Digits.is((char) c)).count() >= 2;
  }
}
