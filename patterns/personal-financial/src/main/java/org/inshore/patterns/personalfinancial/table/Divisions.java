package org.inshore.patterns.personalfinancial.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names of counties and larger divisions, without what kind they are, and those of Hong Kong, Macau
 * and Taiwan. Read on first use.
 *
 * <p>Provinces and prefectures are in the table with counties: people leave either out.
 */
public final class Divisions {
  /** What kind a division is. */
  private static final WordList KINDS =
      WordList.of(
          "特别行政区", "自治区", "自治州", "自治县", "自治旗", "高新区", "开发区", "新区", "地区", "林区", "矿区", "街道", "省", "市",
          "区", "县", "旗", "盟", "镇", "乡");

  private static final class Table {
    static final WordList NAMES = names();

    private static WordList names() {
      List<String> names = new ArrayList<>();
      Resources.text("divisions.txt")
          .lines()
          .forEach(
              line -> {
                for (String rest : line.substring(1).trim().split(" ", -1)) {
                  names.add(line.charAt(0) + rest);
                }
              });
      Resources.text("divisions-hmt.txt")
          .lines()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .forEach(names::add);
      return WordList.of(names);
    }
  }

  private Divisions() {}

  /** Where a division ends that begins at a place, what kind it is included; or the place. */
  public static int end(CharSequence text, int from) {
    int name = Table.NAMES.longestAt(text, from);
    return name == 0 ? from : from + name + KINDS.longestAt(text, from + name);
  }
}
