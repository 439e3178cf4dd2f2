package org.inshore.patterns.personalfinancial.place;

/**
 * Addresses with a town or district, whatever its name, and a number in a road or village of it.
 */
public final class LocalAddress extends StreetAddress {

  @Override
  public String name() {
    return "local-address";
  }

  @Override
  boolean is(AddressParser parsed) {
    return parsed.division
        && ((parsed.road && parsed.house) || parsed.village || parsed.building || parsed.joined);
  }
}
