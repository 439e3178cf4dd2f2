package org.inshore.scanners.documents.structure.lines;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of a record by column, each with its line; the first takes what has no column. */
public final class KeyedCells {
  private final List<@Nullable String> cells = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  KeyedCells(int keys, long line) {
    for (int column = 0; column <= keys; column++) {
      cells.add(null);
      lines.add(line);
    }
  }

  /** Whether a column has no value yet. */
  public boolean isFree(int column) {
    return cells.get(column) == null;
  }

  /** Puts a value into a column. */
  public void put(int column, String value, long line) {
    cells.set(column, value);
    lines.set(column, line);
  }

  /** Puts what has no column in front, if there is any. */
  public void rest(CharSequence rest, long line) {
    if (!rest.isEmpty()) {
      put(0, rest.toString(), line);
    }
  }

  List<@Nullable String> cells() {
    return cells;
  }

  List<Long> lines() {
    return lines;
  }
}
