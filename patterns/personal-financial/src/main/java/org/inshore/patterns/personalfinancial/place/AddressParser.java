package org.inshore.patterns.personalfinancial.place;

import java.util.Arrays;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.Divisions;

/**
 * Parses a Chinese address from its start, by recursive descent over its components: divisions,
 * road or settlement, then numbers of houses, buildings, units, floors and doors, each with what it
 * stands behind and its unit. Says where the address ends: what follows is none. Linear in the
 * text, which is at most as long as a value.
 */
final class AddressParser {
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_LATER_NAME = 14;
  private static final int LONGEST_NUMBER = 5;

  private final String text;
  private int at;

  /** Whether it begins with a division known by name. */
  boolean known;

  /** Whether some division is in it, by its ending. */
  boolean division;

  boolean road;
  boolean estate;
  boolean village;

  /** Numbers of houses, buildings and the like. */
  int numbers;

  /** Whether a number of a house is there, of a building, of a door. */
  boolean house;

  boolean building;
  boolean door;

  /** Whether a house number is of those joined: 9-3-906. */
  boolean joined;

  /** Whether what some number counts in has a name that places have. */
  boolean named;

  /** Where the address ends; 0 if there is none. */
  int end;

  private AddressParser(String text) {
    this.text = text;
  }

  /** Parses what begins with an address. */
  static AddressParser parse(CharSequence value) {
    AddressParser parser = new AddressParser(value.toString());
    parser.run();
    return parser;
  }

  /**
   * Whether a text without numbers names a place: it begins with a division or ends as roads do.
   */
  static boolean isPlace(String text) {
    return Divisions.end(text, 0) > 0
        || endsAny(text, AddressWords.ROADS)
        || endsAny(text, AddressWords.VILLAGES)
        || endsAny(text, AddressWords.SETTLEMENTS);
  }

  /** Whether a word of something else is in a text, such as a phone number's label. */
  static boolean speaksOfOther(String text) {
    return containsAny(text, AddressWords.LABELS);
  }

  private void run() {
    if (longest(AddressWords.UNITS, 0) > 0 && text.charAt(0) == '号') {
      return; // the rest of an address
    }
    for (int next = Divisions.end(text, 0); next > at; next = Divisions.end(text, skipped(at))) {
      at = next;
    }
    known = at > 0;
    division = known;
    int start = at;
    boolean more = component(start, LONGEST_NAME);
    while (more) {
      more = component(at, LONGEST_LATER_NAME);
    }
    if (numbers > 0) {
      name(end);
    }
  }

  private int skipped(int from) {
    int place = from;
    while (place < text.length() && text.charAt(place) == ' ') {
      place++;
    }
    return place;
  }

  /** Takes a name and the number behind it; false where none is. */
  private boolean component(int from, int longest) {
    int place = skipped(from);
    if (place < text.length() && text.charAt(place) == '(') {
      int close = text.indexOf(')', place);
      place = numbers > 0 && close > 0 && close - place < LONGEST_LATER_NAME ? close + 1 : place;
    }
    int name = place;
    while (place < text.length() && place - name <= longest + 1) {
      int number = numberEnd(place);
      if (number > place && takes(name, place, number)) {
        return true;
      }
      char c = text.charAt(place);
      if ((c != ' ' && !isHan(c)) || endsName(place)) {
        return false;
      }
      place++;
    }
    return false;
  }

  /** Takes a component whose number stands at a place, if it is one. */
  private boolean takes(int name, int number, int numberEnd) {
    String before = text.substring(name, number).strip();
    if (before.endsWith("第")
        && (unitAfter(AddressWords.GROUPS, numberEnd)
            || unitAfter(AddressWords.BUILDINGS, numberEnd))) {
      before = before.substring(0, before.length() - 1); // 第三村民组, 第7栋
    }
    if (before.isEmpty() ? numbers == 0 : isOther(before)) {
      return false;
    }
    int last = numberEnd;
    boolean many = false;
    for (int next = joinedEnd(last); next > last; next = joinedEnd(last)) {
      last = next;
      many = true;
    }
    int unitAt = skipped(last);
    int unitEnd =
        startsAny(AddressWords.NO_UNIT, unitAt)
            ? unitAt
            : unitAt + longest(AddressWords.UNITS, unitAt);
    unitEnd = partOfWord(unitAt, unitEnd);
    String unit = text.substring(unitAt, unitEnd);
    boolean strong = contains(AddressWords.BUILDINGS, unit);
    boolean placed =
        before.isEmpty()
            || endsAny(before, AddressWords.ROADS)
            || endsAny(before, AddressWords.ESTATES)
            || endsAny(before, AddressWords.VILLAGES);
    boolean bare = unit.isEmpty();
    boolean behindBuilding = before.isEmpty() && building && last - number > 2;
    if (bare && !(placed && (many || numbers > 0) && (isCut(last) || behindBuilding))) {
      return false;
    }
    if (!bare && !placed && !strong) {
      return false;
    }
    if (isDateOrMoney(last)) {
      return false;
    }
    numbers++;
    joined |= many;
    named |= placed && !before.isEmpty();
    boolean onRoad = endsAny(before, AddressWords.ROADS);
    road |= onRoad;
    estate |= endsAny(before, AddressWords.ESTATES);
    village |= endsAny(before, AddressWords.VILLAGES) || contains(AddressWords.VILLAGES, unit);
    division |= hasDivision(before);
    road |= before.length() > 2 && hasRoad(before);
    house |= unit.startsWith("号") || unit.equals("弄") || (onRoad && bare);
    building |= strong || (many && bare);
    door |= contains(AddressWords.DOORS, unit) || (bare && numbers > 1);
    at = bare ? last : unitEnd;
    int stem = at;
    if (unit.equals("号")
        && stem < text.length()
        && AddressWords.STEMS.indexOf(text.charAt(stem)) >= 0) {
      at++; // 5号甲
    }
    if (!bare && at < text.length() && text.charAt(at) == '之') {
      at = joinedEnd(at); // 89楼之1
    }
    end = at;
    return true;
  }

  /** Leaves out the last character of a unit that begins another word: 202号门市, 5号楼下. */
  private int partOfWord(int from, int to) {
    if (to - from < 2 || to >= text.length()) {
      return to;
    }
    String others =
        switch (text.charAt(to - 1)) {
          case '门' -> AddressWords.AFTER_DOOR;
          case '楼' -> AddressWords.AFTER_HOUSE;
          default -> "";
        };
    return others.indexOf(text.charAt(to)) >= 0 ? to - 1 : to;
  }

  /** Takes the name of a building or body at the end, if all that follows is one. */
  private void name(int from) {
    int start = skipped(from);
    int place = start;
    while (place < text.length()
        && isHan(text.charAt(place))
        && place - start <= LONGEST_LATER_NAME) {
      place++;
    }
    String name = text.substring(start, place);
    if (name.length() > 1
        && !isOther(name)
        && endsAny(name, AddressWords.ESTATES)
        && isCut(place)) {
      end = place;
      estate = true;
    }
  }

  /** Where the number ends that begins at a place; the place if none does. */
  private int numberEnd(int from) {
    int place = from;
    if (isStem(place)
        || text.startsWith("附", place)
        || text.startsWith("负", place)
        || (isSide(place) && unitAfter(AddressWords.NUMERAL_UNITS, place + 1))) {
      if (isSide(place)) {
        return place + 1;
      }
      place++;
      if (isStem(from) && unitAfter(place)) {
        return place;
      }
    }
    if (text.startsWith("No.", place) || text.startsWith("#", place)) {
      place += text.charAt(place) == '#' ? 1 : 3;
    }
    int letters = place;
    while (letters < text.length() && letters - place < 2 && isLatin(text.charAt(letters))) {
      letters++;
    }
    int digits = letters;
    while (digits < text.length() && Digits.is(text.charAt(digits))) {
      digits++;
    }
    if (digits > letters) {
      int tail = digits;
      while (tail < text.length() && tail - digits < 2 && isLatin(text.charAt(tail))) {
        tail++;
      }
      return digits - letters <= LONGEST_NUMBER ? tail : from;
    }
    if (letters > place) {
      return unitAfter(letters) || isJoiner(letters) ? letters : from;
    }
    int numerals = place;
    while (numerals < text.length() && AddressWords.NUMERALS.indexOf(text.charAt(numerals)) >= 0) {
      numerals++;
    }
    return numerals > place
            && numerals - place <= LONGEST_NUMBER
            && unitAfter(AddressWords.NUMERAL_UNITS, numerals)
        ? numerals
        : from;
  }

  /** Where a number ends that is joined to the one before; the place if none is. */
  private int joinedEnd(int from) {
    int place = skipped(from);
    if (!isJoiner(place)) {
      return from;
    }
    place = skipped(place + 1);
    int number = numberEnd(place);
    return number > place ? number : from;
  }

  private boolean unitAfter(int place) {
    return unitAfter(AddressWords.UNITS, place);
  }

  private boolean unitAfter(String[] units, int place) {
    int from = skipped(place);
    return !startsAny(AddressWords.NO_UNIT, from) && longest(units, from) > 0;
  }

  private boolean isStem(int place) {
    return place < text.length() && AddressWords.STEMS.indexOf(text.charAt(place)) >= 0;
  }

  private boolean isSide(int place) {
    return place < text.length() && AddressWords.SIDES.indexOf(text.charAt(place)) >= 0;
  }

  private boolean isJoiner(int place) {
    return place < text.length() && AddressWords.JOINERS.indexOf(text.charAt(place)) >= 0;
  }

  /** Whether a word of a sentence begins: 都, unless it is of a name, as 丽都 and 成都. */
  private boolean endsName(int place) {
    char c = text.charAt(place);
    return AddressWords.SENTENCE.indexOf(c) >= 0
        && (c != '都' || place == 0 || AddressWords.BEFORE_CAPITAL.indexOf(text.charAt(place - 1)) < 0);
  }

  /** Whether nothing of the same word or number follows. */
  private boolean isCut(int place) {
    return place >= text.length() || !(isHan(text.charAt(place)) || isLatin(text.charAt(place)));
  }

  private boolean isDateOrMoney(int place) {
    return place < text.length() && "年月日%.:万亿".indexOf(text.charAt(place)) >= 0;
  }

  private static boolean isOther(String name) {
    return AddressWords.NO_NUMBER.indexOf(name.charAt(name.length() - 1)) >= 0
        || containsAny(name, AddressWords.OTHER);
  }

  private static boolean hasDivision(String name) {
    for (String ending : AddressWords.DIVISIONS) {
      if (name.indexOf(ending, 1) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRoad(String name) {
    return name.indexOf('路', 1) > 0 || name.indexOf('街', 1) > 0 || name.indexOf("大道", 1) > 0;
  }

  private static boolean endsAny(String name, String[] endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsAny(String text, String[] words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String[] words, String word) {
    return Arrays.asList(words).contains(word);
  }

  private boolean startsAny(String[] words, int place) {
    return longest(words, place) > 0;
  }

  /** How long the longest of some words is that stands at a place. */
  private int longest(String[] words, int place) {
    for (String word : words) {
      if (text.startsWith(word, place)) {
        return word.length();
      }
    }
    return 0;
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isHan(char c) {
    return (c >= 0x4e00 && c <= 0x9fff) || c == '〇' || (c >= 0x3400 && c < 0x4e00);
  }
}
