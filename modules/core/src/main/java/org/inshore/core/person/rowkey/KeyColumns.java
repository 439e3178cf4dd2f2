package org.inshore.core.person.rowkey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of columns that may hold the key of another table: a word for what is numbered and one for
 * its number, as in {@code cust_id}, {@code holderNo} or 客户编号. A number of the row itself, as
 * {@code id} or {@code seq_no}, is none: each table has its own.
 */
final class KeyColumns {
  /** Words for the number of something. */
  static final Set<String> NUMBERS =
      Set.of("id", "uid", "no", "num", "nbr", "number", "code", "bh");

  /** The same, of what joins tables. */
  private static final Set<String> KEYS = Set.of("identifier", "key", "sk");

  /** Words of what numbers rows, or of numbers that several people share. */
  private static final Set<String> OTHERS =
      Set.of(
          "row",
          "seq",
          "sequence",
          "record",
          "rec",
          "line",
          "serial",
          "sr",
          "item",
          "sn",
          "idx",
          "index",
          "page",
          "batch",
          "log",
          "phone",
          "tel",
          "mobile",
          "fax",
          "contact");

  private static final Pattern APART = Pattern.compile("[^a-z0-9]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** One word with its number, as {@code custid} or {@code khbh}. */
  private static final Pattern TOGETHER = Pattern.compile("[a-z]{1,12}(?:id|no|bh)");

  private static final Set<String> ORDINARY =
      Set.of("uuid", "guid", "oid", "rowid", "void", "paid", "valid", "grid", "bid", "xbh");

  private static final Pattern CHINESE =
      Pattern.compile("[\\p{IsHan}A-Za-z]+(?:编号|编码|代码|标识[号符码]?|号|ID|id)");

  private static final Pattern CHINESE_OTHERS = Pattern.compile("[序行]号|.*(?:电话|手机|传真|联系).*|编号");

  private static final Pattern RUNNING =
      Pattern.compile("序号|行号|编号|no|seq|seq_?no|serial_?no|id|#", Pattern.CASE_INSENSITIVE);

  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?:cust|client|clnt|clt|member|party|pty|person|holder|user|emp|staff|borrower|applicant"
              + "|insured|teller|student|patient|worker|cif|kh|kehu|hy|yg|gh$)|[cu]id$"
              + "|(?:[核本新原旧][心行]?)?(?:客户|会员|员工|职工|职员|用户|持卡人|人员|个人|借款人|申请人|投保人|被保险人"
              + "|柜员|学生|社员|股东|患者|参保人)|[工学]号");

  /** The number of a row, which other tables call by what the table is of. */
  private static final Pattern ROW = Pattern.compile("id|编号", Pattern.CASE_INSENSITIVE);

  /** Words of tables that tell nothing of what is in their rows. */
  private static final Set<String> TABLES =
      Set.of(
          "t", "tb", "tbl", "tab", "table", "info", "base", "basic", "main", "master", "data",
          "list", "bak", "backup", "his", "hist", "csv", "xlsx", "tsv", "txt");

  /** Words for the same that tables of one system mix: short ones stand for all of them. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("customer", "cust"),
          Map.entry("account", "acct"),
          Map.entry("acc", "acct"),
          Map.entry("employee", "emp"),
          Map.entry("usr", "user"),
          Map.entry("mbr", "member"),
          Map.entry("num", "no"),
          Map.entry("nbr", "no"),
          Map.entry("number", "no"));

  /** The same at the end of a name in Chinese. */
  private static final Pattern CHINESE_NUMBER =
      Pattern.compile("(?<=\\p{IsHan}{2})(?:编号|编码|代码|标识[号符码]?|id)$");

  private static final Pattern CHINESE_TABLE =
      Pattern.compile("(?:基[本础])?(?:信息|资料|档案|数据|名单)?[主总]?表?$");

  private KeyColumns() {}

  /**
   * The name by which other tables call the rows of a table: the {@code id} of {@code t_members} is
   * their {@code member_id}. Empty if the column is none of such numbers, or the table is not
   * called by one word.
   */
  static String nameOrEmpty(String table, String heading) {
    String number = heading.strip();
    if (!ROW.matcher(number).matches()) {
      return "";
    }
    if (table.codePoints().anyMatch(Character::isIdeographic)) {
      return nameOrEmpty(CHINESE_TABLE.matcher(table).replaceFirst("") + number);
    }
    List<String> words =
        Arrays.stream(words(table))
            .filter(word -> !word.isEmpty() && !TABLES.contains(word))
            .toList();
    String word = words.size() == 1 ? words.getFirst() : "";
    boolean several = word.endsWith("s") && !word.endsWith("ss");
    return word.isEmpty()
        ? ""
        : nameOrEmpty((several ? word.substring(0, word.length() - 1) : word) + "_" + number);
  }

  /** The words of a name in Latin letters, in small ones; none where it is of signs alone. */
  static String[] words(String name) {
    return APART.split(CAMEL.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT));
  }

  /** The name by which columns of several tables are compared; empty if it is no key's. */
  static String nameOrEmpty(String heading) {
    String name = heading.strip();
    if (name.codePoints().anyMatch(Character::isIdeographic)) {
      boolean is = CHINESE.matcher(name).matches() && !CHINESE_OTHERS.matcher(name).matches();
      return is ? CHINESE_NUMBER.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("号") : "";
    }
    String[] words = words(name);
    if (words.length == 0) {
      return ""; // signs alone
    }
    boolean is =
        words.length > 1
            ? isNumber(words[words.length - 1]) && !hasOther(words)
            : TOGETHER.matcher(words[0]).matches() && !ORDINARY.contains(words[0]);
    return is
        ? Arrays.stream(words)
            .map(word -> SHORT.getOrDefault(word, word))
            .collect(Collectors.joining())
        : "";
  }

  /** Whether a name as it is compared says that people are numbered. */
  static boolean isOfPeople(String name) {
    return PEOPLE.matcher(name).lookingAt();
  }

  /** Whether a name is of numbers of a table's own rows. */
  static boolean isRunning(String heading) {
    return RUNNING.matcher(heading.strip()).matches();
  }

  private static boolean hasOther(String[] words) {
    for (String word : words) {
      if (OTHERS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String word) {
    return NUMBERS.contains(word) || KEYS.contains(word);
  }
}
