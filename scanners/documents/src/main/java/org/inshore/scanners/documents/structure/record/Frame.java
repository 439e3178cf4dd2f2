package org.inshore.scanners.documents.structure.record;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.record.text.TextLines;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** An object or array that is open. */
final class Frame {
  enum Kind {
    OBJECT,
    ARRAY,

    /** An array in an array: a row whose columns are positions. */
    ROW
  }

  /** Values of an object in the object, on the stack. */
  record Part(Path path, int from, int to) {}

  final Path path;
  Kind kind;

  /** Whether its values are a record of their own. */
  boolean record;

  /** Which of those that are open is the record that its values are of; negative for none. */
  int owner;

  /** The first of its values on the stack. */
  int mark;

  /** Where the next value stands, if a key told. */
  @Nullable Path next;

  /** The path of the key before. */
  @Nullable Path last;

  int elements;

  /** Of an array: what its elements may name. */
  @Nullable ColumnNames elementNames;

  /** The names of columns that were found here, and where rows were met that have none. */
  List<String> columns = List.of();

  @Nullable Path rows;

  int width;

  /** Of an array: the text that its elements are, line by line. */
  @Nullable TextLines lines;

  /** Of an object: the long arrays in it, which may be columns. */
  @Nullable ParallelArrays arrays;

  /** Of an object: how many short arrays it has, and their length if that is one. */
  int columnCount;

  int columnLength;

  /** Of an array: which of its first elements have no value, a bit each. */
  long nulls;

  int nullCount;

  /** Whether its elements wait in the object around it. */
  boolean waits;

  /** Whether an object has told what it names. */
  boolean named;

  /** Of cells that say where they are: the row of the last of them. */
  int rowIndex = -1;

  final List<Part> parts = new ArrayList<>(0);

  /** Of an array: the keys of its first object. */
  int shape;

  /** Of an object: the arrays in it whose objects have several keys. */
  @Nullable SiblingArrays siblings;

  Frame(Path path, Kind kind, boolean record, int owner, int mark) {
    this.path = path;
    this.kind = kind;
    this.record = record;
    this.owner = owner;
    this.mark = mark;
    this.elementNames = kind == Kind.ARRAY ? new ColumnNames() : null;
  }

  /** Makes an array a row, since its first element turned out to be a cell. */
  void becomeRow(int index) {
    kind = Kind.ROW;
    record = true;
    owner = index;
  }

  /** The innermost of those that are open. */
  static @Nullable Frame top(List<Frame> open) {
    return open.isEmpty() ? null : open.getLast();
  }

  /** Whether there is one, and it is a row. */
  static boolean isRow(@Nullable Frame frame) {
    return frame != null && frame.kind == Kind.ROW;
  }

  /** Whether there is an array that is a part of a record. */
  static boolean isOwned(@Nullable Frame frame) {
    return frame != null && frame.kind == Kind.ARRAY && frame.owner >= 0;
  }

  /**
   * Finds the names of columns in arrays, and gives them to the rows beside these.
   *
   * @param around what it is in
   * @param beside what that is in, if anything
   */
  void nameColumns(Frame around, Frame beside, Notation notation) {
    if (kind == Kind.ROW) {
      if (beside.columns.isEmpty() || beside.columns.size() == elements) {
        path.head(beside.columns, notation);
      }
      beside.rows = path;
      beside.width = elements;
      return;
    }
    ColumnNames names = elementNames;
    List<String> found = names == null ? columns : names.names();
    if (!found.isEmpty() && around.kind == Kind.OBJECT) {
      around.columns = found;
      if (around.rows != null && around.width == found.size()) {
        around.rows.head(found, notation);
      }
    }
  }

  /** Notes a value that may name a column: an element, or the name of an object in an array. */
  void mayName(@Nullable Frame around, Path at, byte[] array, int from, int to, Charset charset) {
    ColumnNames names = elementNames;
    if (names != null) {
      names.add(array, from, to, charset);
    } else if (kind == Kind.OBJECT
        && !named
        && around != null
        && ColumnNames.isName(at.heading())) {
      ColumnNames others = around.elementNames;
      if (others != null) {
        named = true;
        others.add(array, from, to, charset);
      }
    }
  }

  /** Takes an element of an array that is a text line by line, as notebooks keep it. */
  boolean takesLine(byte[] array, int from, int to, long line) {
    if (lines == null
        && kind == Kind.ARRAY
        && elements == 0
        && to > from
        && array[to - 1] == '\n') {
      lines = new TextLines(line);
    }
    return lines != null && lines.take(array, from, to);
  }

  /** The last part with a path, or null. */
  @Nullable Part part(Path of) {
    Part found = null;
    for (Part part : parts) {
      found = part.path() == of ? part : found;
    }
    return found;
  }

  /** The arrays in an object. */
  SiblingArrays siblings() {
    SiblingArrays known = siblings;
    if (known == null) {
      known = new SiblingArrays();
      siblings = known;
    }
    return known;
  }

  /** Forgets all parts, whose values are no longer on the stack. */
  void clearParts() {
    parts.clear();
    if (siblings != null) {
      siblings.clear();
    }
  }

  /** Makes parts records of their own. */
  void separate(List<Part> rows, Values values, RecordTables tables)
      throws ScanException, InterruptedException {
    for (Part row : rows) {
      tables.add(row.path(), values, row.from(), row.to());
    }
    for (Part row : rows.reversed()) {
      values.remove(row.from(), row.to());
      remove(parts, row);
      if (siblings != null) {
        siblings.remove(row);
      }
    }
  }

  /** Removes one of some parts, whose values are no longer on the stack. */
  static void remove(List<Part> parts, Part part) {
    parts.remove(part);
    int gap = part.to() - part.from();
    parts.replaceAll(
        other ->
            other.from() < part.to()
                ? other
                : new Part(other.path(), other.from() - gap, other.to() - gap));
  }
}
