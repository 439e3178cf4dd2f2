package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.Resources;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Licence plates of a known place: ordinary, new energy, trailers, schools, police. */
public final class LicensePlate implements Validator {

  private static final class Table {
    static final Set<String> PLACES = new HashSet<>();

    static {
      for (String line : Resources.text("plate-places.txt").strip().split("\n", -1)) {
        for (int i = 1; i < line.length(); i++) {
          PLACES.add("" + line.charAt(0) + line.charAt(i));
        }
      }
    }
  }

  @Override
  public String name() {
    return "license-plate";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String plate = value.toString().toUpperCase(Locale.ROOT);
    return plate.length() >= 7 && Table.PLACES.contains(plate.substring(0, 2));
  }
}
