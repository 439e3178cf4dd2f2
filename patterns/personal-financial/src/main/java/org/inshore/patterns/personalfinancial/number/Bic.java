package org.inshore.patterns.personalfinancial.number;

import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Bank identifier codes, ISO 9362: four letters, a country, a place, perhaps a branch. */
public final class Bic implements Validator {

  private static final class Countries {
    static final Set<String> CODES = Set.of(Locale.getISOCountries());
  }

  @Override
  public String name() {
    return "bic";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return (value.length() == 8 || value.length() == 11)
        && Countries.CODES.contains(value.subSequence(4, 6).toString());
  }
}
