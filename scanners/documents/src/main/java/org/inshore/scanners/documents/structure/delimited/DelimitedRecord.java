package org.inshore.scanners.documents.structure.delimited;

import java.util.Arrays;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.content.Escapes;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;

/**
 * Parser of one delimited record after RFC 4180, with a delimiter of any length. A quotation mark
 * counts where its partner stands before a delimiter or line end; else it is an ordinary character.
 */
final class DelimitedRecord {
  /** A quoted field that goes over line ends is no longer. */
  private static final int LONGEST_QUOTED = 1 << 13;

  private final Delimiter delimiter;
  private final Escapes escapes;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] quoted = new boolean[64];
  private int fields;
  private int end;
  private Lines lines;
  private byte[] value = new byte[256];
  private int length;

  /** Whether fields may go over line ends; not after one that could not be closed. */
  private boolean overLines = true;

  private boolean trims;
  private boolean listed;

  DelimitedRecord(Delimiter delimiter, Encoding encoding) {
    this.delimiter = delimiter;
    this.escapes = new Escapes(encoding);
    this.lines = new Lines(new byte[0], 0, true, encoding);
  }

  /** Leaves out what is around the fields of records of a shape, from now on. */
  void shape(RecordShape shape) {
    trims = shape.padded();
    listed = shape.listed();
  }

  /** Reads the record at a line; false when it does not end in what is at hand. */
  boolean read(Lines from, int at) {
    lines = from;
    fields = 0;
    int i = at + (listed ? markAt(at) : 0);
    while (true) {
      int stop = field(i);
      if (stop == from.to() && !from.whole()) {
        return false;
      }
      if (stop == from.to() || from.bytes()[stop] == '\n') {
        end = from.next(stop);
        return true;
      }
      i = stop + delimiter.length();
    }
  }

  /** How many bytes the mark of a list has that begins the record; 0 where there is none. */
  int mark() {
    return quoted[0] ? 0 : markAt(starts[0]);
  }

  private int markAt(int at) {
    return ListMark.length(lines.bytes(), at, lines.feed(at), lines.encoding().charset());
  }

  /** Adds the field that starts there; tells where its delimiter is, or the line end. */
  private int field(int from) {
    byte[] bytes = lines.bytes();
    int start = from;
    while (trims && start < lines.to() && isBlank(bytes[start])) {
      start++;
    }
    if (start < lines.to() && bytes[start] == '"') {
      int close = close(start + 1);
      if (close >= 0) {
        add(start + 1, close, true);
        return stop(close + 1);
      }
    }
    int stop = stop(start);
    int to = stop;
    if (to > start && bytes[to - 1] == '\r' && (stop == lines.to() || bytes[stop] == '\n')) {
      to--;
    }
    while (trims && to > start && isBlank(bytes[to - 1])) {
      to--;
    }
    add(start, to, false);
    return stop;
  }

  private boolean isBlank(byte b) {
    return b == ' ' || (b == '\t' && delimiter.first() != '\t');
  }

  /** The next delimiter or line end, or the end. */
  private int stop(int from) {
    byte[] bytes = lines.bytes();
    byte first = delimiter.first();
    int to = lines.to();
    boolean pairs = lines.encoding() == Encoding.GB18030;
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      if (b == '\n' || (b == first && fields < Columns.MAX - 1 && delimiter.isAt(bytes, i, to))) {
        return i;
      }
      i += pairs && b < 0 ? lines.width(i) : 1;
    }
    return to;
  }

  /** The quotation mark that closes a field, or -1. */
  private int close(int from) {
    byte[] bytes = lines.bytes();
    int to = lines.to();
    boolean inLine = true;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\n') {
        inLine = false;
        if (!overLines) {
          return -1;
        }
      } else if (b == '"' && !isEscaped(i)) {
        if (i + 1 < to && bytes[i + 1] == '"') {
          i++;
        } else {
          boolean closes = closes(i + 1);
          overLines = overLines && (closes || inLine);
          return closes ? i : -1;
        }
      }
      if (!inLine && i - from > LONGEST_QUOTED) {
        break;
      }
    }
    overLines = false;
    return -1;
  }

  /** Whether a mark is one of the value, as those write it that part fields by blanks. */
  private boolean isEscaped(int mark) {
    return delimiter == Delimiter.BLANK && lines.bytes()[mark - 1] == '\\';
  }

  private boolean closes(int behind) {
    byte[] bytes = lines.bytes();
    int i = behind;
    while (i < lines.to() && (bytes[i] == '\r' || (trims && isBlank(bytes[i])))) {
      i++;
    }
    return i == lines.to()
        ? lines.whole()
        : bytes[i] == '\n' || delimiter.isAt(bytes, i, lines.to());
  }

  private void add(int from, int to, boolean inQuotes) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, 2 * fields);
      ends = Arrays.copyOf(ends, 2 * fields);
      quoted = Arrays.copyOf(quoted, 2 * fields);
    }
    starts[fields] = from;
    ends[fields] = Math.max(from, to);
    quoted[fields++] = inQuotes;
  }

  int fields() {
    return fields;
  }

  int end() {
    return end;
  }

  boolean isEmpty(int field) {
    return starts[field] == ends[field];
  }

  boolean isQuoted(int field) {
    return quoted[field];
  }

  boolean isAnyFilled() {
    for (int field = 0; field < fields; field++) {
      if (!isEmpty(field)) {
        return true;
      }
    }
    return false;
  }

  /** Whether blanks stand around a field. */
  boolean isPadded(int field) {
    byte[] bytes = lines.bytes();
    return !isEmpty(field) && (bytes[starts[field]] == ' ' || bytes[ends[field] - 1] == ' ');
  }

  /** The text of a field, of a long one only its beginning. */
  String text(int field) {
    int to = Math.min(ends[field], starts[field] + 256);
    return new String(lines.bytes(), starts[field], to - starts[field], lines.encoding().charset());
  }

  /** Adds fields, from one to before another, to the row begun last. */
  void put(int from, int to, Cells cells) {
    if (from >= to) {
      return;
    }
    byte[] bytes = lines.bytes();
    int first = starts[from];
    int last = ends[to - 1];
    boolean direct =
        ByteWords.indexOf(bytes, Cells.BARRIER, first, last) == last
            && Escapes.find(bytes, first, last) < 0;
    for (int field = from; field < to; field++) {
      int start = starts[field];
      int stop = ends[field];
      if (start == stop) {
        cells.cell(null);
      } else if (direct && !quoted[field]) {
        cells.cell(bytes, start, stop);
      } else {
        unquote(bytes, start, stop, quoted[field]);
        putValue(cells);
      }
    }
  }

  private void putValue(Cells cells) {
    if (Escapes.find(value, 0, length) >= 0) {
      escapes.turn(value, 0, length);
      cells.cell(escapes.bytes(), 0, escapes.length());
    } else {
      cells.cell(value, 0, length);
    }
  }

  /** Two marks become one, and what would part cells a question mark. */
  private void unquote(byte[] bytes, int from, int to, boolean marks) {
    if (value.length < to - from) {
      value = new byte[Math.max(to - from, 2 * value.length)];
    }
    length = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      value[length++] = b == Cells.BARRIER ? (byte) '?' : b;
      if (marks && b == '"') {
        i++;
      }
    }
  }
}
