package org.inshore.scanners.documents.structure.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.lines.FoldedWords;
import org.jspecify.annotations.Nullable;

/**
 * A row below a drawn rule whose values a client folded within their columns, without marks (SQLite
 * with {@code --wrap}): each part of a line below stands under one that had no room for its first
 * word, and all else of that line is blank.
 */
final class FoldedRow {
  /** Two of them below each other are two numbers, not one. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,}+[Xx]?");

  private static final int LEAST_WIDTH = 6;
  private static final int FIRST_WIDE = 0x1100;

  /**
   * How wide the columns are, with a blank on both sides; the widest of them are those that fold.
   */
  private final List<Integer> widths;

  private final int widest;
  private final List<String> cells = new ArrayList<>();
  private List<String> above = List.of();
  private String first = "";
  private int filled;
  private int lines;
  private long number;

  private FoldedRow(List<Integer> widths, int widest) {
    this.widths = widths;
    this.widest = widest;
  }

  /** One for rows below a rule; null if its columns are too narrow to tell, or too few. */
  static @Nullable FoldedRow below(String rule) {
    List<Integer> widths = raw(rule).stream().map(String::length).toList();
    int widest = widths.stream().mapToInt(Integer::intValue).max().orElse(0);
    return widths.size() > 1 && widest >= LEAST_WIDTH ? new FoldedRow(widths, widest) : null;
  }

  /** Takes a line that goes on with the row; false if it does not. */
  boolean take(String line) {
    List<String> parts = raw(line);
    if (cells.isEmpty()
        || parts.size() != widths.size()
        || parts.size() != above.size()
        || !(goesOn(parts, false) || goesOn(parts, true))) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      boolean cut = above.get(i).strip().length() + 2 == widths.get(i);
      cells.set(i, FoldedWords.joined(cells.get(i), part, cut));
    }
    above = parts;
    lines++;
    return true;
  }

  /**
   * Whether a line goes on with the row.
   *
   * @param wide whether Chinese takes two places, as on a screen
   */
  private boolean goesOn(List<String> parts, boolean wide) {
    int now = 0;
    boolean full = lines > 1;
    // Who counts characters where lines are folded, and places where they are padded, lets a folded
    // value stand out.
    boolean padded = wide && isPaddedByPlaces(parts);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      String before = above.get(i).strip();
      int width = width(parts.get(i), wide);
      boolean standsOut = padded && width > widths.get(i) && parts.get(i).length() <= widths.get(i);
      if (width != widths.get(i) && !standsOut) {
        return false;
      }
      if (part.isEmpty()) {
        continue;
      }
      int blank = part.indexOf(' ');
      int word = width(blank < 0 ? part : part.substring(0, blank), wide);
      int used = width(before, wide);
      boolean numbers =
          LONG_NUMBER.matcher(part).matches() && LONG_NUMBER.matcher(before).matches();
      if (before.isEmpty() || numbers || used + 3 + word <= widths.get(i)) {
        return false;
      }
      full |= Math.max(used, width(part, wide)) + (wide ? 3 : 2) >= widest;
      now++;
    }
    return full && now < filled;
  }

  /** Whether ideographs take two places in some cell of this line or of the row. */
  private boolean isPaddedByPlaces(List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      for (String part : List.of(parts.get(i), above.get(i))) {
        if (part.length() < widths.get(i) && width(part, true) == widths.get(i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int width(String text, boolean wide) {
    return text.length() + (wide ? (int) text.chars().filter(c -> c >= FIRST_WIDE).count() : 0);
  }

  /** Begins with a row. */
  void begin(long line, String text, List<String> row) {
    cells.clear();
    cells.addAll(row);
    number = line;
    first = text;
    lines = 1;
    above = raw(text);
    filled = (int) row.stream().filter(cell -> !cell.isEmpty()).count();
  }

  List<String> cells() {
    return List.copyOf(cells);
  }

  /** How many lines it has, and the first of them. */
  int lines() {
    return lines;
  }

  String first() {
    return first;
  }

  /** In which line it begins. */
  long line() {
    return number;
  }

  private static List<String> raw(String line) {
    String text = line.strip();
    int from = text.startsWith("|") ? 1 : 0;
    int to = text.length() - (text.length() > from && text.endsWith("|") ? 1 : 0);
    return List.of(text.substring(from, to).split("\\|", -1));
  }

  @Override
  public String toString() {
    return "FoldedRow[" + widths + "]";
  }
}
