package org.inshore.scanners.documents.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The last row of a page's table, which may be broken off: it is held until the next page shows
 * whether the rest of it stands there.
 *
 * @param number of the row
 * @param lengths that the cells of each column of numbers have, or zero
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BrokenRow(
    Location place,
    long number,
    List<List<@Nullable String>> header,
    List<@Nullable String> cells,
    int[] lengths) {
  /** A number of fewer digits is not told to be broken by its length. */
  private static final int MIN_LENGTH = 8;

  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6}");

  /** Whether a number in it is shorter than others of its column. */
  boolean isShort() {
    for (int i = 0; i < lengths.length; i++) {
      String cell = cells.get(i);
      if (cell != null && cell.length() < lengths[i]) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row is the rest of it: together alone their cells are as long as others. */
  boolean isContinuedBy(List<@Nullable String> lower) {
    int filled = 0;
    boolean words = true;
    boolean named = false;
    for (int i = 0; i < lengths.length; i++) {
      String above = cells.get(i);
      String below = lower.get(i);
      if (above != null && below != null && above.length() + below.length() == lengths[i]) {
        return true;
      }
      filled += below == null ? 0 : 1;
      named |= below == null && above != null && lengths[i] == above.length();
      words &= below == null || (above != null && !LONG_NUMBER.matcher(below).find());
    }
    // The last lines of words alone, whose number stands above; a number might be one of several.
    return words && named && filled > 0 && filled * 2 < lower.size();
  }

  /** The whole row. */
  List<@Nullable String> joined(List<@Nullable String> lower) {
    return OpenForm.joined(cells, lower);
  }

  /**
   * Hands on a row that stands here.
   *
   * @param page the rows above it
   */
  void push(List<@Nullable String> row, @Nullable TableRows page, ContentSink sink)
      throws ScanException, InterruptedException {
    TableRows rows = new TableRows(place, Content.Naming.CELL, sink).below(page);
    for (int i = 0; i < header.size() && !header.contains(row); i++) {
      rows.add(i + 1L, header.get(i));
    }
    rows.add(number, row);
    rows.finish();
  }

  /**
   * The length that the cells of each column of numbers have.
   *
   * @param otherwise those of columns of too few cells
   */
  static int[] lengths(List<List<@Nullable String>> rows, int[] otherwise) {
    int[] lengths = otherwise.clone();
    for (int i = 0; i < lengths.length; i++) {
      Map<Integer, Integer> counts = new HashMap<>();
      int filled = 0;
      for (List<@Nullable String> row : rows) {
        String cell = row.get(i);
        if (cell != null) {
          filled++;
          counts.merge(cell.length(), 1, Integer::sum);
        }
      }
      if (filled > 2) {
        Map.Entry<Integer, Integer> most =
            Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
        boolean usual = most.getValue() * 10 >= filled * 6 && most.getKey() >= MIN_LENGTH;
        lengths[i] = usual ? most.getKey() : 0;
      }
    }
    return lengths;
  }
}
