package org.inshore.scanners.documents.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.content.StackedLines;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;

/** Puts a record's fields into cells: unquoted, with escaped characters turned. */
public final class CsvCells {
  private static final int IDENTITY = 18;

  /** A number over several lines of a cell is no longer. */
  private static final int LONGEST_STACKED = 24;

  private final Escapes escapes;
  private byte[] value = new byte[1 << 8];
  private int length;

  public CsvCells(Encoding encoding) {
    this.escapes = new Escapes(encoding);
  }

  /** Whether any field holds anything. */
  public static boolean anyIn(CsvParser parser) {
    for (int field = 0; field < parser.fields(); field++) {
      if (parser.end(field) > parser.start(field)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the fields; beyond the widest sheet they are joined into the last one. */
  public void put(CsvParser parser, Cells cells) {
    int fields = parser.fields();
    int alone = fields > Columns.MAX ? Columns.MAX - 1 : fields;
    byte[] bytes = parser.bytes();
    boolean direct = !parser.hasEscapes();
    for (int field = 0; field < alone; field++) {
      int from = parser.start(field);
      int to = parser.end(field);
      if (from == to) {
        cells.cell(null);
      } else if (direct && !parser.isQuoted(field)) {
        if (!stacked(bytes, from, to, cells)) {
          cells.cell(bytes, from, to);
        }
      } else {
        length = 0;
        append(parser, field);
        putValue(cells);
      }
    }
    if (alone < fields) {
      length = 0;
      for (int field = alone; field < fields; field++) {
        if (field > alone) {
          append((byte) ' ');
        }
        append(parser, field);
      }
      putValue(cells);
    }
  }

  /** Adds a cell if it is a number over several lines. */
  private static boolean stacked(byte[] bytes, int from, int to, Cells cells) {
    int size = to - from;
    if (size <= IDENTITY
        || size > LONGEST_STACKED
        || bytes[from] < '1'
        || bytes[from] > '9'
        || ByteWords.indexOf(bytes, (byte) '\n', from, to) == to) {
      return false;
    }
    String text = new String(bytes, from, size, StandardCharsets.ISO_8859_1);
    byte[] joined = StackedLines.join(text).getBytes(StandardCharsets.ISO_8859_1);
    cells.cell(joined, 0, joined.length);
    return true;
  }

  private void putValue(Cells cells) {
    if (Escapes.find(value, 0, length) >= 0) {
      escapes.turn(value, 0, length);
      cells.cell(escapes.bytes(), 0, escapes.length());
    } else {
      cells.cell(value, 0, length);
    }
  }

  private void append(CsvParser parser, int field) {
    byte[] bytes = parser.bytes();
    int from = parser.start(field);
    int to = parser.end(field);
    if (!parser.isQuoted(field)) {
      append(bytes, from, to);
      return;
    }
    // Up to the mark that closes it, two marks are one; behind it, all is as it is.
    int at = from + 1;
    while (at < to) {
      int mark = ByteWords.indexOf(bytes, (byte) '"', at, to);
      append(bytes, at, mark);
      if (mark + 1 >= to || bytes[mark + 1] != '"') {
        append(bytes, Math.min(mark + 1, to), to);
        return;
      }
      append((byte) '"');
      at = mark + 2;
    }
  }

  private void append(byte[] bytes, int from, int to) {
    reserve(to - from);
    System.arraycopy(bytes, from, value, length, to - from);
    length += to - from;
  }

  private void append(byte b) {
    reserve(1);
    value[length++] = b;
  }

  private void reserve(int more) {
    if (length + more > value.length) {
      value = Arrays.copyOf(value, Math.max(length + more, 2 * value.length));
    }
  }
}
