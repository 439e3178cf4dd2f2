package org.inshore.scanners.documents.structure.record;

import java.nio.charset.Charset;
import java.util.List;
import org.inshore.scanners.documents.structure.record.Frame.Kind;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Detection of objects that hold a table column by column, as data frames are written: {@code
 * {"name": ["a", "b"], "id": ["1", "2"]}}, or with a map from indexes for each column.
 */
final class ColumnArrays {
  private final List<Frame> open;
  private final Values values;
  private final RecordTables tables;
  private final Charset charset;
  private long waiting;

  ColumnArrays(List<Frame> open, Values values, RecordTables tables, Charset charset) {
    this.open = open;
    this.values = values;
    this.tables = tables;
    this.charset = charset;
  }

  /**
   * Takes an element of what may be a column; false if it is none, or too much waits.
   *
   * @param key the index for which a value stands in a map; null in an array
   */
  boolean take(byte @Nullable [] key, Path path, byte[] array, int from, int to, long line)
      throws ScanException, InterruptedException {
    Frame top = Frame.top(open);
    Frame around = open.size() < 2 ? null : open.get(open.size() - 2);
    if (top == null || around == null || around.kind != Kind.OBJECT) {
      return false;
    }
    boolean element = key == null && top.kind == Kind.ARRAY;
    boolean indexed = key != null && top.kind == Kind.OBJECT && isIndex(key, top.elements);
    if (!indexed && !(element && top.elements >= RecordTable.MAX_OF_A_PATH)) {
      return false;
    }
    ParallelArrays arrays = around.arrays == null ? new ParallelArrays() : around.arrays;
    around.arrays = arrays;
    if (element && top.elements == RecordTable.MAX_OF_A_PATH && !arrays.isGiven()) {
      top.waits = begun(top, arrays);
    } else if (indexed && top.elements == 0) {
      top.waits = true;
    }
    if (!top.waits || arrays.isGiven()) {
      return false;
    }
    top.elements++;
    waiting += arrays.add(path, array, from, to, line);
    if (waiting > ParallelArrays.MAX_BYTES) {
      waiting -= arrays.waiting();
      arrays.give(tables, charset);
    }
    return true;
  }

  /** Takes an element without a value; false if nothing is to be kept in its place. */
  boolean takeNone(byte @Nullable [] key) {
    Frame top = Frame.top(open);
    Frame around = open.size() < 2 ? null : open.get(open.size() - 2);
    ParallelArrays arrays = around == null ? null : around.arrays;
    if (top != null && top.waits && arrays != null && !arrays.isGiven()) {
      boolean indexed = key != null && isIndex(key, top.elements);
      if (top.kind == Kind.ARRAY || indexed) {
        top.elements++;
        arrays.none();
        return indexed;
      }
    } else if (top != null && top.kind == Kind.ARRAY) {
      int at = top.elements + top.nullCount++;
      top.nulls |= at < Long.SIZE ? 1L << at : 0;
    }
    return false;
  }

  /** Takes the first elements of an array, which are a record's own as long as they are few. */
  private boolean begun(Frame array, ParallelArrays arrays) {
    boolean placed = Long.bitCount(array.nulls) == array.nullCount;
    if (!placed || values.count() - array.mark != array.elements) {
      return false;
    }
    int at = 0;
    for (int i = array.mark; i < values.count(); i++, at++) {
      for (; at < Long.SIZE && (array.nulls & 1L << at) != 0; at++) {
        arrays.none();
      }
      byte[] copy = values.copy(i);
      waiting += arrays.add(values.path(i), copy, 0, copy.length, values.line(i));
    }
    for (; at < Long.SIZE && (array.nulls & 1L << at) != 0; at++) {
      arrays.none();
    }
    values.truncate(array.mark);
    return true;
  }

  private static boolean isIndex(byte[] key, int index) {
    int value = 0;
    for (byte b : key) {
      if (b < '0' || b > '9' || key.length > 7) {
        return false;
      }
      value = 10 * value + b - '0';
    }
    return value == index && (key.length == 1 || key[0] != '0');
  }

  /** Takes the end of an object or array before what it holds is handed on. */
  void end(Frame frame, @Nullable Frame around) throws ScanException, InterruptedException {
    if (around != null && around.kind == Kind.OBJECT) {
      ParallelArrays waits = around.arrays;
      if (frame.waits && waits != null) {
        waits.end(frame.kind == Kind.OBJECT);
      } else if (frame.kind == Kind.ARRAY) {
        boolean whole = frame.nullCount == 0 && values.count() - frame.mark == frame.elements;
        boolean alike = around.columnCount == 0 || around.columnLength == frame.elements;
        around.columnLength = whole && alike ? frame.elements : 0;
        around.columnCount++;
      }
    }
    if (frame.kind != Kind.OBJECT) {
      return;
    }
    ParallelArrays arrays = frame.arrays;
    if (arrays != null && !arrays.isGiven()) {
      waiting -= arrays.waiting();
      arrays.finish(frame.path, values, tables, charset);
    } else if (frame.record && frame.parts.isEmpty()) {
      few(frame);
    }
  }

  /** Hands on the rows of an object that holds nothing but some short arrays of one length. */
  private void few(Frame object) throws ScanException, InterruptedException {
    int rows = object.columnLength;
    int end = values.count();
    if (rows < 2 || object.columnCount < 2 || end - object.mark != rows * object.columnCount) {
      return;
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < object.columnCount; column++) {
        int at = object.mark + column * rows + row;
        byte[] copy = values.copy(at);
        values.add(values.path(at), copy, 0, copy.length, values.line(at));
      }
      tables.add(object.path, values, end, values.count());
      values.truncate(end);
    }
    values.truncate(object.mark);
  }
}
