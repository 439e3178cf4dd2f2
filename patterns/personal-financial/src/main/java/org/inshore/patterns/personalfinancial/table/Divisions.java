package org.inshore.patterns.personalfinancial.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of counties and larger divisions, without what kind they are, and those of Hong Kong, Macau
 * and Taiwan. Read on first use.
 *
 * <p>Provinces and prefectures are in the table with counties: people leave either out.
 */
public final class Divisions {
  /** What kind a division is, the longest first. */
  private static final String[] KINDS = {
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "高新区", "开发区", "新区", "地区", "林区", "矿区", "街道", "省", "市", "区",
    "县", "旗", "盟", "镇", "乡"
  };

  private static final class Table {
    /** By first character, the rests of names, the longest first. */
    static final Map<Character, String[]> NAMES = new HashMap<>(2048);

    static {
      Resources.text("divisions.txt")
          .lines()
          .forEach(line -> NAMES.put(line.charAt(0), rests(line.substring(1))));
      Resources.text("divisions-hmt.txt")
          .lines()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .forEach(name -> NAMES.merge(name.charAt(0), rests(name.substring(1)), Table::joined));
    }

    private static String[] joined(String[] some, String[] more) {
      return rests(String.join(" ", some) + " " + String.join(" ", more));
    }

    private static String[] rests(String names) {
      return Arrays.stream(names.trim().split(" "))
          .distinct()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toArray(String[]::new);
    }
  }

  private Divisions() {}

  /** Where a division ends that begins at a place, what kind it is included; or the place. */
  public static int end(String text, int from) {
    String[] rests = from < text.length() ? Table.NAMES.get(text.charAt(from)) : null;
    if (rests != null) {
      for (String rest : rests) {
        if (text.startsWith(rest, from + 1)) {
          return kindEnd(text, from + 1 + rest.length());
        }
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
