package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.digits.IdentifierDigits;
import org.jspecify.annotations.Nullable;

/** The columns of a table on a page: where the cells of its header stand, and what is below. */
final class PageColumns {
  static final int MOST = 200;

  /** How far from a column's begin a cell may begin, in parts of the font's size. */
  static final double NEAR = 0.35;

  private final double[] from;
  private final double[] to;

  /** How far the first line of a row stands below what is above it; 0 where nobody knows. */
  private double spacing;

  PageColumns(List<PageRun> header) {
    from = new double[header.size()];
    to = new double[header.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = header.get(i).start;
      to[i] = header.get(i).end;
    }
  }

  int count() {
    return from.length;
  }

  /** The space above rows, from some of them; what was known before where there are none. */
  double spacing(List<Double> gaps) {
    if (!gaps.isEmpty()) {
      gaps.sort(null);
      spacing = gaps.get(gaps.size() / 2);
    }
    return spacing;
  }

  double start() {
    return from[0];
  }

  double end() {
    return to[to.length - 1];
  }

  /** The column of a cell: the one it overlaps most, else the nearest. */
  int of(PageRun cell) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < from.length; i++) {
      double overlap = Math.min(to[i], cell.end) - Math.max(from[i], cell.start);
      if (overlap > most) {
        most = overlap;
        best = i;
      }
    }
    return best;
  }

  /** Whether a cell lies over more than one column. */
  boolean isBridged(PageRun cell) {
    int met = 0;
    for (int i = 0; i < from.length; i++) {
      double overlap = Math.min(to[i], cell.end) - Math.max(from[i], cell.start);
      met += overlap > cell.size / 2 ? 1 : 0;
    }
    return met > 1;
  }

  /** Whether most cells of a line lie over a column each, and no two over one. */
  boolean fits(List<PageRun> cells) {
    int over = 0;
    int before = -1;
    for (PageRun cell : cells) {
      int column = of(cell);
      boolean apart = column > before;
      before = column;
      if (!apart) {
        return false;
      }
      over += Math.min(to[column], cell.end) > Math.max(from[column], cell.start) ? 1 : 0;
    }
    return over * 3 >= cells.size() * 2;
  }

  /** Makes columns as wide as a line of cells has them. */
  void widen(List<PageRun> cells) {
    for (PageRun cell : cells) {
      int i = of(cell);
      double left = i == 0 ? Double.NEGATIVE_INFINITY : to[i - 1];
      double right = i + 1 == from.length ? Double.POSITIVE_INFINITY : from[i + 1];
      if (cell.start > left && cell.end < right) {
        from[i] = Math.min(from[i], cell.start);
        to[i] = Math.max(to[i], cell.end);
      }
    }
  }

  /** The cells of a line, those that touch each other parted where columns begin. */
  List<PageRun> split(List<PageRun> cells) {
    List<PageRun> split = new ArrayList<>();
    for (PageRun cell : cells) {
      List<PageRun.Cut> at = new ArrayList<>();
      for (PageRun.Cut cut : cell.cuts) {
        if (begins(cut, NEAR * cell.size)) {
          at.add(cut);
        }
      }
      split.addAll(at.isEmpty() ? List.of(cell) : cell.split(at));
    }
    return split;
  }

  /** Whether some column begins at a cut, or ends there and the next begins behind it. */
  private boolean begins(PageRun.Cut cut, double near) {
    for (int i = 1; i < from.length; i++) {
      if (Math.abs(from[i] - cut.to()) < near
          || (cut.from() <= from[i] + near && cut.to() >= to[i - 1] && to[i] < cut.to() + near)) {
        return true;
      }
    }
    return false;
  }

  /** The texts of some lines of one row, by column. */
  List<@Nullable String> row(List<List<PageRun>> lines) {
    List<StringBuilder> texts = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      texts.add(new StringBuilder());
    }
    for (List<PageRun> line : lines) {
      int before = -1;
      for (PageRun cell : split(line)) {
        int column = of(cell);
        StringBuilder text = texts.get(column);
        text.append(column == before ? " " : join(text, cell.text)).append(cell.text);
        before = column;
      }
    }
    List<@Nullable String> row = new ArrayList<>();
    texts.forEach(text -> row.add(text.isEmpty() ? null : text.toString()));
    return row;
  }

  /**
   * What parts the lines of one cell: words of English where they are broken, and numbers of which
   * one proves itself and both together do not.
   */
  static String join(CharSequence above, CharSequence below) {
    if (above.isEmpty()
        || below.isEmpty()
        || !Ascii.isLetterOrDigit(above.charAt(above.length() - 1))
        || !Ascii.isLetterOrDigit(below.charAt(0))) {
      return "";
    }
    String upper = above.toString();
    String lower = below.toString();
    boolean words =
        Ascii.isLetter(upper.charAt(upper.length() - 1)) && Ascii.isLetter(lower.charAt(0));
    boolean mail = upper.indexOf('@') >= 0 || lower.indexOf('@') >= 0;
    return (words && !mail) || areTwo(last(upper), first(lower)) ? " " : "";
  }

  private static boolean areTwo(String upper, String lower) {
    return (isWhole(upper) || isWhole(lower)) && !IdentifierDigits.hasCheckDigit(upper + lower);
  }

  private static boolean isWhole(String number) {
    return IdentifierDigits.hasCheckDigit(number) || IdentifierDigits.isMobile(number);
  }

  /** The letters and digits at the end of a text. */
  private static String last(String text) {
    int from = text.length();
    while (from > 0 && Ascii.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from);
  }

  private static String first(String text) {
    int to = 0;
    while (to < text.length() && Ascii.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(0, to);
  }
}
