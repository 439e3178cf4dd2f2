package org.inshore.core.person.rowkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.core.person.set.LongSet;
import org.inshore.spi.source.Location;

/**
 * Columns that number who handles the rows: tellers, account managers, reviewers. By such a number
 * alone the register of staff knows somebody, and whoever reads the asset does not: nobody is
 * counted by it, and as many more as there are numbers there may be.
 *
 * <p>Numbers that stand beside one person each are of these, as in a list of the staff itself; so
 * are those beside the name of a handler.
 */
final class HandlerColumns {
  /** Stands for the name of the first such column of a table, the next for the second. */
  static final long FIRST = -1_000;

  static final int MOST = 4;

  /** A column of fewer numbers beside each person is of the people themselves. */
  private static final double OWN = 0.5;

  private static final Set<String> WORDS =
      Set.of(
          "teller",
          "tlr",
          "operator",
          "oper",
          "opr",
          "emp",
          "empl",
          "employee",
          "staff",
          "clerk",
          "maker",
          "checker",
          "reviewer",
          "approver",
          "handler",
          "manager",
          "mgr",
          "officer",
          "promoter",
          "collector",
          "czy",
          "czr",
          "jbr",
          "shr",
          "spr",
          "fhr",
          "lrr",
          "gyh",
          "ghjl",
          "khjl",
          "gyno",
          "ygh",
          "tlrno",
          "tlrid",
          "empno",
          "empid",
          "oprno",
          "oprid");

  /** What may stand behind such a word, besides words for the number of anything. */
  private static final Set<String> STAFF_NUMBERS = Set.of("cd", "h", "gh");

  /** Before {@code by}: who did something. */
  private static final Set<String> DONE =
      Set.of(
          "upd",
          "update",
          "updated",
          "create",
          "created",
          "crt",
          "modified",
          "chg",
          "changed",
          "handled",
          "approved",
          "checked",
          "reviewed",
          "maintained",
          "entered",
          "input");

  private static final Pattern CHINESE =
      Pattern.compile(
          ".{0,6}(?:柜员|操作员|操作人|经办|经办人|经办员|复核|复核人|复核员|审核|审核人|审批人|录入|录入人|录入员|受理人|受理员"
              + "|客户经理|理财经理|管户|管户人|管户经理|信贷员|业务员|催收员|坐席|推荐人|营销人|主办|协办|员工|职工)"
              + "(?:工号|编号|代码|号码|号|ID|id)?|工号");

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{0,4}-?[0-9]{3,10}");

  private static final int MOST_ROWS = 300_000;

  private final Map<Location, Map<Long, KeyColumn>> tables = new HashMap<>();
  private int rows;

  /** Whether a column is called after who handles its rows, or after the number of that. */
  static boolean is(String heading) {
    String name = heading.strip();
    if (name.codePoints().anyMatch(Character::isIdeographic)) {
      return CHINESE.matcher(name).matches();
    }
    List<String> words = new ArrayList<>(List.of(KeyColumns.words(name)));
    if (words.isEmpty()) {
      return false; // nothing but signs: #
    }
    String behind = words.getLast();
    if (words.size() > 1
        && (KeyColumns.NUMBERS.contains(behind) || STAFF_NUMBERS.contains(behind))) {
      words.removeLast();
    }
    String last = words.getLast();
    return WORDS.contains(last)
        || (last.equals("by") && words.size() > 1 && DONE.contains(words.get(words.size() - 2)));
  }

  /** Whether a value of such a column is a number of staff. */
  static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /** Takes keys, if they are of such a column; tells whether they are. */
  boolean add(RowKeys keys) {
    if (keys.column() > FIRST || keys.column() <= FIRST - MOST) {
      return false;
    }
    rows += keys.rows().length;
    if (rows <= MOST_ROWS) {
      tables
          .computeIfAbsent(keys.table(), each -> new HashMap<>())
          .computeIfAbsent(keys.column(), each -> new KeyColumn())
          .add(keys);
    }
    return true;
  }

  /** Takes by what the own person of a row is known. */
  void own(Location table, long row, long identifier, long name) {
    columns(table).forEach(column -> column.own(row, identifier, name));
  }

  /** Takes that a handler is named in a row: whose number that is, is told where it has but one. */
  void named(Location table, long row) {
    List<KeyColumn> numbered = columns(table).stream().filter(each -> each.has(row)).toList();
    if (numbered.size() == 1) {
      numbered.getFirst().name(row);
    }
  }

  private Collection<KeyColumn> columns(Location table) {
    return tables.getOrDefault(table, Map.of()).values();
  }

  /** How many nothing tells of but their numbers. */
  int unknown() {
    LongSet known = new LongSet(Integer.MAX_VALUE);
    LongSet all = new LongSet(Integer.MAX_VALUE);
    for (Map<Long, KeyColumn> columns : tables.values()) {
      for (KeyColumn column : columns.values()) {
        boolean own = column.isOwned() && column.owned() >= OWN * column.size();
        Arrays.stream((own ? column.different() : column.named()).toArray()).forEach(known::add);
        Arrays.stream(column.different().toArray()).forEach(all::add);
      }
    }
    return (int) Arrays.stream(all.toArray()).filter(key -> !known.contains(key)).count();
  }
}
