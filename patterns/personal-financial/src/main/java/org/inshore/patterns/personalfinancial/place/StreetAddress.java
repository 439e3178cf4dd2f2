package org.inshore.patterns.personalfinancial.place;

import org.inshore.spi.detect.Validator;

/** Addresses of a road or village and the number of a house in it, whatever their names. */
public class StreetAddress implements Validator {

  @Override
  public String name() {
    return "street-address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    AddressParser parsed = AddressParser.parse(value);
    return parsed.end == value.length() && is(parsed);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return AddressParser.parse(value).end == 0;
  }

  /** Whether what was parsed is one. */
  boolean is(AddressParser parsed) {
    return (parsed.road || parsed.village) && parsed.house;
  }
}
