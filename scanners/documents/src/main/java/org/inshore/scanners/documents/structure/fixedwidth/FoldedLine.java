package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.Lines;

/** A line cut at the columns of a rule, with how each value ends that may go on below. */
final class FoldedLine {
  /** Behind a part that goes on in the next line, as psql writes it, of ASCII and of Unicode. */
  private static final String WRAPS = ".…";

  /** Behind a part that ends with a line end. */
  private static final String LINE_ENDS = "+↵";

  private final FoldedColumns columns;
  private final List<String> parts = new ArrayList<>();
  private final List<Boolean> full = new ArrayList<>();
  private final StringBuilder marks = new StringBuilder();
  private boolean fits = true;

  /** Cuts a line. */
  FoldedLine(String line, FoldedColumns columns) {
    this.columns = columns;
    int at = 0;
    int place = 0;
    for (int column = 0; column < columns.size(); column++) {
      int end = columns.end(column);
      while (at < line.length() && place < columns.start(column)) {
        fits &= line.charAt(at) == ' ';
        place += columns.width(line.charAt(at++));
      }
      int start = at;
      int used = place;
      while (at < line.length() && place + columns.width(line.charAt(at)) <= end) {
        place += columns.width(line.charAt(at));
        used = line.charAt(at++) == ' ' ? used : place;
      }
      parts.add(line.substring(start, at).strip());
      // A wide character may not have had room any more.
      full.add(used >= end - 1 && used > columns.start(column));
      while (at < line.length() && place < end) {
        fits &= line.charAt(at) == ' ';
        place += columns.width(line.charAt(at++));
      }
      char behind = at < line.length() ? line.charAt(at) : ' ';
      boolean marked = WRAPS.indexOf(behind) >= 0 || LINE_ENDS.indexOf(behind) >= 0;
      marks.append(marked ? behind : ' ');
      if (marked) {
        at++;
        place++;
      }
    }
    fits &= line.substring(at).isBlank();
  }

  static String text(Lines lines, int from, int to) {
    return new String(lines.bytes(), from, to - from, lines.encoding().charset());
  }

  /** Whether nothing stands between the columns but marks. */
  boolean fits() {
    return fits;
  }

  /** Whether a mark says that some value goes on below. */
  boolean isMarked() {
    return !marks.toString().isBlank();
  }

  boolean isMarked(int column) {
    return marks.charAt(column) != ' ';
  }

  boolean endsLine(int column) {
    return LINE_ENDS.indexOf(marks.charAt(column)) >= 0;
  }

  /** Whether a value has all the room of its column, so that it may go on below without a mark. */
  boolean isFull(int column) {
    return full.get(column);
  }

  /** Whether a column with something in it had no room left for the first word of a text. */
  boolean hasNoRoom(int column, String text) {
    int blank = text.indexOf(' ');
    String word = blank < 0 ? text : text.substring(0, blank);
    int room = columns.end(column) - columns.start(column);
    int used = columns.width(parts.get(column));
    return used > 0 && used + 1 + columns.width(word) > room;
  }

  String part(int column) {
    return parts.get(column);
  }

  /** How many columns have a value. */
  int filled() {
    return (int) parts.stream().filter(part -> !part.isEmpty()).count();
  }
}
