package org.inshore.patterns.personalfinancial.place;

import org.inshore.patterns.personalfinancial.table.Divisions;

/**
 * Parses a Chinese address from its start, by recursive descent over its components: divisions,
 * road or settlement, then numbers of houses, buildings, units, floors and doors, each with what it
 * stands behind and its unit. Says where the address ends: what follows is none. Linear in the
 * text, which is at most as long as a value.
 */
final class AddressParser {
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_LATER_NAME = 18;
  private static final int SHORTEST_DOOR = 3;

  /** So many characters of any kind are the name of a settlement. */
  private static final int SHORTEST_ESTATE = 4;

  private final String text;
  private final AddressText in;
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

  /** Whether a floor is there. */
  boolean floor;

  /** Whether a building has a letter: B座. */
  boolean lettered;

  /** Whether a floor or door is of a building called a tower or the like: 大厦1702. */
  boolean tower;

  /** Whether a house number is of those joined: 9-3-906. */
  boolean joined;

  /** Whether what some number counts in has a name that places have. */
  boolean named;

  /** Where the address ends; 0 if there is none. */
  int end;

  private AddressParser(String text) {
    this.text = text.replace('〔', '(').replace('〕', ')');
    this.in = new AddressText(this.text);
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
    at = divisions(0);
    if (AddressText.isShort(0, Divisions.end(text, 0)) && at == 2 && divisions(1) > at + 1) {
      at = 0;
      return; // 方|山东青岛市
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

  /** Where divisions end of which the first stands at a place; the place if none does. */
  private int divisions(int from) {
    int last = from;
    for (int next = Divisions.end(text, last);
        next > last && !(last > from && AddressText.isOfName(text, in.skipped(last), next));
        next = Divisions.end(text, in.skipped(last))) {
      if (last > from && AddressWords.WIDEST.endsIn(text, last, next)) {
        return from; // it is the widest: an address begins there
      }
      last = next;
    }
    return last;
  }

  /** Takes a name and the number behind it; false where none is. */
  private boolean component(int from, int longest) {
    int place = in.skipped(from);
    if (place < text.length() && text.charAt(place) == '(') {
      int close = in.closing(place);
      boolean after = numbers > 0 || known;
      place = after && close > 0 && close - place < LONGEST_LATER_NAME ? close + 1 : place;
    }
    int name = place;
    int remark = 0;
    int behind = 0;
    while (place < text.length() && place - name <= longest + 1) {
      int number = in.numberEnd(place);
      if (number > place && takes(name, place == behind ? remark : place, place, number)) {
        return true;
      }
      int latin = known || numbers > 0 ? in.latinEnd(place) : place;
      int close = (numbers > 0 || known) && text.charAt(place) == '(' ? in.closing(place) : 0;
      if (close > 0) {
        remark = numbers == 0 ? place : close + 1;
        behind = close + 1;
        name = numbers == 0 ? name : behind; // 颐和大厦(颐和中心)A1栋
        place = behind;
      } else if (latin > place) {
        place = latin; // 财富108广场, SOHO
      } else if (!in.isOfName(place) || in.endsName(place)) {
        return false;
      } else {
        place++;
      }
    }
    return false;
  }

  /** Takes a component of a name, which may have a remark behind it, and a number, if it is one. */
  private boolean takes(int nameAt, int nameTo, int number, int numberEnd) {
    int name = nameAt;
    int nameEnd = nameTo;
    while (name < nameEnd && text.charAt(name) == ' ') {
      name++;
    }
    while (name < nameEnd && text.charAt(nameEnd - 1) == ' ') {
      nameEnd--;
    }
    if (name < nameEnd
        && text.charAt(nameEnd - 1) == '第'
        && (in.unitAfter(AddressWords.GROUPS, numberEnd)
            || in.unitAfter(AddressWords.BUILDINGS, numberEnd)
            || in.unitAfter(AddressWords.DOORS, numberEnd)
            || in.unitAfter(AddressWords.FLOORS, numberEnd))) {
      nameEnd--; // 第三村民组, 第7栋, 第四层, 第14间
    }
    if (nameEnd - name >= 2 && text.charAt(nameEnd - 1) == '编' && text.charAt(nameEnd - 2) == '自') {
      nameEnd -= 2; // 大院内自编1号
    }
    boolean nameless = name == nameEnd;
    if (nameless ? numbers == 0 && !isAlone(numberEnd) : isOther(name, nameEnd)) {
      return false;
    }
    int last = numberEnd;
    boolean many = false;
    for (int next = in.joinedEnd(last); next > last; next = in.joinedEnd(last)) {
      last = next;
      many = true;
    }
    int unit = in.skipped(last);
    int unitEnd =
        in.isNoUnit(unit)
            ? unit
            : partOfWord(unit, unit + AddressWords.UNITS.longestAt(text, unit));
    if (unit == unitEnd && numbers > 0 && known && in.isUnitBetween(unit)) {
      unitEnd++; // 7斋709
    }
    boolean box = AddressWords.BOXES.has(text, unit, unitEnd);
    boolean strong = box || AddressWords.BUILDINGS.has(text, unit, unitEnd);
    boolean onRoad = AddressWords.ROADS.endsIn(text, name, nameEnd);
    boolean inEstate = AddressWords.ESTATES.endsIn(text, name, nameEnd);
    boolean inVillage = AddressWords.VILLAGES.endsIn(text, name, nameEnd);
    boolean bare = unit == unitEnd;
    boolean inTower = AddressWords.TOWERS.endsIn(text, name, nameEnd);
    boolean onFloor = AddressWords.FLOORS.has(text, unit, unitEnd);
    boolean ofDoor = AddressWords.DOORS.has(text, unit, unitEnd);
    boolean placed =
        nameless
            || box
            || onRoad
            || inEstate
            || inVillage
            || (many && isDoor(name, nameEnd, number, last))
            || (numbers > 0 && (onFloor || ofDoor))
            || ((in.isHouse(unit, unitEnd) || (onFloor && known)) && isBehindRoad(name, nameEnd))
            || (in.isHouse(unit, unitEnd) && isInVillage(name, nameEnd))
            || (in.isHouse(unit, unitEnd) && isBehindHouse(name, nameEnd) && in.isCut(unitEnd))
            || ((strong || onFloor) && known && AddressText.isLatin(text.charAt(nameEnd - 1)));
    if (bare && in.isCharacter('0', number)) {
      return false; // an area's code
    }
    boolean behindBuilding = nameless && building && last - number > 2;
    boolean doorInTower = inTower && last - number >= SHORTEST_DOOR && !in.isYear(number, last);
    boolean onKnownRoad =
        known && (onRoad || inVillage) && last - number > 1 && !in.isYear(number, last);
    boolean cut = in.isCut(last) || AddressWords.PARTS.isAt(text, last);
    boolean unnamedDoor =
        bare
            && house
            && nameEnd - name > 1
            && in.isHan(name, nameEnd)
            && in.hasLetter(number, last)
            && in.isCut(last);
    boolean code =
        bare
            && (inEstate || inTower)
            && last - number >= SHORTEST_DOOR
            && in.hasLetter(number, last)
            && AddressText.isHan(text.charAt(nameEnd - 1));
    if (bare
        && !unnamedDoor
        && !(placed
            && (many || numbers > 0 || doorInTower || code || onKnownRoad)
            && (cut || behindBuilding))) {
      return false;
    }
    if (!bare && !placed && !strong) {
      return false;
    }
    if (numbers == 0 && !known && (onRoad || inEstate) && in.hasLaterRoad(name, nameEnd)) {
      return false;
    }
    if (AddressWords.TERMINALS.endsIn(text, name, nameEnd)
        && AddressText.isLatin(text.charAt(number))) {
      return false;
    }
    if (numbers == 0 && in.hasLaterDivision(name, nameEnd)) {
      return false;
    }
    if (AddressWords.DATE_OR_MONEY.isAt(text, last)) {
      return false;
    }
    numbers++;
    joined |= many;
    named |= (placed && !nameless) || box;
    road |= onRoad || AddressWords.LANES.has(text, unit, unitEnd);
    estate |= inEstate;
    village |= inVillage || AddressWords.VILLAGES.has(text, unit, unitEnd);
    division |= AddressWords.DIVISIONS.isIn(text, name + 1, nameEnd);
    road |= isBehindRoad(name, nameEnd);
    boolean single = unitEnd == unit + 1;
    tower |= inTower && (onFloor || ofDoor || (bare && !in.isYear(number, last)));
    floor |= onFloor;
    lettered |= strong && AddressText.isLatin(text.charAt(number));
    house |= in.isHouse(unit, unitEnd);
    house |= (single && text.charAt(unit) == '弄') || (onRoad && bare);
    building |= strong || (many && bare);
    door |= ofDoor || (bare && numbers > 1) || code;
    at = bare ? last : unitEnd;
    if (single && text.charAt(unit) == '号' && AddressWords.STEMS.isAt(text, at)) {
      at++; // 5号甲
      at = in.joinedEnd(at); // 37号甲-3
    }
    if (!bare && at < text.length() && text.charAt(at) == '之') {
      at = in.joinedEnd(at); // 89楼之1
    }
    if (onFloor && at < text.length() && (isLetter(at) || (in.isSide(at) && in.isCut(at + 1)))) {
      at++; // 28楼C, 3楼左
    }
    end = at;
    return true;
  }

  /** Whether a letter stands alone. */
  private boolean isLetter(int place) {
    return AddressText.isLatin(text.charAt(place))
        && in.isCut(place + 1)
        && in.numberEnd(place + 1) == place + 1;
  }

  /** Whether joined numbers are a door's, whatever its settlement is called: 心语19-1-717. */
  private boolean isDoor(int name, int nameEnd, int number, int last) {
    if (nameEnd - name < 2 || !in.isHan(name, nameEnd) || !in.isCut(last)) {
      return false;
    }
    int third = text.lastIndexOf('-', last - 1) + 1;
    boolean triple = third - number > 3 && text.indexOf('-', number) + 1 < third;
    return triple
        && last - third >= SHORTEST_DOOR
        && !AddressWords.NUMERALS.has(text.charAt(nameEnd - 1))
        && !AddressWords.COUNTED.endsIn(text, name, nameEnd);
  }

  /** Whether a name has a road before its end. */
  private boolean isBehindRoad(int name, int nameEnd) {
    return nameEnd - name > 2 && AddressWords.ROAD_WORDS.isIn(text, name + 1, nameEnd);
  }

  /** Whether a name of any kind stands behind the number of a house: 光明路48号江畔人家叠拼3号. */
  private boolean isBehindHouse(int name, int nameEnd) {
    return known && house && nameEnd - name >= SHORTEST_ESTATE && in.isHan(name, nameEnd);
  }

  /** Whether a number is that of a letter box or quarter, which needs no road. */
  private boolean isAlone(int numberEnd) {
    int unit = in.skipped(numberEnd);
    return known && (AddressWords.BOXES.isAt(text, unit) || AddressWords.QUARTERS.isAt(text, unit));
  }

  /** Whether a name has a village or town before its end, or stands behind one. */
  private boolean isInVillage(int name, int nameEnd) {
    return known && (village || AddressWords.VILLAGE_WORDS.isIn(text, name + 1, nameEnd));
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

  /**
   * Takes a part of a house at the end, then the name of a building or body, if all that follows is
   * one.
   */
  private void name(int from) {
    int part = AddressWords.PARTS.longestAt(text, from);
    end = in.remarkEnd(in.sideEnd(from + part));
    int start = in.skipped(end);
    int place = start;
    while (place < text.length()
        && AddressText.isHan(text.charAt(place))
        && place - start <= LONGEST_LATER_NAME) {
      place++;
    }
    if (place - start > 1
        && !isOther(start, place)
        && !AddressWords.SENTENCE.has(text.charAt(start))
        && AddressWords.ESTATES.endsIn(text, start, place)
        && in.isCut(place)) {
      end = place;
      estate = true;
    }
  }

  private boolean isOther(int name, int nameEnd) {
    return AddressWords.NO_NUMBER.has(text.charAt(nameEnd - 1))
        || AddressWords.OTHER.isIn(text, name, nameEnd);
  }
}
