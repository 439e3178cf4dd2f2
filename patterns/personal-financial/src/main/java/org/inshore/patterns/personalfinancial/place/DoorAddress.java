package org.inshore.patterns.personalfinancial.place;

import org.inshore.patterns.personalfinancial.table.Divisions;
import org.inshore.spi.detect.Validator;

/**
 * Addresses in running text: from a division known by name to the last number of a house, building
 * or door, or the name of a building behind it.
 */
public final class DoorAddress implements Validator {

  @Override
  public String name() {
    return "door-address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (Divisions.end(value, 0) == 0) {
      return false;
    }
    AddressParser parsed = AddressParser.parse(value);
    return parsed.end == value.length() && (parsed.named || parsed.numbers > 1);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Divisions.end(value, 0) == 0 || AddressParser.parse(value).end == 0;
  }
}
