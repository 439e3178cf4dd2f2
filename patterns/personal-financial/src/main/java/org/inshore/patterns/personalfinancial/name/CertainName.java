package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/** Names that are so likely by themselves that nothing need part them from the text around. */
public final class CertainName implements Validator {
  private static final double MIN = 5;

  @Override
  public String name() {
    return "certain-name";
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
