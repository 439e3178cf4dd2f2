package org.inshore.scanners.documents.structure.sql;

import java.util.Arrays;
import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.structure.sql.lexer.ByteBuilder;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;

/** The values of one row, until it is sure that it is one; and what else stood between them. */
final class SqlRow {
  /** The values one behind another. */
  final ByteBuilder values = new ByteBuilder();

  /** Comments, and literals that are no value: of a format, or of a second value in one place. */
  final ByteBuilder rest = new ByteBuilder();

  private final Escapes escapes;
  private int[] ends = new int[64];
  private boolean[] nulls = new boolean[64];
  private int width;
  private long line;

  SqlRow(Encoding encoding) {
    this.escapes = new Escapes(encoding);
  }

  /**
   * Begins a row.
   *
   * @param first the line on which it begins
   */
  void begin(long first) {
    line = first;
    values.truncate(0);
    rest.truncate(0);
    width = 0;
  }

  int width() {
    return width;
  }

  /** Ends a value. */
  void end(boolean isNull) {
    if (width == ends.length) {
      ends = Arrays.copyOf(ends, 2 * width);
      nulls = Arrays.copyOf(nulls, 2 * width);
    }
    ends[width] = values.length();
    nulls[width++] = isNull;
  }

  /** Where a value starts. */
  int start(int value) {
    return value == 0 ? 0 : ends[value - 1];
  }

  /** Takes the last value away. */
  void drop() {
    width--;
    values.truncate(start(width));
  }

  /** Goes on to a line in what is no value. */
  void restAt(long at) {
    for (; line < at; line++) {
      rest.append('\n');
    }
  }

  /** Adds what is no value. */
  void rest(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      // Lines are those of the text around.
      rest.append(bytes[i] == '\n' || bytes[i] == '\r' ? ' ' : bytes[i]);
    }
    rest.append(' ');
  }

  /**
   * Adds the values to a row begun; beyond the widest sheet they are joined into the last one.
   *
   * @param at the line on which the row begins
   */
  void put(Cells cells, long at) {
    int alone = width > Columns.MAX ? Columns.MAX - 1 : width;
    int from = 0;
    for (int i = 0; i < alone; i++) {
      put(from, ends[i], nulls[i], cells);
      cells.line(at);
      from = ends[i];
    }
    if (alone < width) {
      ByteBuilder joined = new ByteBuilder();
      for (int i = alone; i < width; i++) {
        joined.append(values.bytes(), from, ends[i]);
        joined.append(' ');
        from = ends[i];
      }
      cells.cell(joined.bytes(), 0, joined.length());
      cells.line(at);
    }
  }

  private void put(int from, int to, boolean isNull, Cells cells) {
    byte[] bytes = values.bytes();
    if (isNull) {
      cells.cell(null);
    } else if (Escapes.find(bytes, from, to) >= 0) {
      escapes.turn(bytes, from, to);
      cells.cell(escapes.bytes(), 0, escapes.length());
    } else {
      cells.cell(bytes, from, to);
    }
  }
}
