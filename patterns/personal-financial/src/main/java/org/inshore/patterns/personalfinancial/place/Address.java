package org.inshore.patterns.personalfinancial.place;

import org.inshore.patterns.personalfinancial.table.CharacterSet;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.WordList;
import org.inshore.spi.detect.Validator;

/** Addresses: at least two of division, road and building. */
public final class Address implements Validator {
  private static final CharacterSet DIVISION = CharacterSet.of("省市区县旗镇乡村");
  private static final WordList DIVISIONS = WordList.of("自治区", "自治州", "地区", "街道");
  private static final CharacterSet ROAD = CharacterSet.of("路街道巷弄条村邨庄里园苑城府庭");
  private static final WordList ROADS = WordList.of("大道", "胡同", "小区", "社区", "花园", "公寓", "大厦", "广场");
  private static final CharacterSet BUILDING = CharacterSet.of("号弄栋幢座楼室户组层队区");
  private static final CharacterSet NUMBERS = CharacterSet.of("一二三四五六七八九十");
  private static final CharacterSet OTHER = CharacterSet.of("@，,。；;：:!！?？");

  /** Words of a sentence. */
  private static final CharacterSet SENTENCE = CharacterSet.of("的了在是我你他她这");

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
        && (parts(value, true) >= ENOUGH || isBuilding(value) || isAt(value) || isCrossing(value))
        && (hasNumber(value) || AddressParser.isPlace(value));
  }

  /** Whether it is a building or floor of a settlement alone: 企业天地5号楼. */
  private static boolean isBuilding(CharSequence value) {
    AddressParser parsed = AddressParser.parse(value);
    return parsed.end == value.length()
        && parsed.estate
        && (parsed.building || parsed.floor || parsed.door || parsed.house);
  }

  /** Whether it is a settlement at a road: 三好街华强广场. */
  private static boolean isAt(CharSequence value) {
    int road = 0;
    for (int i = 2; i < value.length() && road == 0; i++) {
      road = AddressWords.ROAD_WORDS.isAt(value, i) ? i : 0;
    }
    return road > 0 && value.length() - road > 3 && AddressWords.isSettlement(value);
  }

  /** Whether it is where two roads cross: 伊川路与望江街交叉口. */
  private static boolean isCrossing(CharSequence value) {
    return AddressWords.CROSSINGS.isIn(value, 0, value.length())
        && AddressWords.ROAD_WORDS.isIn(value, 1, value.length());
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return parts(value, false) < ENOUGH
        && AddressParser.parse(value).end == 0
        && !AddressWords.isSettlement(value)
        && !isCrossing(value);
  }

  private static boolean hasNumber(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < 0x80 || NUMBERS.has(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOther(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (OTHER.has(c)
          || SENTENCE.has(c)
          || isThat(value, i)
          || isDate(value, i)
          || (c == '/' && at(value, i + 1) == '/')) {
        return true;
      }
    }
    return AddressParser.speaksOfOther(value);
  }

  /** Whether a month stands between two numbers. */
  private static boolean isDate(CharSequence value, int at) {
    return value.charAt(at) == '月'
        && at > 0
        && Digits.is(value.charAt(at - 1))
        && Digits.is(at(value, at + 1));
  }

  private static boolean isThat(CharSequence value, int at) {
    return value.charAt(at) == '那' && AddressWords.AFTER_THAT.has(at(value, at + 1));
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
      if (before < 0x80 || NUMBERS.has(before)) {
        building |=
            Digits.is(c)
                ? before == '#' || before == '-'
                : isNumber(before) && (BUILDING.has(c) || starts(value, i, "单元"));
      }
      if (c >= 0x80 && isHan(before)) {
        division |= isDivision(value, i, strict);
        road |= ROAD.has(c) || ROADS.isAt(value, i);
      }
    }
    return (division ? 1 : 0) + (road ? 1 : 0) + (building ? 1 : 0);
  }

  private static boolean isDivision(CharSequence value, int at, boolean strict) {
    if (DIVISION.has(value.charAt(at)) && !(strict && at(value, at + 1) == '场')) {
      return true;
    }
    int named = DIVISIONS.longestAt(value, at); // none begins as another does
    return named > 0 && !(strict && at(value, at + named) == '场');
  }

  private static boolean isNumber(char c) {
    return Digits.is(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || NUMBERS.has(c);
  }

  private static boolean isHan(char c) {
    return (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        || Character.isLowSurrogate(c);
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
