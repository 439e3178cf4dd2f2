package org.inshore.core.person.rowkey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/**
 * Rows of test data and examples, by what stands in a column of names: 测试用户, 示例：张三, {@code test01}.
 * All else in them is likely made up too, with valid check digits or without.
 */
final class TestRecords {
  /** Stands for the name of the column, since of these rows no key is told. */
  private static final long COLUMN = -2;

  private static final int MOST_ROWS = 100_000;

  /** Bytes of a longer cell are no name's. */
  private static final int LONGEST = 40;

  private static final Pattern NAMES =
      Pattern.compile(
          "姓名|名称|户名|名字|客户$|用户$|联系人$|(?:name|nm|xm|user|customer|client)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEST =
      Pattern.compile(
          "(?!.*(?:公司|中心|部$|院$|所$)).{0,6}(?:测试|压测).{0,6}"
              + "|[(（\\[【]?(?:填写)?(?:示例|样例|范例|举例|例)(?:[:：)）\\]】].{0,12})?"
              + "|(?:test|demo|dummy|mock|foo|bar)(?:er)?[ _-]?(?:user|cust|customer|client|account)?"
              + "[ _-]?[0-9]{0,6}",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> SIGNS = List.of("测", "例");
  private static final String LETTERS = "tTdDmMfFbB";

  private final Map<Location, Set<Long>> tables = new HashMap<>();
  private int rows;

  /** Those among some rows, as rows that have a key; none where there are none. */
  static RowKeys of(Content.Rows content) {
    Cells cells = content.cells();
    List<byte[]> signs =
        SIGNS.stream().map(sign -> sign.getBytes(cells.encoding().charset())).toList();
    long[] found = new long[cells.rows()];
    int count = 0;
    for (int column = 0; column < content.columns().size(); column++) {
      if (!NAMES.matcher(content.columns().get(column).heading()).find()) {
        continue;
      }
      for (int row = 0; row < cells.rows() && count < found.length; row++) {
        if (column < cells.width(row) && isTest(cells, row, column, signs)) {
          found[count++] = cells.number(row);
        }
      }
    }
    long[] numbers = Arrays.copyOf(found, count);
    return new RowKeys(content.location(), COLUMN, numbers, new long[count], false, false, false);
  }

  /** Whether a cell says so; only what may is decoded. */
  private static boolean isTest(Cells cells, int row, int column, List<byte[]> signs) {
    int cell = cells.firstCell(row) + column;
    int from = cells.start(cell);
    int to = cells.end(cell);
    byte[] bytes = cells.bytes();
    if (to == from || to - from > LONGEST) {
      return false;
    }
    boolean may = LETTERS.indexOf(bytes[from]) >= 0;
    for (byte[] sign : signs) {
      for (int at = from; at + sign.length <= to && !may; at++) {
        may = Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
      }
    }
    String text = may ? cells.text(row, column) : null;
    return text != null && TEST.matcher(text.strip()).matches();
  }

  /** Adds rows, if these are such; tells whether they are. */
  boolean add(RowKeys keys) {
    if (keys.column() != COLUMN) {
      return false;
    }
    rows += keys.rows().length;
    if (rows <= MOST_ROWS) {
      Set<Long> table = tables.computeIfAbsent(keys.table(), each -> new HashSet<>());
      Arrays.stream(keys.rows()).forEach(table::add);
    }
    return true;
  }

  /** Whether a row is such a one. */
  boolean hold(Location table, long row) {
    return !tables.isEmpty() && tables.getOrDefault(table, Set.of()).contains(row);
  }
}
