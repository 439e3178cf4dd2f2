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
    if (isNumbered(value)) {
      return false;
    }
    AddressParser parsed = AddressParser.parse(value);
    return parsed.end == value.length() && (parsed.named || parsed.numbers > 1);
  }

  /** Whether the division is but the end of a name with a number: 三里|河北街6号, 逸|龙湾2幢. */
  private static boolean isNumbered(CharSequence value) {
    int division = Divisions.end(value, 0);
    int end = division;
    for (int next = AddressText.ending(value, end);
        next > 0;
        next = AddressText.ending(value, end)) {
      end += next; // 永宁|国际|广场1栋
    }
    return AddressText.isShort(0, division)
        && new AddressText(value.toString()).numberEnd(end) > end;
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Divisions.end(value, 0) == 0 || AddressParser.parse(value).end == 0;
  }
}
