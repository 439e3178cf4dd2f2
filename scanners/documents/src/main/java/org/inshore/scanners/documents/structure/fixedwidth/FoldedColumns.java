package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.List;

/**
 * Columns below a rule.
 *
 * @param bounds where each begins, and where it ends
 * @param unit what places are counted in: of a screen, or characters
 */
record FoldedColumns(List<int[]> bounds, WidthUnit unit) {
  private static final int WIDE = 0x1100;
  private static final int NARROW_SIGNS = 0x2010;
  private static final int NARROW_SIGNS_END = 0x2e80;

  int size() {
    return bounds.size();
  }

  int start(int column) {
    return bounds.get(column)[0];
  }

  int end(int column) {
    return bounds.get(column)[1];
  }

  /** How many places a character takes. */
  int width(char c) {
    boolean narrow = c < WIDE || (c >= NARROW_SIGNS && c < NARROW_SIGNS_END);
    return narrow || unit != WidthUnit.DISPLAY ? 1 : 2;
  }

  int width(String text) {
    return text.chars().map(c -> width((char) c)).sum();
  }

  @Override
  public String toString() {
    return "FoldedColumns[" + size() + "]";
  }
}
