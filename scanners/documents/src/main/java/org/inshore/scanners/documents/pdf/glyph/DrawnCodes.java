package org.inshore.scanners.documents.pdf.glyph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Judge of rectangles of a page that are a code for cameras: squares of one height and their
 * multiples (ISO/IEC 18004), or bars of one height and several widths (ISO/IEC 15417).
 */
final class DrawnCodes {
  /** So many rows of squares has the smallest code at least. */
  private static final int FEWEST_SQUARES = 60;

  /** So many bars has a code of eleven digits at least. */
  private static final int FEWEST_BARS = 20;

  private static final int FEWEST_WIDTHS = 3;
  private static final int MOST_KEYS = 256;
  private static final double LARGEST = 30;
  private static final double LARGEST_SQUARE = 9;
  private static final double LONGEST_ROW = 12;
  private static final double EXACT = 0.03;
  private static final double UNITS = 100;

  /** Those of a height that stand whole heights apart: where the first is, and how many. */
  private static final class Squares {
    private final double left;
    private final double bottom;
    private int count;

    Squares(double left, double bottom) {
      this.left = left;
      this.bottom = bottom;
    }
  }

  private final Map<Long, Squares> squares = new HashMap<>();

  /** Widths of those that stand at the same height, and how many they are. */
  private final Map<String, Set<Long>> widths = new HashMap<>();

  private final Map<String, Integer> bars = new HashMap<>();

  /** Begins a page. */
  void clear() {
    squares.clear();
    widths.clear();
    bars.clear();
  }

  /** Takes a rectangle. */
  void take(double left, double bottom, double width, double height) {
    if (width <= 0 || height <= 0) {
      return;
    }
    // Cells of tables and lines between them are larger, or longer.
    boolean square =
        height < LARGEST_SQUARE
            && width > (1 - EXACT) * height
            && width < LONGEST_ROW * height
            && isWhole(width / height);
    if (square && squares.size() < MOST_KEYS) {
      Squares alike =
          squares.computeIfAbsent(Math.round(height * UNITS), _ -> new Squares(left, bottom));
      boolean fits =
          isWhole((left - alike.left) / height) && isWhole((bottom - alike.bottom) / height);
      alike.count += fits ? 1 : 0;
    }
    if (height > 2 * width && width < LARGEST && bars.size() < MOST_KEYS) {
      String row = Math.round(bottom * UNITS) + " " + Math.round(height * UNITS);
      bars.merge(row, 1, Integer::sum);
      widths.computeIfAbsent(row, _ -> new HashSet<>()).add(Math.round(width * UNITS));
    }
  }

  /** Whether the page has one. */
  boolean any() {
    return squares.values().stream().anyMatch(all -> all.count >= FEWEST_SQUARES)
        || bars.entrySet().stream().anyMatch(row -> row.getValue() >= FEWEST_BARS && isCode(row));
  }

  /** Whether bars have several widths, each a multiple of the narrowest. */
  private boolean isCode(Map.Entry<String, Integer> row) {
    Set<Long> all = widths.getOrDefault(row.getKey(), Set.of());
    double narrowest = all.stream().mapToLong(each -> each).min().orElse(1);
    return all.size() >= FEWEST_WIDTHS
        && all.size() < 2 * FEWEST_WIDTHS
        && all.stream().allMatch(each -> isWhole(each / narrowest));
  }

  private static boolean isWhole(double times) {
    return Math.abs(times - Math.rint(times)) < 2 * EXACT;
  }
}
