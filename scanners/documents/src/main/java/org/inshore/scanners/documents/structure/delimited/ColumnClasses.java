package org.inshore.scanners.documents.structure.delimited;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which classes the cells of a sample's columns have: cells of one column are alike. */
final class ColumnClasses {
  private static final int MOST_COLUMNS = 64;

  private final List<Map<CellClass, Integer>> counts = new ArrayList<>();

  ColumnClasses(int width) {
    while (counts.size() < Math.min(width, MOST_COLUMNS)) {
      counts.add(new EnumMap<>(CellClass.class));
    }
  }

  /** Adds the fields of a record, from one on. */
  void add(DelimitedRecord record, int from) {
    int field = from;
    for (Map<CellClass, Integer> column : counts) {
      CellClass cell = CellClass.of(record.text(field++));
      if (cell != CellClass.EMPTY) {
        column.merge(cell, 1, Integer::sum);
      }
    }
  }

  /** How many columns have something. */
  int filled() {
    return (int) counts.stream().filter(column -> filled(column) > 0).count();
  }

  /** How many columns are nearly all of one class of those that running text has not. */
  int typed() {
    return count(CellClass::isTyped);
  }

  /** How many columns are nearly all numbers or codes. */
  int firm() {
    return count(CellClass::isFirm);
  }

  /** How many columns hold clauses of running text in half their cells. */
  int sentences() {
    int sentences = 0;
    for (Map<CellClass, Integer> column : counts) {
      int clauses = column.getOrDefault(CellClass.SENTENCE, 0);
      sentences += clauses > 0 && 2 * clauses >= filled(column) ? 1 : 0;
    }
    return sentences;
  }

  private int count(Predicate<CellClass> which) {
    int found = 0;
    for (Map<CellClass, Integer> column : counts) {
      int filled = filled(column);
      boolean any = false;
      for (Map.Entry<CellClass, Integer> each : column.entrySet()) {
        int alike = each.getValue();
        // One of them may be a header.
        any |= which.test(each.getKey()) && alike > 1 && 4 * (alike + 1) > 3 * filled;
      }
      found += any ? 1 : 0;
    }
    return found;
  }

  private static int filled(Map<CellClass, Integer> column) {
    return column.values().stream().mapToInt(Integer::intValue).sum();
  }
}
