package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Track data of a card: the card number has the right check digit. */
public final class TrackData implements Validator {
  private static final Luhn LUHN = new Luhn();

  @Override
  public String name() {
    return "track-data";
  }

  @Override
  public boolean isValid(CharSequence value) {
    int start = 0;
    while (start < value.length() && !Digits.is(value.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < value.length() && Digits.is(value.charAt(end))) {
      end++;
    }
    return LUHN.isValid(value.subSequence(start, end));
  }
}
