package org.inshore.patterns.personalfinancial.place;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.Divisions;
import org.inshore.patterns.personalfinancial.table.WordList;

/** Text of an address: where its names, numbers and units end. */
final class AddressText {
  private static final int LONGEST_NUMBER = 5;
  private static final int SHORT_NAME = 2;
  private static final int LONGEST_LATIN = 8;

  /** How long a number of digits and letters may be. */
  private static final int LONGEST_CODE = 8;

  /** How near a parenthesis closes that matters. */
  static final int LONGEST_REMARK = 14;

  private final String text;

  AddressText(String text) {
    this.text = text;
  }

  int skipped(int from) {
    int place = from;
    while (place < text.length() && text.charAt(place) == ' ') {
      place++;
    }
    return place;
  }

  boolean isOfName(int place) {
    char c = text.charAt(place);
    return c == ' '
        || c == '·'
        || isHan(c)
        || (c == '.' && isBetweenHan(place))
        || (isParting(c) && place > 0 && AddressWords.BEFORE_COMMA.has(text.charAt(place - 1)));
  }

  private static boolean isParting(char c) {
    return c == ',' || c == '，';
  }

  /** Whether a dot parts two words of a name: 中天城.红郡. */
  private boolean isBetweenHan(int place) {
    return place > 0
        && place + 1 < text.length()
        && isHan(text.charAt(place - 1))
        && isHan(text.charAt(place + 1));
  }

  /** Where letters or digits end that may be part of a name; the place if none are there. */
  int latinEnd(int from) {
    int place = from;
    boolean digits = from < text.length() && Digits.is(text.charAt(from));
    while (place < text.length()
        && (digits ? Digits.is(text.charAt(place)) : isLatin(text.charAt(place)))) {
      place++;
    }
    boolean hyphen = place > from && isCharacter('-', place) && isLatin(text.charAt(place - 1));
    return place - from > LONGEST_LATIN ? from : hyphen ? place + 1 : place;
  }

  boolean isHouse(int unit, int unitEnd) {
    return unit < unitEnd && text.charAt(unit) == '号';
  }

  /** Whether one character between two numbers counts what only the place knows: 7斋709. */
  boolean isUnitBetween(int place) {
    return place > 0
        && place + 1 < text.length()
        && Digits.is(text.charAt(place - 1))
        && Digits.is(text.charAt(place + 1))
        && isHan(text.charAt(place))
        && !AddressWords.LINKING.has(text.charAt(place))
        && !AddressWords.SENTENCE.has(text.charAt(place));
  }

  /** Where the side of a house ends that stands at a place or is begun before it: 3楼东侧. */
  int sideEnd(int place) {
    int side = place > 0 && isSide(place - 1) ? place : isSide(place) ? place + 1 : text.length();
    boolean is = side < text.length() && AddressWords.AFTER_SIDE.has(text.charAt(side));
    return is && isCut(side + 1) ? side + 1 : place;
  }

  /** Where a remark in brackets ends that says what a door is like: 302室(复式). */
  int remarkEnd(int place) {
    int close = isCharacter('(', place) ? closing(place) : 0;
    return close > 0 && AddressWords.REMARKS.has(text, place + 1, close) ? close + 1 : place;
  }

  /** Whether digits are more likely those of a year. */
  boolean isYear(int from, int to) {
    return to - from == 4 && (starts(from, "19") || starts(from, "20"));
  }

  boolean starts(int place, String word) {
    return isCharacter(word.charAt(0), place) && isCharacter(word.charAt(1), place + 1);
  }

  /** Whether a longer word begins there that is no unit. */
  boolean isNoUnit(int place) {
    return AddressWords.NO_UNIT.longestAt(text, place) > AddressWords.UNITS.longestAt(text, place);
  }

  /** Where the number ends that begins at a place; the place if none does. */
  int numberEnd(int from) {
    int place = from;
    if (isStem(place)
        || isCharacter('附', place)
        || isCharacter('付', place)
        || isCharacter('负', place)
        || (isSide(place) && unitAfter(AddressWords.NUMERAL_UNITS, place + 1))) {
      if (isSide(place)) {
        return place + 1;
      }
      place++;
      if (isStem(from) && unitAfter(place)) {
        return place;
      }
    }
    place = signEnd(place);
    int letters = place;
    while (letters < text.length() && letters - place < 2 && isLatin(text.charAt(letters))) {
      letters++;
    }
    int digits = letters;
    while (digits < text.length() && Digits.is(text.charAt(digits))) {
      digits++;
    }
    if (digits > letters) {
      int tail = tailEnd(digits);
      return digits - letters <= LONGEST_NUMBER && tail - from <= LONGEST_CODE ? tail : from;
    }
    if (letters > place) {
      return unitAfter(letters) || isJoiner(letters) ? letters : from;
    }
    int numerals = numeralsEnd(place);
    return numerals > place ? numerals : from;
  }

  /** Where a sign for a number ends, # or No.; the place if there is none. */
  private int signEnd(int place) {
    if (isCharacter('#', place)) {
      return place + 1;
    }
    boolean no =
        isCharacter('N', place) && isCharacter('o', place + 1) && isCharacter('.', place + 2);
    return no ? place + 3 : place;
  }

  /** Where letters behind digits end, or more digits behind one letter: 4C2231. */
  private int tailEnd(int digits) {
    int tail = digits;
    while (tail < text.length()
        && tail - digits < 2
        && isLatin(text.charAt(tail))
        && !isFloor(tail)) {
      tail++;
    }
    int door = tail == digits + 1 ? tail : digits;
    while (door < text.length() && Digits.is(text.charAt(door))) {
      door++;
    }
    return door > tail && !unitAfter(tail) ? door : tail;
  }

  /** Where a number in Chinese numerals before a unit ends; the place if none does. */
  private int numeralsEnd(int place) {
    int end = place;
    while (end < text.length() && AddressWords.NUMERALS.has(text.charAt(end))) {
      end++;
    }
    boolean is = end - place <= LONGEST_NUMBER && unitAfter(AddressWords.NUMERAL_UNITS, end);
    return is ? end : place;
  }

  /** Whether a letter stands for a floor: 23F. */
  boolean isFloor(int place) {
    return AddressWords.FLOORS.isAt(text, place)
        && latinEnd(place + 1) == place + 1
        && !isJoiner(place + 1);
  }

  /** Where a number ends that is joined to the one before; the place if none is. */
  int joinedEnd(int from) {
    int place = skipped(from);
    if (!isJoiner(place)) {
      return from;
    }
    place = skipped(place + 1);
    if (isCharacter('-', place) && isCharacter('-', place - 1)) {
      place++; // 3--12
    }
    int number = numberEnd(place);
    boolean letter = number == place && isLatinAt(place) && isCut(place + 1);
    return letter ? place + 1 : number > place ? number : from;
  }

  private boolean isLatinAt(int place) {
    return place < text.length() && isLatin(text.charAt(place));
  }

  boolean unitAfter(int place) {
    return unitAfter(AddressWords.UNITS, place);
  }

  boolean unitAfter(WordList units, int place) {
    int from = skipped(place);
    return units.isAt(text, from) && !isNoUnit(from);
  }

  boolean isStem(int place) {
    return AddressWords.STEMS.isAt(text, place);
  }

  boolean isSide(int place) {
    return AddressWords.SIDES.isAt(text, place);
  }

  boolean isJoiner(int place) {
    return AddressWords.JOINERS.isAt(text, place);
  }

  /** Whether a word of a sentence begins, and no name such as 成都, 向阳, 那马, 不夜城. */
  boolean endsName(int place) {
    char c = text.charAt(place);
    if (AddressWords.LEADING.isAt(text, place) || isVerb(place)) {
      return true;
    }
    if (!AddressWords.SENTENCE.has(c) || (isOfName(place) && isParting(c))) {
      return false;
    }
    char next = place + 1 < text.length() ? text.charAt(place + 1) : '\0';
    return switch (c) {
      case '都' ->
          (place == 0 || !AddressWords.BEFORE_CAPITAL.has(text.charAt(place - 1)))
              && !AddressWords.AFTER_CAPITAL.has(next)
              && ending(text, place + 1) == 0
              && !AddressWords.NAMES.isAt(text, place);
      case '从' ->
          (place == 0 || text.charAt(place - 1) != '乐') && !AddressWords.NAMES.isAt(text, place);
      case '向' -> !AddressWords.AFTER_TOWARDS.has(next);
      case '那' -> !isHan(next) || AddressWords.AFTER_THAT.has(next);
      default -> !AddressWords.NAMES.isAt(text, place);
    };
  }

  /**
   * Whether a word stands there that a place follows: 住, 到, or first 于, 至, 为, 放; and no name such
   * as 于家村.
   */
  private boolean isVerb(int place) {
    return (isCharacter('住', place) && !AddressWords.AFTER_LIVING.isAt(text, place + 1))
        || (isCharacter('到', place) && !isCharacter('贤', place + 1))
        || (isCharacter('往', place) && !isCharacter('流', place + 1))
        || (place == 0 && isCharacter('于', 0) && !AddressWords.AFTER_AT.isAt(text, 1))
        || (place == 0 && isCharacter('至', 0) && !AddressWords.AFTER_UP_TO.isAt(text, 1))
        || (place == 0 && isCharacter('为', 0) && !AddressWords.AFTER_FOR.isAt(text, 1))
        || (place == 0 && isCharacter('放', 0) && !AddressWords.AFTER_PUT.isAt(text, 1));
  }

  /**
   * Whether a road called after a division begins within a name whose rest before is no place:
   * 客户反映|天津西路; but 三里|河北街. One that ends in a side may be none: 珠江|西路.
   */
  boolean hasLaterRoad(int from, int to) {
    for (int place = from + 1; place < to - SHORT_NAME; place++) {
      int division = Divisions.end(text, place);
      int side = division < to && AddressWords.SIDES.has(text.charAt(division)) ? 1 : 0;
      if (isShort(place, division)
          && !AddressWords.SIDES.has(text.charAt(division - 1))
          && (isRoadEnding(division, to) || isRoadEnding(division + side, to))
          && !isPlaceBefore(from, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a division with its kind begins behind a blank in a name: an address begins there. */
  boolean hasLaterDivision(int from, int to) {
    for (int place = from + 1; place < to; place++) {
      if (text.charAt(place - 1) == ' '
          && Divisions.end(text, place) - place > SHORT_NAME
          && AddressWords.DIVISIONS.endsIn(text, place, Divisions.end(text, place))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRoadEnding(int from, int to) {
    return from < to
        && (AddressWords.ROADS.has(text, from, to)
            || (to - from > 1 && AddressWords.ESTATES.has(text, from, to)));
  }

  private boolean isPlaceBefore(int from, int at) {
    return (at - from == 1 && AddressWords.BEFORE_NAME.has(text.charAt(from)))
        || AddressWords.DIVISIONS.endsIn(text, from, at)
        || AddressWords.ROADS.endsIn(text, from, at)
        || AddressWords.ESTATES.endsIn(text, from, at)
        || AddressWords.VILLAGES.endsIn(text, from, at);
  }

  /** How long what ends the name of a road or settlement is that stands at a place. */
  static int ending(CharSequence text, int place) {
    return Math.max(
        AddressWords.ROADS.longestAt(text, place), AddressWords.ESTATES.longestAt(text, place));
  }

  /** Whether a division is called without its kind. */
  static boolean isShort(int from, int to) {
    return to - from == SHORT_NAME;
  }

  /** Whether a road is called after the division that stands there: 中山大道. */
  static boolean isOfName(CharSequence text, int from, int to) {
    return isShort(from, to) && AddressWords.ROADS.longestAt(text, to) > 0;
  }

  /** Whether digits have a letter, so that they count nothing: 5E2. */
  boolean hasLetter(int from, int to) {
    for (int place = from; place < to; place++) {
      if (isLatin(text.charAt(place))) {
        return true;
      }
    }
    return false;
  }

  /** Whether all characters of a name are Chinese. */
  boolean isHan(int from, int to) {
    for (int place = from; place < to; place++) {
      if (!isHan(text.charAt(place))) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing of the same word or number follows. */
  boolean isCut(int place) {
    return place >= text.length() || !(isHan(text.charAt(place)) || isLatin(text.charAt(place)));
  }

  boolean isCharacter(char c, int place) {
    return place < text.length() && text.charAt(place) == c;
  }

  static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean isHan(char c) {
    return (c >= 0x4e00 && c <= 0x9fff) || c == '〇' || (c >= 0x3400 && c < 0x4e00);
  }

  /** Where the next parenthesis closes that is near enough to matter; 0 if none does. */
  int closing(int from) {
    int most = Math.min(text.length(), from + LONGEST_REMARK);
    for (int place = from; place < most; place++) {
      if (text.charAt(place) == ')') {
        return place;
      }
    }
    return 0;
  }
}
