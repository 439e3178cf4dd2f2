package org.inshore.patterns.personalfinancial.place;

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
    AddressParser parsed = AddressParser.parse(value);
    return parsed.known && parsed.end == value.length() && (parsed.named || parsed.numbers > 1);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    AddressParser parsed = AddressParser.parse(value);
    return !parsed.known || parsed.end == 0;
  }
}
