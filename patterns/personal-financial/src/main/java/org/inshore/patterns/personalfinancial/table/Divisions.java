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

  /** Peoples after whom autonomous divisions are called. */
  private static final WordList PEOPLES =
      WordList.of(
          "维吾尔", "蒙古", "蒙古族", "哈萨克", "哈萨克族", "柯尔克孜", "塔吉克", "锡伯", "回族", "壮族", "藏族", "羌族", "彝族",
          "苗族", "侗族", "瑶族", "土家族", "布依族", "哈尼族", "傣族", "景颇族", "白族", "傈僳族", "拉祜族", "佤族", "纳西族", "水族",
          "仡佬族", "畲族", "黎族", "满族", "朝鲜族", "达斡尔族", "鄂伦春", "鄂温克", "土族", "撒拉族", "保安族", "东乡族", "裕固族",
          "毛南族", "仫佬族", "京族", "布朗族", "独龙族", "怒族", "普米族", "各族");

  private static final WordList AUTONOMOUS = WordList.of("自治区", "自治州", "自治县", "自治旗");

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
    if (name == 0) {
      return from;
    }
    int end = from + name;
    int peoples = end;
    for (int next = PEOPLES.longestAt(text, peoples); next > 0; ) {
      peoples += next;
      next = PEOPLES.longestAt(text, peoples);
    }
    int autonomous = peoples > end ? AUTONOMOUS.longestAt(text, peoples) : 0;
    return autonomous > 0 ? peoples + autonomous : end + KINDS.longestAt(text, end);
  }
}
