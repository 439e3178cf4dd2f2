package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A framed form, held until the next page shows whether more of it stands there: all its rows are
 * about the same person.
 */
final class OpenForm {
  private static final int MOST_ROWS = 64;
  private static final int LONG_NUMBER = 11;

  private final Location place;
  private final List<List<@Nullable String>> rows;

  OpenForm(Location place, List<List<@Nullable String>> rows) {
    this.place = place;
    this.rows = new ArrayList<>(rows);
  }

  /** Whether so many rows may be a form. */
  static boolean hasRoom(int rows) {
    return rows <= MOST_ROWS;
  }

  /** Takes the rows on the next page, the first of which may be the rest of the last one. */
  boolean take(List<List<@Nullable String>> more) {
    if (!hasRoom(rows.size() + more.size())) {
      return false;
    }
    int from = 0;
    if (goesOn(rows.getLast(), more.getFirst())) {
      rows.set(rows.size() - 1, joined(rows.getLast(), more.getFirst()));
      from = 1;
    }
    rows.addAll(more.subList(from, more.size()));
    return true;
  }

  /** Whether a row without a label has the rest of values above it. */
  private static boolean goesOn(List<@Nullable String> upper, List<@Nullable String> lower) {
    String label = lower.getFirst();
    if (label != null && !label.isBlank()) {
      return false;
    }
    for (int i = 1; i < lower.size(); i++) {
      String above = upper.get(i);
      String below = lower.get(i);
      if (below != null && (above == null || (isLong(above) && isLong(below)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLong(String value) {
    return value.chars().filter(Character::isDigit).count() >= LONG_NUMBER;
  }

  /** Two parts of a row that is broken over pages as one. */
  static List<@Nullable String> joined(List<@Nullable String> upper, List<@Nullable String> lower) {
    List<@Nullable String> row = new ArrayList<>();
    for (int i = 0; i < upper.size(); i++) {
      String above = upper.get(i);
      String below = lower.get(i);
      row.add(
          above == null || below == null
              ? (above == null ? below : above)
              : above + PageColumns.join(above, below) + below);
    }
    return row;
  }

  void push(ContentSink sink) throws ScanException, InterruptedException {
    TableRows table = new TableRows(place, Content.Naming.CELL, sink);
    for (int i = 0; i < rows.size(); i++) {
      table.add(i + 1L, rows.get(i));
    }
    table.finish();
  }

  /** Says how long it is, never what it holds. */
  @Override
  public String toString() {
    return "OpenForm[" + rows.size() + "]";
  }
}
