package org.inshore.scanners.documents.table.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Composition of a header in two rows: names of groups of columns, each in the first cell of its
 * group as merged cells have it, above the names of columns. A column is then called {@code
 * group.name}.
 *
 * <p>Names of columns are shown in reports, so a row of data must not be taken for the lower one:
 * each of its cells must be a word that headers are made of, or the names of one group come again
 * in another; a cell that is no such word names no column then.
 */
public final class HeaderGroups {
  private static final int MIN_NAMES = 2;

  private HeaderGroups() {}

  /** The names of columns by a header row and the row below or above it; null for none. */
  public static List<@Nullable String> labels(Cells rows, int header, int from, int to, int width) {
    int below = next(rows, header, 1, to);
    if (below >= 0 && isGrouped(rows, header, below, width)) {
      return composed(rows, header, below, width, width);
    }
    int above = next(rows, header, -1, from);
    int span = above < 0 ? 0 : span(rows, above, header, width);
    if (span > 1) {
      return composed(rows, above, header, width, span);
    }
    List<@Nullable String> labels = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      labels.add(label(rows, header, column));
    }
    return labels;
  }

  /** The next row that is not empty, up to a limit that is no row; -1 if there is none. */
  private static int next(Cells rows, int row, int step, int limit) {
    for (int at = row + step; step > 0 ? at < limit : at >= limit; at += step) {
      for (int column = 0; column < rows.width(at); column++) {
        if (label(rows, at, column) != null) {
          return at;
        }
      }
    }
    return -1;
  }

  /**
   * Whether the lower row names columns of groups; one that has no name there is no group. Where
   * names come again, other cells may be in no list of words.
   */
  private static boolean isGrouped(Cells rows, int upper, int lower, int width) {
    Set<String> names = new HashSet<>();
    int known = 0;
    int cells = 0;
    boolean grouped = false;
    boolean open = false;
    for (int column = 0; column < width; column++) {
      String group = label(rows, upper, column);
      String name = label(rows, lower, column);
      if (name == null) {
        open = false;
        continue;
      }
      if (group == null && !open) {
        return false;
      }
      cells++;
      if (TableHeader.isKnown(name)) {
        names.add(name);
        known++;
      }
      grouped |= group == null;
      open = true;
    }
    return grouped && known >= MIN_NAMES && (known == cells || known > names.size());
  }

  /**
   * The number of columns of each group above a whole header: at least two groups whose columns
   * have the same names; 0 where there are none.
   */
  private static int span(Cells rows, int upper, int lower, int width) {
    int first = -1;
    int span = 0;
    int last = -1;
    for (int column = 0; column < width; column++) {
      if (label(rows, upper, column) != null) {
        if (first < 0) {
          first = column;
        } else if (span == 0) {
          span = column - first;
        } else if (column - last != span) {
          return 0;
        }
        last = column;
      }
    }
    for (int i = 0; i < span; i++) {
      String name = label(rows, lower, first + i);
      if (name == null
          || !TableHeader.isKnown(name)
          || !name.equals(label(rows, lower, first + span + i))) {
        return 0;
      }
    }
    return span;
  }

  private static List<@Nullable String> composed(
      Cells rows, int upper, int lower, int width, int span) {
    List<@Nullable String> labels = new ArrayList<>();
    String group = null;
    int of = 0;
    for (int column = 0; column < width; column++) {
      String above = label(rows, upper, column);
      String name = label(rows, lower, column);
      if (above != null || name == null || of == span) {
        group = above;
        of = 0;
      }
      of++;
      boolean known = name != null && TableHeader.isKnown(name);
      labels.add(known && group != null ? group + "." + name : known ? name : group);
    }
    return labels;
  }

  private static @Nullable String label(Cells rows, int row, int column) {
    return TableHeader.label(rows.text(row, column));
  }
}
