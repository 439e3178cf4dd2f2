package org.inshore.patterns.personalfinancial.place;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Addresses: at least two of division, road and building. */
public final class Address implements Validator {
  private static final String DIVISION = "省市区县旗镇乡村";
  private static final String[] DIVISIONS = {"自治区", "自治州", "地区", "街道"};
  private static final String ROAD = "路街道巷弄条村邨庄里园苑城府庭";
  private static final String[] ROADS = {"大道", "胡同", "小区", "社区", "花园", "公寓", "大厦", "广场"};
  private static final String BUILDING = "号弄栋幢座楼室户组层队区";
  private static final String NUMBERS = "一二三四五六七八九十";
  private static final String OTHER = "@，,。；;：:!！?？";

  /** Words of a sentence. */
  private static final String SENTENCE = "的了在是我你他她这那";

  private static final int SHORTEST = 6;
  private static final int ENOUGH = 2;

  @Override
  public String name() {
    return "address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.length() >= SHORTEST
        && !hasOther(value)
        && parts(value, true) >= ENOUGH
        && (hasNumber(value) || AddressParser.isPlace(value.toString()));
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return parts(value, false) < ENOUGH;
  }

  private static boolean hasNumber(CharSequence value) {
    return value.chars().anyMatch(c -> c < 0x80 || NUMBERS.indexOf(c) >= 0);
  }

  private static boolean hasOther(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (OTHER.indexOf(c) >= 0
          || SENTENCE.indexOf(c) >= 0
          || (c == '/' && at(value, i + 1) == '/')) {
        return true;
      }
    }
    return AddressParser.speaksOfOther(value.toString());
  }

  /**
   * How many of the three are there.
   *
   * @param strict whether what stands before 场, as in market, is no division
   */
  private static int parts(CharSequence value, boolean strict) {
    boolean division = false;
    boolean road = false;
    boolean building = false;
    for (int i = 1; i < value.length(); i++) {
      char before = value.charAt(i - 1);
      char c = value.charAt(i);
      if (before < 0x80 || NUMBERS.indexOf(before) >= 0) {
        building |=
            Digits.is(c)
                ? before == '#' || before == '-'
                : isNumber(before) && (BUILDING.indexOf(c) >= 0 || starts(value, i, "单元"));
      }
      if (c >= 0x80 && isHan(before)) {
        division |= isDivision(value, i, strict);
        road |= ROAD.indexOf(c) >= 0 || startsAny(value, i, ROADS);
      }
    }
    return (division ? 1 : 0) + (road ? 1 : 0) + (building ? 1 : 0);
  }

  private static boolean isDivision(CharSequence value, int at, boolean strict) {
    if (DIVISION.indexOf(value.charAt(at)) >= 0 && !(strict && at(value, at + 1) == '场')) {
      return true;
    }
    for (String name : DIVISIONS) {
      if (starts(value, at, name) && !(strict && at(value, at + name.length()) == '场')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(char c) {
    return Digits.is(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || NUMBERS.indexOf(c) >= 0;
  }

  private static boolean isHan(char c) {
    return (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        || Character.isLowSurrogate(c);
  }

  private static boolean startsAny(CharSequence value, int at, String[] words) {
    for (String word : words) {
      if (starts(value, at, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(CharSequence value, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at(value, at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char at(CharSequence value, int index) {
    return index < value.length() ? value.charAt(index) : '\0';
  }
}
