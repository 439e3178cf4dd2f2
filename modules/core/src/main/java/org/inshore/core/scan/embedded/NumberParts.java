package org.inshore.core.scan.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Joining of a number that is written over columns beside each other, as an identity number is by
 * old systems: area, birth, sequence. It is a column of its own behind the others.
 *
 * <p>That columns are parts of one number is shown by its check digit (ISO/IEC 7064, MOD 11-2):
 * nearly all rows of a sample have the right one, which of others one in eleven has.
 */
public final class NumberParts {
  private static final int SAMPLE = 64;

  /** So many different numbers must have the right check digit. */
  private static final int LEAST = 6;

  private static final double SHARE = 0.8;

  private static final int MAX_PARTS = 3;

  /** A number with such a check digit has so many characters. */
  private static final int LENGTH = 18;

  private static final int MODULUS = 11;

  /** The parts found, of one table. */
  private final Map<Location, List<Part>> tables = new HashMap<>();

  private record Part(int first, int count) {}

  /** The same rows, or wider ones. */
  public Content.Rows join(Content.Rows rows) {
    List<Part> parts = tables.get(rows.location());
    if (parts == null) {
      parts = find(rows.cells(), rows.columns().size());
      if (parts.isEmpty()) {
        return rows;
      }
      tables.put(rows.location(), parts);
    }
    int width = rows.columns().size();
    if (parts.stream().anyMatch(part -> part.first + part.count > width)) {
      return rows;
    }
    List<Content.Column> columns = new ArrayList<>(rows.columns());
    parts.forEach(part -> columns.add(column(rows.columns(), part)));
    return new Content.Rows(
        rows.location(), List.copyOf(columns), rows.naming(), joined(rows.cells(), width, parts));
  }

  private static Content.Column column(List<Content.Column> columns, Part part) {
    String name =
        columns.subList(part.first, part.first + part.count).stream()
            .map(Content.Column::name)
            .collect(Collectors.joining("+"));
    String heading =
        columns.subList(part.first, part.first + part.count).stream()
            .map(Content.Column::heading)
            .reduce(NumberParts::common)
            .orElse("");
    return new Content.Column(name, null, null, new Content.Origin(heading, part.first, 0));
  }

  /** What two headings begin with, up to a sign: ID of ID_AREA and ID_BIRTH. */
  private static String common(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    String begin = one.substring(0, length);
    boolean cut = length < one.length() && length < other.length() && begin.indexOf('_') > 0;
    return cut ? begin.substring(0, begin.lastIndexOf('_')) : begin;
  }

  private static Cells joined(Cells before, int width, List<Part> parts) {
    Cells cells = new Cells(before.encoding());
    for (int row = 0; row < before.rows(); row++) {
      cells.row(before.number(row));
      int own = before.width(row);
      for (int column = 0; column < Math.max(own, width) + parts.size(); column++) {
        int part = column - Math.max(own, width);
        String text = part >= 0 ? number(before, row, parts.get(part)) : null;
        cells.cell(column < own ? before.text(row, column) : text);
        if (before.hasLines() && own > 0) {
          cells.line(before.line(row, Math.min(column, own - 1)));
        }
      }
    }
    return cells;
  }

  private static List<Part> find(Cells cells, int width) {
    List<Part> found = new ArrayList<>();
    if (cells.rows() < LEAST) {
      return found;
    }
    for (int first = 0; first + 1 < width; first++) {
      for (int count = 2; count <= MAX_PARTS && first + count <= width; count++) {
        Part part = new Part(first, count);
        if (isNumber(cells, part)) {
          found.add(part);
          first += count - 1;
          break;
        }
      }
    }
    return found;
  }

  private static boolean isNumber(Cells cells, Part part) {
    int step = Math.max(1, cells.rows() / SAMPLE);
    int filled = 0;
    int wrong = 0;
    Set<String> right = new HashSet<>();
    for (int row = 0; row < cells.rows(); row += step) {
      String number = number(cells, row, part);
      if (number == null) {
        wrong++;
      } else if (!number.isEmpty()) {
        filled++;
        if (closes(number)) {
          right.add(number);
        } else {
          wrong++;
        }
      }
      if (wrong > SAMPLE / 4) {
        return false; // the share is out of reach
      }
    }
    return right.size() >= LEAST && filled - wrong >= SHARE * filled;
  }

  /** The number that cells make together; empty if all are, null if they make none. */
  private static @Nullable String number(Cells cells, int row, Part part) {
    StringBuilder number = new StringBuilder(LENGTH);
    if (part.first + part.count > cells.width(row)) {
      return null;
    }
    int filled = 0;
    for (int i = 0; i < part.count; i++) {
      int cell = cells.firstCell(row) + part.first + i;
      int before = number.length();
      if (!append(number, cells.bytes(), cells.start(cell), cells.end(cell))) {
        return null;
      }
      filled += number.length() > before ? 1 : 0;
    }
    boolean whole = filled == part.count && number.length() == LENGTH;
    return filled == 0 || whole ? number.toString() : null;
  }

  /** Adds the digits of a cell; the signs within a date are left out. */
  private static boolean append(StringBuilder number, byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean digit = b >= '0' && b <= '9';
      if (digit || ((b == 'X' || b == 'x') && number.length() == LENGTH - 1)) {
        number.append((char) (digit ? b : 'X'));
      } else if ((b != '-' && b != '/' && b != '.') || i == from || to - from > 10) {
        return false;
      }
      if (number.length() > LENGTH) {
        return false;
      }
    }
    return true;
  }

  /** Whether the last character is the check digit of the others. */
  private static boolean closes(String number) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum = (sum + number.charAt(i) - '0') * 2 % MODULUS;
    }
    int last = number.charAt(LENGTH - 1) == 'X' ? 10 : number.charAt(LENGTH - 1) - '0';
    return (sum + last) % MODULUS == 1;
  }
}
