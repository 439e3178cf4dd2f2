package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Identity numbers of Taiwan: sex digit and check digit. */
public final class TaiwanId implements Validator {
  // The place's number is the position from 10 on.
  private static final String PLACES = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

  @Override
  public String name() {
    return "taiwan-id";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.length() != 10 || !Digits.only(value, 1, 10)) {
      return false;
    }
    int place = PLACES.indexOf(Character.toUpperCase(value.charAt(0)));
    if (place < 0 || "1289".indexOf(value.charAt(1)) < 0) {
      return false;
    }
    int sum = (place + 10) / 10 + (place + 10) % 10 * 9;
    for (int i = 1; i < 9; i++) {
      sum += (value.charAt(i) - '0') * (9 - i);
    }
    return (sum + value.charAt(9) - '0') % 10 == 0;
  }
}
