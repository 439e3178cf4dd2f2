package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Numbers without a check digit: they have a digit, and long ones are not the same all through. */
public final class SerialNumber implements Validator {
  private static final int LONG = 6;

  @Override
  public String name() {
    return "serial-number";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.chars().anyMatch(c -> Digits.is((char) c))
        && value.length() > 1
        && (value.length() < LONG || !Digits.uniform(value));
  }
}
