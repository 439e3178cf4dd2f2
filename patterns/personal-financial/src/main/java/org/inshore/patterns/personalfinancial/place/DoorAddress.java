package org.inshore.patterns.personalfinancial.place;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.Divisions;
import org.inshore.spi.detect.Validator;

/**
 * Addresses in running text: from a division known by name to the last number of a house, building
 * or door, or the name of a building behind it.
 */
public final class DoorAddress implements Validator {
  private static final StreetAddress STREET = new StreetAddress();

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
    return parsed.end == value.length()
        && (parsed.named || parsed.numbers > 1)
        && !isOfOther(value, parsed);
  }

  /**
   * Whether the division is but the end of a name with a number, which other patterns find with
   * what stands before: 三里|河北街6号, 逸|龙湾2幢, 洋湖|南大街甲2号.
   */
  private static boolean isOfOther(CharSequence value, AddressParser parsed) {
    int division = Divisions.end(value, 0);
    int end = division + AddressText.ending(value, division);
    return AddressText.isShort(0, division)
        && end < value.length()
        && (Digits.is(value.charAt(end))
            || (AddressWords.STEMS.has(value.charAt(end)) && STREET.is(parsed)));
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Divisions.end(value, 0) == 0 || AddressParser.parse(value).end == 0;
  }
}
