package org.inshore.scanners.documents.structure.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are cells of a sheet: with a value, how it is shown and how it looks, as in {@code
 * [{"v": "a"}, {"v": "b"}]}; the array around them is a row. One that says where it is ({@code
 * {"r": 0, "c": 1, "v": "a"}}) stands there, and its array is many rows.
 */
final class SheetCells {
  private static final int MOST_COLUMNS = 1024;
  private static final int LONGEST_TYPE = 2;
  private static final int LONGEST_NUMBER = 8;

  /** What a cell holds, the plainest first: the others are the same as it is shown. */
  private static final List<String> VALUES =
      List.of("v", "stringvalue", "numbervalue", "formattedvalue", "m", "w", "f");

  /** What else a cell may have, by itself or with more in it. */
  private static final Set<String> LOOKS =
      Set.of(
          "bd",
          "bg",
          "bl",
          "cl",
          "ct",
          "effectiveformat",
          "effectivevalue",
          "fa",
          "fc",
          "ff",
          "fs",
          "ht",
          "it",
          "qp",
          "s",
          "style",
          "t",
          "tb",
          "un",
          "userenteredformat",
          "vt");

  /** What a value may stand in. */
  private static final Set<String> AROUND = Set.of("v", "userenteredvalue");

  private final List<Frame> open;
  private final Values values;
  private final RecordTables tables;
  private final Notation notation;

  SheetCells(List<Frame> open, Values values, RecordTables tables, Notation notation) {
    this.open = open;
    this.values = values;
    this.tables = tables;
    this.notation = notation;
  }

  /** Makes an object that ended the cell of a row; false if it is none. */
  boolean take(Frame object) throws ScanException, InterruptedException {
    Frame around = Frame.top(open);
    if (around == null || object.kind != Frame.Kind.OBJECT || !mayBeRow(around, object)) {
      return false;
    }
    int value = -1;
    int best = VALUES.size();
    int row = -1;
    int column = -1;
    for (int i = object.mark; i < values.count(); i++) {
      String below = values.path(i).keyBelow(object.path).toLowerCase(Locale.ROOT);
      String key = values.path(i).key().toLowerCase(Locale.ROOT);
      boolean own = below.equals(key);
      boolean within = own || AROUND.contains(below);
      int rank = within ? VALUES.indexOf(key) : -1;
      if (own && key.equals("r")) {
        row = index(i);
      } else if (own && key.equals("c")) {
        column = index(i);
      } else if (rank >= 0 && rank < best) {
        best = rank;
        value = i;
      } else if (rank < 0 && (!LOOKS.contains(within ? key : below) || isKind(i, own, key))) {
        return false;
      }
    }
    boolean placed = row >= 0 && column >= 0 && column < MOST_COLUMNS;
    if (best > VALUES.indexOf("formattedvalue")
        || (!placed && (row != column || isListOfRecord(around)))) {
      return false;
    }
    Path path = place(around, object, placed ? row : -1, column);
    byte[] bytes = values.copy(value);
    long line = values.line(value);
    values.truncate(object.mark);
    boolean next = placed && around.rowIndex != row;
    if (next || values.count() - around.mark >= MOST_COLUMNS) {
      tables.add(around.path, values, around.mark, values.count());
      values.truncate(around.mark);
      around.rowIndex = row;
    }
    values.add(path, bytes, 0, bytes.length, line);
    return true;
  }

  /** Whether a value says in words of what kind another is: types of cells are a letter. */
  private boolean isKind(int at, boolean own, String key) {
    return own && key.equals("t") && values.copy(at).length > LONGEST_TYPE;
  }

  /** A row, or an array in which nothing stood before. */
  private static boolean mayBeRow(Frame around, Frame object) {
    return around.kind == Frame.Kind.ROW
        || (around.kind == Frame.Kind.ARRAY
            && around.elements == 0
            && around.parts.isEmpty()
            && around.mark == object.mark);
  }

  /**
   * Whether an array is a list in an object that says something before it, as a client with
   * telephones: of a row of a sheet it is said at most which it is, and how high.
   */
  private boolean isListOfRecord(Frame around) {
    if (around.kind != Frame.Kind.ARRAY || open.size() < 2) {
      return false;
    }
    Frame object = open.get(open.size() - 2);
    for (int i = object.mark; object.kind == Frame.Kind.OBJECT && i < around.mark; i++) {
      byte[] value = values.copy(i);
      boolean number =
          value.length <= LONGEST_NUMBER && new String(value, UTF_8).matches("[0-9.]*");
      if (!number) {
        return true;
      }
    }
    return false;
  }

  private Path place(Frame around, Frame object, int row, int column) {
    boolean first = around.kind == Frame.Kind.ARRAY;
    if (first) {
      around.becomeRow(open.size() - 1);
      around.elements = 1;
      around.rowIndex = row;
    }
    if (row >= 0) {
      return around.path.position(column, notation);
    }
    return first ? around.path.position(0, notation) : object.path;
  }

  /** The whole number that a value is; negative if it is none. */
  private int index(int at) {
    String text = new String(values.copy(at), UTF_8);
    return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
  }

  /** What may name the columns of a row: beside its array, or beside the objects that hold rows. */
  static @Nullable Frame beside(List<Frame> open) {
    int last = open.size() - 1;
    boolean held =
        last > 1
            && open.get(last).kind == Frame.Kind.OBJECT
            && open.get(last - 1).kind == Frame.Kind.ARRAY;
    return last < 1 ? null : open.get(held ? last - 2 : last - 1);
  }
}
