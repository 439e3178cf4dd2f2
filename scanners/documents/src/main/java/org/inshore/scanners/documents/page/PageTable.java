package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * A table found on a page: lines whose cells stand below those of the line that has most, which is
 * its header. Lines between two rulings, or closer to each other than rows are, are one row.
 *
 * @param columns where its columns are
 * @param rows the texts by row and column
 * @param from the first of its lines
 * @param to behind the last of its lines
 */
record PageTable(PageColumns columns, List<List<@Nullable String>> rows, int from, int to) {
  private static final int HEADER_WITHIN = 10;

  /** No page is this long; what is made up to be must not take long. */
  private static final int MAX_LINES = 2_000;

  private static final int MIN_LINES = 5;
  private static final int JUDGED_ROWS = 200;
  private static final double FAR = 6;
  private static final double CLOSER = 0.93;

  /**
   * A table whose header stands within the first lines from an index on; null for none.
   *
   * @param rulings from top to bottom
   * @param before the columns of a table that may go on here
   */
  static @Nullable PageTable find(
      List<PageLine> lines,
      List<List<PageRun>> cells,
      List<Ruling> rulings,
      int first,
      @Nullable PageColumns before) {
    int end = first;
    int single = 0;
    int most = Math.min(lines.size(), first + MAX_LINES);
    while (end < most && single < 4 && !isFar(lines, first, end)) {
      single = cells.get(end++).size() < 2 ? single + 1 : 0;
    }
    int last = Math.min(end, first + HEADER_WITHIN);
    int widest = 0;
    for (int i = first; i < last; i++) {
      widest = Math.max(widest, cells.get(i).size());
    }
    int header = first;
    List<PageRun> heads = PageHeader.parted(cells, header, end);
    while (heads.size() * 10 < widest * 9 && header + 1 < last) {
      heads = PageHeader.parted(cells, ++header, end);
    }
    int width = heads.size();
    if (width < 2 || width > PageColumns.MOST) {
      return null;
    }
    List<PageRun> begin = before == null ? List.of() : before.split(cells.get(first));
    boolean goesOn = before != null && begin.size() > 1 && before.fits(begin);
    PageColumns columns = goesOn && before != null ? before : new PageColumns(heads);
    int from = goesOn ? first : header;
    int to = from;
    int fitting = 0;
    for (; to < end || (to < most && !isFar(lines, first, to)); to++) {
      List<PageRun> line = columns.split(cells.get(to));
      // Lines whose cells all touch looked like text before the columns were known.
      boolean beyond = to >= end && (line.size() < 2 || !columns.fits(line));
      if (beyond || (to > from && isTextAgain(line, columns))) {
        break;
      }
      fitting += columns.fits(line) ? 1 : 0;
      columns.widen(line);
    }
    while (to > from && cells.get(to - 1).isEmpty()) {
      to--;
    }
    if (fitting * 10 < (to - from) * 7) {
      return null;
    }
    boolean[] begins = ruled(lines, rulings, from, to, columns);
    boolean ruled = begins.length > 0;
    if (!ruled) {
      begins = spaced(lines, cells, from, to, columns);
    }
    List<List<@Nullable String>> rows = rows(cells, columns, from, begins);
    boolean small = !goesOn && width == 2 && !ruled && to - from < MIN_LINES;
    if (small && !TableRows.arePairs(rows.getFirst())) {
      return null;
    }
    return goesOn || isTable(rows) ? new PageTable(columns, rows, from, to) : null;
  }

  private static boolean isFar(List<PageLine> lines, int first, int index) {
    return index > first
        && lines.get(index - 1).base - lines.get(index).base > FAR * lines.get(index).size;
  }

  private static boolean isTextAgain(List<PageRun> line, PageColumns columns) {
    return line.size() == 1 && columns.isBridged(line.getFirst());
  }

  /** Whether each line begins a row, by the strokes between lines; empty if they part none. */
  private static boolean[] ruled(
      List<PageLine> lines, List<Ruling> sorted, int from, int to, PageColumns columns) {
    boolean[] begins = new boolean[to - from];
    int parted = 0;
    int next = firstBelow(sorted, lines.get(from).base + lines.get(from).size);
    for (int i = from + 1; i < to; i++) {
      double upper = lines.get(i - 1).base + 0.2 * lines.get(i - 1).size;
      double lower = lines.get(i).base + 0.4 * lines.get(i).size;
      while (next < sorted.size() && sorted.get(next).at() > upper) {
        next++;
      }
      double length = 0;
      for (; next < sorted.size() && sorted.get(next).at() >= lower; next++) {
        Ruling ruling = sorted.get(next);
        double met =
            Math.min(ruling.to(), columns.end()) - Math.max(ruling.from(), columns.start());
        length += Math.max(0, met);
      }
      begins[i - from] = length > (columns.end() - columns.start()) / 2;
      parted += begins[i - from] ? 1 : 0;
    }
    if (begins.length > 0) {
      begins[0] = true;
    }
    return parted * 6 >= to - from && parted > 0 ? begins : new boolean[0];
  }

  private static int firstBelow(List<Ruling> sorted, double y) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).at() > y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether each line begins a row, by the space above it. */
  private static boolean[] spaced(
      List<PageLine> lines, List<List<PageRun>> cells, int from, int to, PageColumns columns) {
    List<Double> gaps = new ArrayList<>();
    for (int i = from + 1; i < to; i++) {
      if (cells.get(i).size() * 10 >= columns.count() * 8) {
        gaps.add(lines.get(i - 1).base - lines.get(i).base);
      }
    }
    double usual = columns.spacing(gaps);
    boolean[] begins = new boolean[to - from];
    for (int i = from; i < to; i++) {
      boolean part =
          cells.get(i).size() < columns.count()
              && !cells.get(i).isEmpty()
              && columns.of(cells.get(i).getFirst()) > 0;
      begins[i - from] =
          i == from || !part || lines.get(i - 1).base - lines.get(i).base >= CLOSER * usual;
    }
    return begins;
  }

  private static List<List<@Nullable String>> rows(
      List<List<PageRun>> cells, PageColumns columns, int from, boolean[] begins) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    List<List<PageRun>> row = new ArrayList<>();
    for (int i = 0; i < begins.length; i++) {
      if (begins[i] && !row.isEmpty()) {
        rows.add(columns.row(row));
        row.clear();
      }
      row.add(cells.get(from + i));
    }
    rows.add(columns.row(row));
    return rows;
  }

  private static boolean isTable(List<List<@Nullable String>> rows) {
    Cells judged = new Cells();
    for (int i = 0; i < Math.min(rows.size(), JUDGED_ROWS); i++) {
      judged.row(i + 1L);
      rows.get(i).forEach(judged::cell);
    }
    return TableRows.isTable(judged);
  }
}
