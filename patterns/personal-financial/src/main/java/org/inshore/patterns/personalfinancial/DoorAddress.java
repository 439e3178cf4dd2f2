package org.inshore.patterns.personalfinancial;

import java.util.Arrays;
import org.inshore.spi.detect.Validator;

/**
 * Addresses down to a door in running text: from a division known by name to a number of a house or
 * building in a road or settlement.
 */
public final class DoorAddress implements Validator {
  /** What stands before the number of a house: roads, then settlements and grounds. */
  private static final String PLACES = "路街道巷弄条线里坊湾村庄屯寨寺庙桥园苑区城府庭居院场组社沟口塘浜港洲岛厦寓心段期舍厂学校站";

  /** Units that are told by themselves, whatever stands before them. */
  private static final String[] BUILDINGS = {"号楼", "栋", "幢", "座", "单元"};

  /** Words of a sentence: a name of a place has none. */
  private static final String SENTENCE = "的了在是我你您他她它这那到从被把给向就也都不没有";

  private static final String NO_NUMBER = "第年月日共约近达每";

  @Override
  public String name() {
    return "door-address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String text = value.toString();
    int at = Divisions.end(text, 0);
    if (at == 0) {
      return false;
    }
    for (int next = Divisions.end(text, at); next > at; next = Divisions.end(text, at)) {
      at = next;
    }
    int number = at;
    while (number < text.length() && !isNumber(text.charAt(number))) {
      if (SENTENCE.indexOf(text.charAt(number)) >= 0) {
        return false;
      }
      number++;
    }
    return number > at && number < text.length() && isDoor(text, number);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return true; // what is wrong stands before what a shorter one lacks
  }

  /** Whether a number is one of a house or building. */
  private static boolean isDoor(String text, int number) {
    int before = number - 1;
    while (text.charAt(before) == ' ') {
      before--;
    }
    char place = text.charAt(before);
    if (PLACES.indexOf(place) >= 0) {
      return true;
    }
    int unit = number;
    while (unit < text.length() && (isNumber(text.charAt(unit)) || text.charAt(unit) == ' ')) {
      unit++;
    }
    int from = unit;
    return NO_NUMBER.indexOf(place) < 0
        && Arrays.stream(BUILDINGS).anyMatch(building -> text.startsWith(building, from));
  }

  private static boolean isNumber(char c) {
    return Digits.is(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
