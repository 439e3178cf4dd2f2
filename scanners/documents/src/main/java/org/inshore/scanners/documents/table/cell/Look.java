package org.inshore.scanners.documents.table.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it looks by itself.
 *
 * @param filled its filled cells in order
 */
public record Look(List<Filled> filled) {

  /** Whether its first filled cell is a label. */
  public boolean startsWithLabel() {
    return !filled.isEmpty() && filled.getFirst().isLabel();
  }

  /** The column of its first filled cell. */
  public int first() {
    return filled.getFirst().column();
  }

  /** How many labels it has. */
  int labels() {
    return (int) filled.stream().filter(Filled::isLabel).count();
  }

  /** How many of its labels have something else to their right. */
  public int pairs() {
    int pairs = 0;
    for (int i = 1; i < filled.size(); i++) {
      pairs += filled.get(i - 1).isLabel() && !filled.get(i).isLabel() ? 1 : 0;
    }
    return pairs;
  }

  /** Whether it has several labels and nothing else: a header, or a line of an empty form. */
  public boolean isLabelsOnly() {
    return filled.size() > 1 && labels() == filled.size();
  }

  public boolean hasValue() {
    return filled.stream().anyMatch(cell -> cell.kind() == CellKind.VALUE);
  }

  /** The cell in a column, or null. */
  public @Nullable Filled at(int column) {
    int low = 0;
    int high = filled.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = filled.get(middle).column();
      if (at == column) {
        return filled.get(middle);
      }
      low = at < column ? middle + 1 : low;
      high = at < column ? high : middle - 1;
    }
    return null;
  }
}
