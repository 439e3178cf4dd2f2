package org.inshore.scanners.documents.structure.record;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headings of nested values: the last key, with the one around it before a full stop where that
 * says whose or what it is: {@code contact.name}, but {@code name} in {@code custInfo}.
 */
public final class Headings {
  private static final int LONGEST = 100;
  private static final Pattern PARTS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{N})(?=\\p{L})");

  /** Words of keys that say only that something is in them, or that it is of the record's own. */
  private static final Set<String> NEUTRAL =
      Set.of(
          ("data list lists row rows record records item items result results body payload response"
                  + " request resp req res rsp content contents root info infos information detail"
                  + " details base basic main obj object objects entity entities model dto vo bo po"
                  + " bean param params args element elements entry entries doc docs document"
                  + " documents hits source page table tables dataset array map values value val"
                  + " message msg event envelope soapenv soap customer customers cust custs client"
                  + " clients user users person persons people personal member members employee"
                  + " employees staff return output input fields field properties property attrs"
                  + " post form query url uri href attributes col cols column columns ns xml json 数据 列表 记录 信息 客户 用户"
                  + " 详情 基本信息 客户信息 用户信息 个人信息 结果 明细 内容 人员 员工")
              .split(" "));

  private static final Set<String> HOLDERS =
      Set.of("field", "value", "val", "string", "str", "text");

  /**
   * Elements between a party or account and its identifier, {@code CdtrAcct/Id/Othr/Id} (ISO
   * 20022).
   */
  private static final Set<String> WRAPPERS = Set.of("Othr", "PrvtId", "OrgId", "IBAN");

  private Headings() {}

  /** Whether a key only says of which sort the identifier in it is, and not whose. */
  static boolean wrapsIdentifier(String key) {
    return WRAPPERS.contains(key);
  }

  /** The heading of a key within another; that is empty where there is none. */
  public static String of(String around, String key) {
    if (isNeutral(around) || holdsValue(around)) {
      return key;
    }
    if (holdsValue(key)) {
      return around;
    }
    return around.length() + key.length() >= LONGEST ? key : around + "." + key;
  }

  /** Whether a key only says that here is the value of what is around. */
  public static boolean holdsValue(String key) {
    return HOLDERS.contains(key.toLowerCase(Locale.ROOT));
  }

  private static boolean isNeutral(String key) {
    return PARTS
        .splitAsStream(key)
        .allMatch(
            part ->
                part.isEmpty()
                    || Character.isDigit(part.charAt(0))
                    || NEUTRAL.contains(part.toLowerCase(Locale.ROOT)));
  }
}
