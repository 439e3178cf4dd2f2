package org.inshore.core.person.rowkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.source.Location;

/**
 * Keys in one column of some rows, as keyed hashes.
 *
 * @param column hash of the column's name
 * @param rows numbers of the rows that have one
 * @param keys theirs, in the same order
 * @param ofPeople whether the column's name says that people are numbered
 * @param shared whether they are the same in all tables beside this one, an asset by itself
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

  private static final String KIND = "row key";
  private static final int LONGEST = 20;
  private static final int MOST_COLUMNS = 6;
  private static final int SMALL = 4;

  /**
   * The keys of all columns that may hold those of another table.
   *
   * @param own whether the table is an asset by itself: others are joined by customers alone
   */
  public static List<RowKeys> of(Content.Rows rows, boolean own, ValueHash hash) {
    String scope = own ? folder(rows.location()) + ' ' : "";
    List<RowKeys> all = new ArrayList<>();
    for (int i = 0; i < rows.columns().size() && all.size() < MOST_COLUMNS; i++) {
      String heading = rows.columns().get(i).heading();
      boolean running = !own && KeyColumns.isRunning(heading);
      String name = running ? heading : KeyColumns.nameOrEmpty(heading);
      if (own ? KeyColumns.isOfPeople(name) : !name.isEmpty()) {
        RowKeys keys = of(rows, i, own, name, scope, hash);
        keys = running ? keys.running() : keys;
        if (keys.rows.length > 0) {
          all.add(keys);
        }
      }
    }
    return all;
  }

  private static RowKeys of(
      Content.Rows rows, int column, boolean own, String name, String scope, ValueHash hash) {
    String before = own ? scope + name + ' ' : "";
    Cells cells = rows.cells();
    long[] numbers = new long[cells.rows()];
    long[] keys = new long[cells.rows()];
    int count = 0;
    int small = 0;
    for (int row = 0; row < cells.rows(); row++) {
      String value = column < cells.width(row) ? cells.text(row, column) : null;
      if (value != null && isKey(value)) {
        boolean number = isNumber(value);
        String key = number ? withoutPadding(value) : value;
        small += number && key.length() <= SMALL ? 1 : 0;
        numbers[count] = cells.number(row);
        keys[count++] = hash.hash(KIND, before + key);
      }
    }
    return new RowKeys(
        rows.location(),
        hash.hash(KIND, name),
        Arrays.copyOf(numbers, count),
        Arrays.copyOf(keys, count),
        KeyColumns.isOfPeople(name),
        own,
        own && isOfFile(rows.location()) && 2 * small > count);
  }

  private RowKeys running() {
    return new RowKeys(table, RUNNING, rows, keys, false, shared, small);
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
