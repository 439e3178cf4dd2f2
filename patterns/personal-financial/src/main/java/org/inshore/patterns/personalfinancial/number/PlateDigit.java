package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Licence plates with a digit: words in capitals have none. */
public final class PlateDigit implements Validator {
  private static final int SHORTEST = 6;

  @Override
  public String name() {
    return "plate-digit";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.length() >= SHORTEST && value.chars().anyMatch(c -> Digits.is((char) c));
  }
}
