package org.inshore.core.person.rowkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/**
 * Keys in one column of some rows, as keyed hashes.
 *
 * @param column hash of the column's name
 * @param rows numbers of the rows that have one
 * @param keys theirs, in the same order
 * @param ofPeople whether the column's name says that people are numbered
 * @param shared whether they are the same in all assets beside this one
 * @param small whether they are small numbers of a file: another file's may be of other people
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RowKeys(
    Location table,
    long column,
    long[] rows,
    long[] keys,
    boolean ofPeople,
    boolean shared,
    boolean small) {
  /** Stands for the name of all columns that number the rows of their table. */
  static final long RUNNING = -1;

  /** Stands for what lines begin with of which each was written by itself. */
  private static final long TIMED = -2;

  private static final String KIND = "row key";

  /** Before the name of a column whose keys other assets know. */
  private static final String SHARED = "shared ";

  private static final String SPREAD = "spread ";

  /** Fewer numbers, or smaller ones, do not tell how far apart they lie. */
  private static final int FEWEST_SPREAD = 10;

  private static final long LEAST_SPREAD = 10_000_000;

  /** So far apart numbers lie in the mean, that another system has some of them by chance only. */
  private static final long APART = 100;

  /** Digits of a number that is compared as such. */
  private static final int LONG = 18;

  private static final int LONGEST = 20;
  private static final int MOST_COLUMNS = 6;
  private static final int SMALL = 4;

  /**
   * The keys of all columns that may hold those of another table; those of people also as what
   * other assets may know. Before them, rows of test data.
   *
   * @param own whether the table is an asset by itself: others are joined by customers alone
   */
  public static List<RowKeys> of(Content.Rows rows, boolean own, ValueHash hash) {
    List<RowKeys> all = new ArrayList<>();
    add(TestRecords.of(rows), all);
    for (int i = 0; i < rows.columns().size() && all.size() < MOST_COLUMNS; i++) {
      String heading = rows.columns().get(i).heading();
      boolean running = KeyColumns.isRunning(heading);
      if (!own && running) {
        add(of(rows, i, heading, false, hash).as(RUNNING), all);
      }
      String name =
          running
              ? KeyColumns.nameOrEmpty(table(rows.location()), heading)
              : KeyColumns.nameOrEmpty(heading);
      if (!own && !name.isEmpty()) {
        add(of(rows, i, name, false, hash), all);
      }
      if (KeyColumns.isOfPeople(name)) {
        RowKeys keys = of(rows, i, name, true, hash);
        add(keys, all);
        if (areSpread(rows.cells(), i)) {
          add(keys.spread(hash.hash(KIND, SPREAD + name)), all);
        }
      }
    }
    handlers(rows, hash).forEach(keys -> add(keys, all));
    return all;
  }

  /**
   * Numbers in lines of a text.
   *
   * @param label hash of what stands before each
   */
  public static RowKeys ofLines(Location text, long label, long[] lines, long[] keys) {
    return new RowKeys(text, label, lines, keys, false, false, true);
  }

  /**
   * Lines of a text that begin with a time of their own.
   *
   * @param lines their numbers
   */
  public static RowKeys timed(Location text, long[] lines) {
    return ofLines(text, TIMED, lines, lines);
  }

  /** Whether these are lines that begin with a time, not numbers in them. */
  public boolean isTimed() {
    return column == TIMED;
  }

  /** Whether they stand in lines of a text. */
  public boolean isOfLines() {
    return small && !shared;
  }

  private static List<RowKeys> handlers(Content.Rows rows, ValueHash hash) {
    int[] columns =
        IntStream.range(0, rows.columns().size())
            .filter(i -> HandlerColumns.is(rows.columns().get(i).heading()))
            .limit(HandlerColumns.MOST)
            .toArray();
    return IntStream.range(0, columns.length)
        .mapToObj(
            i ->
                of(rows, columns[i], "", false, HandlerColumns::isNumber, hash)
                    .as(HandlerColumns.FIRST - i))
        .toList();
  }

  private static void add(RowKeys keys, List<RowKeys> all) {
    if (keys.rows.length > 0) {
      all.add(keys);
    }
  }

  private static RowKeys of(
      Content.Rows rows, int column, String name, boolean shared, ValueHash hash) {
    return of(rows, column, name, shared, RowKeys::isKey, hash);
  }

  private static RowKeys of(
      Content.Rows rows,
      int column,
      String name,
      boolean shared,
      Predicate<String> isKey,
      ValueHash hash) {
    long system = shared ? hash.hash(KIND, folder(rows.location()) + ' ' + name) : 0;
    Cells cells = rows.cells();
    long[] numbers = new long[cells.rows()];
    long[] keys = new long[cells.rows()];
    int count = 0;
    int small = 0;
    for (int row = 0; row < cells.rows(); row++) {
      String value = column < cells.width(row) ? cells.text(row, column) : null;
      if (value != null && isKey.test(value)) {
        boolean digits = isNumber(value);
        String key = digits ? withoutPadding(value) : value;
        small += digits && key.length() <= SMALL ? 1 : 0;
        numbers[count] = cells.number(row);
        long number = hash.hash(KIND, key);
        keys[count++] = shared ? Identifier.numbered(number, system) : number;
      }
    }
    return new RowKeys(
        rows.location(),
        hash.hash(KIND, shared ? SHARED + name : name),
        Arrays.copyOf(numbers, count),
        Arrays.copyOf(keys, count),
        KeyColumns.isOfPeople(name),
        shared,
        shared && isOfFile(rows.location()) && 2 * small > count);
  }

  /** Whether numbers of a column lie far apart, so that another system hardly has the same. */
  private static boolean areSpread(Cells cells, int column) {
    long least = Long.MAX_VALUE;
    long most = 0;
    int count = 0;
    for (int row = 0; row < cells.rows(); row++) {
      String value = column < cells.width(row) ? cells.text(row, column) : null;
      if (value != null && value.length() <= LONG && isNumber(value) && !value.isEmpty()) {
        long number = Long.parseLong(value);
        least = Math.min(least, number);
        most = Math.max(most, number);
        count++;
      }
    }
    return count >= FEWEST_SPREAD && least >= LEAST_SPREAD && (most - least) / count >= APART;
  }

  private RowKeys spread(long name) {
    long[] spread = Arrays.stream(keys).map(Identifier::spread).toArray();
    return new RowKeys(table, name, rows, spread, ofPeople, shared, small);
  }

  private RowKeys as(long stand) {
    return new RowKeys(table, stand, rows, keys, false, shared, small);
  }

  private static boolean isKey(String value) {
    if (value.isEmpty() || value.length() > LONGEST || !isWord(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isWord(c) && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isNumber(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String withoutPadding(String number) {
    int zeros = 0;
    while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
      zeros++;
    }
    return number.substring(zeros);
  }

  private static boolean isOfFile(Location table) {
    return table.segments().getLast().type().equals("path");
  }

  /** What a table is called: a file by its name without folders. */
  private static String table(Location table) {
    String name = table.segments().getLast().value();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** What a table lies in: a schema, or the folder of a file. */
  private static String folder(Location table) {
    Location.Segment last = table.segments().getLast();
    int end = Math.max(0, last.value().lastIndexOf('/'));
    return table.outer() + "/" + last.type() + ':' + last.value().substring(0, end);
  }

  /** Says how many, never which. */
  @Override
  public String toString() {
    return "RowKeys[" + table + ", " + rows.length + "]";
  }
}
