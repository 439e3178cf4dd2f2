package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/**
 * Numbers of eleven digits from 1 on that are in use as mobile numbers or have not their form:
 * refused is what has it, 13 to 19 and nine digits, in a segment that is not in use. Before {@link
 * MobileSegment} it keeps numbers that were made up by the form from counting as ones that failed.
 */
public final class MobileForm implements Validator {
  private static final int LENGTH = 11;

  private final MobileSegment segments = new MobileSegment();

  @Override
  public String name() {
    return "mobile-form";
  }

  @Override
  public boolean isValid(CharSequence value) {
    CharSequence digits = Digits.only(value) ? value : Digits.of(value);
    int start = digits.length() - LENGTH;
    if (start < 0 || digits.charAt(start) != '1') {
      return false;
    }
    return digits.charAt(start + 1) < '3' || segments.isValid(value);
  }
}
