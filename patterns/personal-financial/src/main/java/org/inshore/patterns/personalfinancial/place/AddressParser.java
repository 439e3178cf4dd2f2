package org.inshore.patterns.personalfinancial.place;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.Divisions;
import org.inshore.patterns.personalfinancial.table.WordList;

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

  private final CharSequence text;
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

  private AddressParser(CharSequence text) {
    this.text = text;
  }

  /** Parses what begins with an address. */
  static AddressParser parse(CharSequence value) {
    AddressParser parser = new AddressParser(value);
    parser.run();
    return parser;
  }

  /**
   * Whether a text without numbers names a place: it begins with a division or ends as roads do.
   */
  static boolean isPlace(CharSequence text) {
    return Divisions.end(text, 0) > 0
        || AddressWords.ROADS.endsIn(text, 0, text.length())
        || AddressWords.VILLAGES.endsIn(text, 0, text.length())
        || AddressWords.SETTLEMENTS.endsIn(text, 0, text.length());
  }

  /** Whether a word of something else is in a text, such as a phone number's label. */
  static boolean speaksOfOther(CharSequence text) {
    return AddressWords.LABELS.isIn(text, 0, text.length());
  }

  private void run() {
    if (!text.isEmpty() && text.charAt(0) == '号') {
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
      int close = closing(place);
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

  /** Where the next parenthesis closes that is near enough to matter; 0 if none does. */
  private int closing(int from) {
    int most = Math.min(text.length(), from + LONGEST_LATER_NAME);
    for (int place = from; place < most; place++) {
      if (text.charAt(place) == ')') {
        return place;
      }
    }
    return 0;
  }

  /** Takes a component whose number stands at a place, if it is one. */
  private boolean takes(int nameAt, int number, int numberEnd) {
    int name = nameAt;
    int nameEnd = number;
    while (name < nameEnd && text.charAt(name) == ' ') {
      name++;
    }
    while (name < nameEnd && text.charAt(nameEnd - 1) == ' ') {
      nameEnd--;
    }
    if (name < nameEnd
        && text.charAt(nameEnd - 1) == '第'
        && (unitAfter(AddressWords.GROUPS, numberEnd)
            || unitAfter(AddressWords.BUILDINGS, numberEnd))) {
      nameEnd--; // 第三村民组, 第7栋
    }
    boolean nameless = name == nameEnd;
    if (nameless ? numbers == 0 : isOther(name, nameEnd)) {
      return false;
    }
    int last = numberEnd;
    boolean many = false;
    for (int next = joinedEnd(last); next > last; next = joinedEnd(last)) {
      last = next;
      many = true;
    }
    int unit = skipped(last);
    int unitEnd =
        AddressWords.NO_UNIT.isAt(text, unit)
            ? unit
            : partOfWord(unit, unit + AddressWords.UNITS.longestAt(text, unit));
    boolean strong = AddressWords.BUILDINGS.has(text, unit, unitEnd);
    boolean onRoad = AddressWords.ROADS.endsIn(text, name, nameEnd);
    boolean inEstate = AddressWords.ESTATES.endsIn(text, name, nameEnd);
    boolean inVillage = AddressWords.VILLAGES.endsIn(text, name, nameEnd);
    boolean placed = nameless || onRoad || inEstate || inVillage;
    boolean bare = unit == unitEnd;
    boolean behindBuilding = nameless && building && last - number > 2;
    if (bare && !(placed && (many || numbers > 0) && (isCut(last) || behindBuilding))) {
      return false;
    }
    if (!bare && !placed && !strong) {
      return false;
    }
    if (AddressWords.DATE_OR_MONEY.isAt(text, last)) {
      return false;
    }
    numbers++;
    joined |= many;
    named |= placed && !nameless;
    road |= onRoad;
    estate |= inEstate;
    village |= inVillage || AddressWords.VILLAGES.has(text, unit, unitEnd);
    division |= AddressWords.DIVISIONS.isIn(text, name + 1, nameEnd);
    road |= nameEnd - name > 2 && AddressWords.ROAD_WORDS.isIn(text, name + 1, nameEnd);
    boolean single = unitEnd == unit + 1;
    house |= !bare && text.charAt(unit) == '号';
    house |= (single && text.charAt(unit) == '弄') || (onRoad && bare);
    building |= strong || (many && bare);
    door |= AddressWords.DOORS.has(text, unit, unitEnd) || (bare && numbers > 1);
    at = bare ? last : unitEnd;
    if (single && text.charAt(unit) == '号' && AddressWords.STEMS.isAt(text, at)) {
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
    if (to - from < 2) {
      return to;
    }
    char last = text.charAt(to - 1);
    boolean other =
        (last == '门' && AddressWords.AFTER_DOOR.isAt(text, to))
            || (last == '楼' && AddressWords.AFTER_HOUSE.isAt(text, to));
    return other ? to - 1 : to;
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
    if (place - start > 1
        && !isOther(start, place)
        && AddressWords.ESTATES.endsIn(text, start, place)
        && isCut(place)) {
      end = place;
      estate = true;
    }
  }

  /** Where the number ends that begins at a place; the place if none does. */
  private int numberEnd(int from) {
    int place = from;
    if (isStem(place)
        || isCharacter('附', place)
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
    if (isCharacter('#', place)) {
      place++;
    } else if (isCharacter('N', place)
        && isCharacter('o', place + 1)
        && isCharacter('.', place + 2)) {
      place += 3;
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
    while (numerals < text.length() && AddressWords.NUMERALS.has(text.charAt(numerals))) {
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

  private boolean unitAfter(WordList units, int place) {
    int from = skipped(place);
    return units.isAt(text, from) && !AddressWords.NO_UNIT.isAt(text, from);
  }

  private boolean isStem(int place) {
    return AddressWords.STEMS.isAt(text, place);
  }

  private boolean isSide(int place) {
    return AddressWords.SIDES.isAt(text, place);
  }

  private boolean isJoiner(int place) {
    return AddressWords.JOINERS.isAt(text, place);
  }

  /** Whether a word of a sentence begins: 都, unless it is of a name, as 丽都 and 成都. */
  private boolean endsName(int place) {
    char c = text.charAt(place);
    return AddressWords.SENTENCE.has(c)
        && (c != '都' || place == 0 || !AddressWords.BEFORE_CAPITAL.has(text.charAt(place - 1)));
  }

  /** Whether nothing of the same word or number follows. */
  private boolean isCut(int place) {
    return place >= text.length() || !(isHan(text.charAt(place)) || isLatin(text.charAt(place)));
  }

  private boolean isCharacter(char c, int place) {
    return place < text.length() && text.charAt(place) == c;
  }

  private boolean isOther(int name, int nameEnd) {
    return AddressWords.NO_NUMBER.has(text.charAt(nameEnd - 1))
        || AddressWords.OTHER.isIn(text, name, nameEnd);
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isHan(char c) {
    return (c >= 0x4e00 && c <= 0x9fff) || c == '〇' || (c >= 0x3400 && c < 0x4e00);
  }
}
