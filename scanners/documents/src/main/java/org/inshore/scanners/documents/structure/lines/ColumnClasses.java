package org.inshore.scanners.documents.structure.lines;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which classes the cells of a sample's columns have: cells of one column are alike. */
public final class ColumnClasses {
  private static final int MAX_COLUMNS = 64;

  private final List<Map<CellClass, Integer>> counts = new ArrayList<>();

  /** For so many columns, of which not all are looked at if they are many. */
  public ColumnClasses(int width) {
    while (counts.size() < Math.min(width, MAX_COLUMNS)) {
      counts.add(new EnumMap<>(CellClass.class));
    }
  }

  /** How many columns are looked at. */
  public int columns() {
    return counts.size();
  }

  /** Adds a cell of a column. */
  public void add(int column, String text) {
    CellClass cell = CellClass.of(text);
    if (cell != CellClass.EMPTY) {
      counts.get(column).merge(cell, 1, Integer::sum);
    }
  }

  /** How many columns have something. */
  public int filled() {
    return (int) counts.stream().filter(column -> filled(column) > 0).count();
  }

  /** How many columns are nearly all of one class of those that running text has not. */
  public int typed() {
    return count(CellClass::isTyped);
  }

  /** How many columns are nearly all numbers or codes. */
  public int firm() {
    return count(CellClass::isFirm);
  }

  /** Whether the first column is nearly all numbers or codes. */
  public boolean isFirstFirm() {
    return !counts.isEmpty() && isMostly(counts.getFirst(), CellClass::isFirm);
  }

  /** How many columns hold clauses of running text in half their cells. */
  public int sentences() {
    int sentences = 0;
    for (Map<CellClass, Integer> column : counts) {
      int clauses = column.getOrDefault(CellClass.SENTENCE, 0);
      sentences += clauses > 0 && 2 * clauses >= filled(column) ? 1 : 0;
    }
    return sentences;
  }

  private int count(Predicate<CellClass> which) {
    return (int) counts.stream().filter(column -> isMostly(column, which)).count();
  }

  private static boolean isMostly(Map<CellClass, Integer> column, Predicate<CellClass> which) {
    int filled = filled(column);
    boolean any = false;
    for (Map.Entry<CellClass, Integer> each : column.entrySet()) {
      int alike = each.getValue();
      // One of them may be a header.
      any |= which.test(each.getKey()) && alike > 1 && 4 * (alike + 1) > 3 * filled;
    }
    return any;
  }

  private static int filled(Map<CellClass, Integer> column) {
    return column.values().stream().mapToInt(Integer::intValue).sum();
  }
}
