package org.inshore.scanners.documents.structure.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A row that psql writes in several lines: where a value was too long for its column or has a line
 * end, a mark stands at the right edge of the column, behind the padding of all others, and what
 * has ended is blank in the next line.
 */
final class WrappedRow {
  /** At the end of a part and at the begin of the next, of lines of ASCII and of Unicode. */
  private static final String WRAPS = ".…";

  /** Where the value has a line end. */
  private static final String LINE_ENDS = "+↵";

  private final List<StringBuilder> cells = new ArrayList<>();
  private String last;
  private int lines = 1;

  WrappedRow(String first) {
    last = first;
    parts(first).forEach(part -> cells.add(new StringBuilder(part.strip())));
  }

  /** Whether a mark stands before a bar or at the end of a line. */
  static boolean mayGoOn(String line) {
    for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', bar + 1)) {
      if (isMarked(line, bar)) {
        return true;
      }
    }
    return isMarked(line, line.length());
  }

  private static boolean isMarked(String text, int end) {
    return end > 1
        && (WRAPS.indexOf(text.charAt(end - 1)) >= 0
            || LINE_ENDS.indexOf(text.charAt(end - 1)) >= 0);
  }

  /** Takes a line if it goes on with the row. */
  boolean take(String line) {
    if (!mayGoOn(last)) {
      return false;
    }
    List<String> above = parts(last);
    List<String> below = parts(line);
    if (above.size() < 2 || above.size() != below.size()) {
      return false;
    }
    for (int i = 0; i < below.size(); i++) {
      if (!below.get(i).isBlank() && !goesOn(above.get(i), below.get(i))) {
        return false;
      }
    }
    for (int i = 0; i < below.size(); i++) {
      if (!below.get(i).isBlank()) {
        join(cells.get(i), above.get(i), below.get(i));
      }
    }
    last = line;
    lines++;
    return true;
  }

  private static boolean goesOn(String above, String below) {
    if (above.isEmpty()) {
      return false;
    }
    char mark = above.charAt(above.length() - 1);
    return LINE_ENDS.indexOf(mark) >= 0 || (WRAPS.indexOf(mark) >= 0 && below.charAt(0) == mark);
  }

  private static void join(StringBuilder cell, String above, String below) {
    cell.setLength(cell.length() - 1);
    if (LINE_ENDS.indexOf(above.charAt(above.length() - 1)) >= 0) {
      while (!cell.isEmpty() && cell.charAt(cell.length() - 1) == ' ') {
        cell.setLength(cell.length() - 1);
      }
      cell.append('\n').append(below.strip());
    } else {
      cell.append(below.substring(1).stripTrailing());
    }
  }

  /** The row in one line; as many line ends behind it as others that are joined took away. */
  String text() {
    String joined = lines == 1 ? last : String.join("|", cells);
    long ends = joined.chars().filter(c -> c == '\n').count();
    return joined + "\n".repeat((int) Math.max(0, lines - 1 - ends));
  }

  /** How many lines it has. */
  int lines() {
    return lines;
  }

  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', from)) {
      parts.add(line.substring(from, bar));
      from = bar + 1;
    }
    parts.add(line.substring(from));
    return parts;
  }

  @Override
  public String toString() {
    return "WrappedRow[" + cells.size() + " x " + lines + "]";
  }
}
