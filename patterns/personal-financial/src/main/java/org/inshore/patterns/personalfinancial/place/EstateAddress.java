package org.inshore.patterns.personalfinancial.place;

/** Addresses of a building, a floor or a door in a settlement, whatever its name. */
public final class EstateAddress extends StreetAddress {

  @Override
  public String name() {
    return "estate-address";
  }

  @Override
  boolean is(AddressParser parsed) {
    return (parsed.named && parsed.joined)
        || (parsed.estate && parsed.building && parsed.numbers > 1)
        || (parsed.building && parsed.door)
        || (parsed.lettered && parsed.floor)
        || parsed.tower;
  }
}
