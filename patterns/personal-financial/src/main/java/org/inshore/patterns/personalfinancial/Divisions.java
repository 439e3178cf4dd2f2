package org.inshore.patterns.personalfinancial;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of counties and larger divisions, without what kind they are. Read on first use.
 *
 * <p>Provinces and prefectures are in the table with counties: people leave either out.
 */
final class Divisions {
  /** What kind a division is, the longest first. */
  private static final String[] KINDS = {
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "高新区", "开发区", "新区", "地区", "林区", "矿区", "街道", "省", "市", "区",
    "县", "旗", "盟", "镇", "乡"
  };

  private static final int LONGEST = 6;

  private static final class Table {
    static final Map<Character, String> NAMES = new HashMap<>(2048);

    static {
      Resources.text("divisions.txt")
          .lines()
          .forEach(line -> NAMES.put(line.charAt(0), line.substring(1) + ' '));
    }
  }

  private Divisions() {}

  /** Where a division ends that begins at a place, what kind it is included; or the place. */
  static int end(String text, int from) {
    String names = from < text.length() ? Table.NAMES.get(text.charAt(from)) : null;
    if (names == null) {
      return from;
    }
    for (int end = Math.min(text.length(), from + LONGEST); end > from + 1; end--) {
      if (names.contains(" " + text.substring(from + 1, end) + " ")) {
        return kindEnd(text, end);
      }
    }
    return from;
  }

  private static int kindEnd(String text, int at) {
    for (String kind : KINDS) {
      if (text.startsWith(kind, at)) {
        return at + kind.length();
      }
    }
    return at;
  }
}
