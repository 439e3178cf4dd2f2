package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Tables that stand beside each other in the same rows, told by the same labels again: a row has a
 * record of each, so each is handed on by itself, in the columns where it stands.
 *
 * @param starts the first column of each; none if there is one table
 */
record TablesBeside(List<Integer> starts) {
  static final TablesBeside NONE = new TablesBeside(List.of());

  private static final int LEAST_LABELS = 2;

  /** Finds them by the labels of a header, of which all must belong to one of them. */
  static TablesBeside of(List<@Nullable String> labels) {
    int first = next(labels, 0);
    int again = first;
    do {
      again = next(labels, again + 1);
    } while (again < labels.size() && !Objects.equals(labels.get(again), labels.get(first)));
    int period = again - first;
    List<Integer> starts = new ArrayList<>();
    for (int start = first; start < labels.size(); start += period) {
      int filled = 0;
      for (int i = 0; i < period; i++) {
        String label = at(labels, start + i);
        if (label == null ? at(labels, first + i) != null : !label.equals(at(labels, first + i))) {
          return NONE;
        }
        filled += label == null ? 0 : 1;
      }
      if (filled < LEAST_LABELS) {
        return NONE;
      }
      starts.add(start);
    }
    return starts.size() < 2 ? NONE : new TablesBeside(List.copyOf(starts));
  }

  private static @Nullable String at(List<@Nullable String> labels, int index) {
    return index < labels.size() ? labels.get(index) : null;
  }

  private static int next(List<@Nullable String> labels, int from) {
    int next = from;
    while (next < labels.size() && labels.get(next) == null) {
      next++;
    }
    return next;
  }

  /** The rows of each table; what stands to the left of all belongs to the first. */
  List<Cells> parts(Cells rows) {
    List<Cells> parts = new ArrayList<>();
    for (int part = 0; part < starts.size(); part++) {
      int from = part == 0 ? 0 : starts.get(part);
      int to = part + 1 < starts.size() ? starts.get(part + 1) : Integer.MAX_VALUE;
      Cells cells = new Cells(rows.encoding());
      for (int row = 0; row < rows.rows(); row++) {
        copy(rows, row, from, to, cells);
      }
      if (cells.rows() > 0) {
        parts.add(cells);
      }
    }
    return parts;
  }

  private static void copy(Cells rows, int row, int from, int to, Cells copy) {
    int end = Math.min(to, rows.width(row));
    boolean any = false;
    for (int column = from; column < end; column++) {
      String text = rows.text(row, column);
      any |= text != null && !text.isEmpty();
    }
    if (any) {
      copy.row(rows.number(row));
      for (int column = 0; column < end; column++) {
        if (column < from) {
          copy.cell(null);
        } else {
          FormRows.copy(rows, rows.firstCell(row) + column, copy);
        }
      }
    }
  }
}
