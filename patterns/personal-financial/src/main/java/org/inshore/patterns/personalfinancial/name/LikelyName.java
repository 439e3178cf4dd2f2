package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/** Names that are hardly anything else, by themselves: for running text. */
public final class LikelyName implements Validator {
  private static final double MIN = 3;

  @Override
  public String name() {
    return "likely-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return CommonName.isAtLeast(value, MIN);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
