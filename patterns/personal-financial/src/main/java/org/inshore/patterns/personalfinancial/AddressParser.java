package org.inshore.patterns.personalfinancial;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Parses a Chinese address from its start, by recursive descent over its components: divisions,
 * road or settlement, then numbers of houses, buildings, units, floors and doors, each with what it
 * stands behind and its unit. Says where the address ends: what follows is none. Linear in the
 * text, which is at most as long as a value.
 */
final class AddressParser {
  /** The names of roads end so. */
  private static final String[] ROADS =
      byLength(
          "路", "街", "道", "大道", "大街", "巷", "弄", "胡同", "里", "条", "线", "段", "坊", "径", "围", "街坊", "公路",
          "路口");

  /** The names of settlements and grounds end so. */
  private static final String[] ESTATES =
      byLength(
          "花园", "小区", "苑", "园", "公寓", "大厦", "广场", "家园", "城", "府", "庄园", "山庄", "新村", "中心", "别墅",
          "公馆", "庭", "居", "阁", "轩", "湾", "郡", "国际", "宿舍", "大院", "院", "区", "楼", "商城", "厦", "寓", "社区",
          "院内", "墅", "邸", "台", "坊", "里", "巢", "岛", "半岛", "世家", "名居", "景", "天下", "时代", "基地", "厂",
          "市场", "大学", "学校", "医院", "中学", "小学", "学院", "校区", "酒店", "宾馆", "商厦", "大楼", "站", "港", "公司",
          "店", "家属院", "号院", "心", "期");

  /** The names of villages, and of parts of them, end so. */
  private static final String[] VILLAGES =
      byLength(
          "村", "屯", "庄", "寨", "营", "堡", "坪", "塘", "浜", "桥", "社", "组", "队", "场", "口", "沟", "庙", "寺",
          "洲", "村委会", "大队", "自然村", "湾子", "集", "镇", "乡", "街道", "岗", "坡", "山", "坝", "冲", "圩", "埠",
          "峪", "洼", "嘴", "店子", "屋场", "学", "校", "舍", "北", "南", "东", "西");

  private static final String[] DIVISIONS =
      byLength(
          "省", "市", "区", "县", "旗", "镇", "乡", "自治区", "自治州", "地区", "街道", "新区", "苏木", "办事处", "开发区");

  /** What a number counts. */
  private static final String[] UNITS =
      byLength(
          "号", "号楼", "号院", "号房", "号铺", "号门", "号库", "弄", "组", "队", "栋", "幢", "座", "楼", "区", "巷", "院",
          "室", "单元", "层", "户", "房", "铺", "门", "元", "期", "段", "街", "条", "排", "#", "#楼", "村", "社",
          "屯", "厅", "房间", "梯", "楼座", "小组", "大队", "街坊", "组团", "里", "单位", "店面", "厂", "库", "馆", "路",
          "道", "支弄", "号厂房", "号车间", "f", "F", "/F", "/f", "号地", "号地块", "幢楼", "栋楼", "座楼", "层楼");

  /** Units that are told by themselves, whatever stands before them. */
  private static final String[] BUILDINGS = byLength("号楼", "栋", "幢", "座", "单元");

  private static final String[] DOORS = byLength("室", "房", "户", "号房", "铺", "号铺", "房间", "单元");

  /** No unit of an address, though it begins as one. */
  private static final String[] NO_UNIT =
      byLength(
          "号线", "号文", "号令", "号码", "号公告", "号公报", "号机", "号舰", "号球", "号选手", "号台风", "号染色体", "号议案",
          "号决议", "号决定", "号通知", "号种子", "号标", "号窗", "元钱", "区块", "段时间", "期间", "期刊", "条规定", "条例", "组织",
          "队员", "户籍", "层级", "层次", "层面", "门课", "房价", "座桥", "座城", "栋房子", "条路", "条街", "路公交", "路车",
          "路人", "里路", "门市", "元人民币", "期货", "期限", "排名", "户人家", "层以上", "层以下", "座以", "单元测试", "门口",
          "号文件", "号用户", "路由", "道路", "道题", "村民", "区间", "组数据", "户居民", "户村民", "号判决", "号裁定", "楼宇", "户数",
          "户均", "段落");

  /** Words of a sentence: a name of a place has none. */
  private static final String SENTENCE = "的了在是我你您他她它这那从被把给向就也都不没有，。；：！？、";

  /** Words that begin something else than a part of an address. */
  private static final String[] OTHER =
      byLength(
          "电话", "手机", "邮编", "联系", "收件", "收货", "先生", "女士", "小姐", "身份", "姓名", "邮箱", "微信", "号码", "编号",
          "订单", "账号", "卡号", "快递", "备注", "附近", "今年", "去年", "新建", "公告", "发生", "规定", "公里", "地铁", "公交",
          "登记", "注册", "证件", "收入", "总计", "合计", "截至", "以上", "以下", "案件", "会议", "时间", "日期", "国务院",
          "主席令", "条例", "文件");

  /** What a numeral in Chinese counts; 路 and the like behind one are a part of a name. */
  private static final String[] NUMERAL_UNITS =
      byLength(
          "号", "号楼", "号院", "弄", "组", "队", "栋", "幢", "座", "楼", "区", "室", "单元", "层", "户", "房", "期",
          "段", "巷", "支弄", "号门", "号铺", "小组", "社", "排", "组团", "门");

  /** The last character of what stands before a number that is none of a house. */
  private static final String NO_NUMBER = "第年月日共约近达每令函发字";

  /** Endings of settlements that little else has. */
  private static final String[] SETTLEMENTS =
      byLength("花园", "小区", "苑", "公寓", "大厦", "广场", "家园", "山庄", "新村", "社区", "宿舍", "家属院");

  /** Words that stand before other data. */
  private static final String[] LABELS =
      byLength(
          "电话", "手机", "邮编", "联系", "收件", "收货", "身份证", "姓名", "邮箱", "微信", "备注", "先生", "女士", "或者", "以及",
          "规定");

  private static final String NUMERALS = "一二三四五六七八九十百〇零";
  private static final String STEMS = "甲乙丙丁戊";
  private static final String SIDES = "东西南北中前后左右";
  private static final String JOINERS = "-之~、/—–至";
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
        || endsAny(text, ROADS)
        || endsAny(text, VILLAGES)
        || endsAny(text, SETTLEMENTS);
  }

  /** Whether a word of something else is in a text, such as a phone number's label. */
  static boolean speaksOfOther(String text) {
    return Arrays.stream(LABELS).anyMatch(text::contains);
  }

  private void run() {
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
      if ((c != ' ' && !isHan(c)) || SENTENCE.indexOf(c) >= 0) {
        return false;
      }
      place++;
    }
    return false;
  }

  /** Takes a component whose number stands at a place, if it is one. */
  private boolean takes(int name, int number, int numberEnd) {
    String before = text.substring(name, number).strip();
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
    int unitEnd = startsAny(NO_UNIT, unitAt) ? unitAt : unitAt + longest(UNITS, unitAt);
    String unit = text.substring(unitAt, unitEnd);
    boolean strong = contains(BUILDINGS, unit);
    boolean placed =
        before.isEmpty()
            || endsAny(before, ROADS)
            || endsAny(before, ESTATES)
            || endsAny(before, VILLAGES);
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
    boolean onRoad = endsAny(before, ROADS);
    road |= onRoad;
    estate |= endsAny(before, ESTATES);
    village |= endsAny(before, VILLAGES) || contains(VILLAGES, unit);
    division |= hasDivision(before);
    road |= before.length() > 2 && hasRoad(before);
    house |= unit.startsWith("号") || unit.equals("弄") || (onRoad && bare);
    building |= strong || (many && bare);
    door |= contains(DOORS, unit) || (bare && numbers > 1);
    at = bare ? last : unitEnd;
    int stem = at;
    if (unit.equals("号") && stem < text.length() && STEMS.indexOf(text.charAt(stem)) >= 0) {
      at++; // 5号甲
    }
    if (!bare && at < text.length() && text.charAt(at) == '之') {
      at = joinedEnd(at); // 89楼之1
    }
    end = at;
    return true;
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
    if (name.length() > 1 && !isOther(name) && endsAny(name, ESTATES) && isCut(place)) {
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
        || (isSide(place) && unitAfter(NUMERAL_UNITS, place + 1))) {
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
    while (numerals < text.length() && NUMERALS.indexOf(text.charAt(numerals)) >= 0) {
      numerals++;
    }
    return numerals > place
            && numerals - place <= LONGEST_NUMBER
            && unitAfter(NUMERAL_UNITS, numerals)
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
    return unitAfter(UNITS, place);
  }

  private boolean unitAfter(String[] units, int place) {
    int from = skipped(place);
    return !startsAny(NO_UNIT, from) && longest(units, from) > 0;
  }

  private boolean isStem(int place) {
    return place < text.length() && STEMS.indexOf(text.charAt(place)) >= 0;
  }

  private boolean isSide(int place) {
    return place < text.length() && SIDES.indexOf(text.charAt(place)) >= 0;
  }

  private boolean isJoiner(int place) {
    return place < text.length() && JOINERS.indexOf(text.charAt(place)) >= 0;
  }

  /** Whether nothing of the same word or number follows. */
  private boolean isCut(int place) {
    return place >= text.length() || !(isHan(text.charAt(place)) || isLatin(text.charAt(place)));
  }

  private boolean isDateOrMoney(int place) {
    return place < text.length() && "年月日%.:万亿".indexOf(text.charAt(place)) >= 0;
  }

  private static boolean isOther(String name) {
    return NO_NUMBER.indexOf(name.charAt(name.length() - 1)) >= 0
        || Arrays.stream(OTHER).anyMatch(name::contains);
  }

  private static boolean hasDivision(String name) {
    return Arrays.stream(DIVISIONS).anyMatch(ending -> name.indexOf(ending, 1) > 0);
  }

  private static boolean hasRoad(String name) {
    return name.indexOf('路', 1) > 0 || name.indexOf('街', 1) > 0 || name.indexOf("大道", 1) > 0;
  }

  private static boolean endsAny(String name, String[] endings) {
    return Arrays.stream(endings).anyMatch(name::endsWith);
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

  private static String[] byLength(String... words) {
    return Arrays.stream(words)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toArray(String[]::new);
  }
}
