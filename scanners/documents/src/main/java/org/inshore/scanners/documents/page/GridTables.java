package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Tables in grids of ruling lines, on one page after the other (the lattice method). A run belongs
 * to the cell that it begins in, wherever in it its lines stand. A table that goes on has the
 * header of the page before; a row that is broken over two pages is one.
 */
final class GridTables {
  private static final int JUDGED_ROWS = 200;

  private static final int MIN_NUMBER = 11;

  /** So many lines beside each other in most cells of a row are rows. */
  private static final int LEAST_LINES = 5;

  /** Lines of a header, and of titles above it. */
  private static final int MOST_HEADINGS = 4;

  private final ContentSink sink;
  private final LongCells shown;
  private @Nullable PageGrid before;

  /** One with records that no stroke parts. */
  private @Nullable PageGrid lined;

  /** The first rows of a table, which pages may repeat, and those of them that are its header. */
  private List<List<@Nullable String>> top = List.of();

  private List<List<@Nullable String>> header = List.of();

  /** The last row of the table before. */
  private @Nullable BrokenRow open;

  private @Nullable TableRows lastRows;

  /** The last form on a page. */
  private @Nullable OpenForm form;

  /** The length that the cells of each column of numbers have, or zero. */
  private int[] lengths = {};

  /**
   * Begins with a document.
   *
   * @param shown takes the cells of each page
   */
  GridTables(ContentSink sink, LongCells shown) {
    this.sink = sink;
    this.shown = shown;
  }

  /**
   * Hands on the tables of a page; how many there are.
   *
   * @param rest takes the runs that stand in none
   */
  int push(List<PageRun> runs, List<Ruling> rulings, Location place, List<PageRun> rest)
      throws ScanException, InterruptedException {
    List<PageRun> left = new ArrayList<>(runs);
    int tables = 0;
    List<PageGrid> grids = PageGrid.find(rulings);
    for (PageGrid grid : grids.reversed()) {
      List<PageRun> outside = new ArrayList<>();
      List<List<@Nullable String>> rows = rows(grid, left, outside);
      boolean goesOn = tables == 0 && before != null && before.isLike(grid) && !rows.isEmpty();
      if (goesOn || isTable(rows) || beginsAgain(grid, rows)) {
        left = outside;
        push(grid, rows, place.append("table", String.valueOf(++tables)));
      }
    }
    if (tables == 0) {
      finish();
      before = null;
    }
    rest.addAll(left);
    return tables;
  }

  /** Whether a single row at the end of a page begins what the tables above it began with. */
  private boolean beginsAgain(PageGrid grid, List<List<@Nullable String>> rows) {
    return !rows.isEmpty()
        && before != null
        && before.isLike(grid)
        && PageHeading.again(top, rows) > 0;
  }

  /** Hands on the row, or the form, that is still held. */
  void finish() throws ScanException, InterruptedException {
    OpenForm held = form;
    if (held != null) {
      form = null;
      held.push(sink);
    }
    BrokenRow row = open;
    if (row != null) {
      open = null;
      row.push(row.cells(), lastRows, sink);
    }
  }

  private void push(PageGrid grid, List<List<@Nullable String>> rows, Location place)
      throws ScanException, InterruptedException {
    boolean goesOn = before != null && before.isLike(grid);
    int first = goesOn ? PageHeading.again(top, rows) : headings(rows);
    OpenForm held = form;
    if (goesOn && first == 0 && held != null && held.take(rows)) {
      shown.add(rows);
      return;
    }
    boolean begins = isForm(rows) && (first > 0 || held != null);
    BrokenRow row = open;
    if (goesOn
        && row != null
        && first < rows.size()
        && !begins
        && row.isContinuedBy(rows.get(first))) {
      rows.set(first, row.joined(rows.get(first)));
      open = null;
    }
    finish();
    shown.add(rows);
    before = grid;
    top = goesOn ? top : List.copyOf(rows.subList(0, Math.min(rows.size(), MOST_HEADINGS)));
    header = first > 0 ? List.copyOf(rows.subList(0, first)) : header;
    if (begins) {
      form = new OpenForm(place, rows);
      return;
    }
    lengths = BrokenRow.lengths(rows, goesOn ? lengths : new int[grid.columns()]);
    TableRows table = new TableRows(place, Content.Naming.CELL, sink).below(lastRows);
    lastRows = table;
    long number = 1;
    if (first == 0) {
      for (List<@Nullable String> each : header) {
        table.add(number++, each);
      }
    }
    int last = rows.size() - 1;
    for (List<@Nullable String> each : rows.subList(0, last)) {
      table.add(number++, each);
    }
    if (last == 0) {
      table.add(number, rows.getFirst());
    } else {
      open = new BrokenRow(place, number, header, rows.get(last), lengths);
    }
    table.finish();
  }

  /** The cells of a grid; runs that stand in none go to others. */
  private List<List<@Nullable String>> rows(
      PageGrid grid, List<PageRun> runs, List<PageRun> others) {
    Map<Integer, List<PageRun>> cells = new HashMap<>();
    for (PageRun whole : runs) {
      int row = whole.angle == 0 ? grid.row(whole) : -1;
      if (row < 0 || grid.column(whole) < 0) {
        others.add(whole);
        continue;
      }
      for (PageRun run : grid.split(whole)) {
        int column = Math.max(0, grid.column(run));
        cells.computeIfAbsent(row * grid.columns() + column, cell -> new ArrayList<>()).add(run);
      }
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    boolean goesOn = lined != null && lined.isLike(grid);
    for (int row = 0; row < grid.rows(); row++) {
      List<@Nullable List<PageRun>> whole = new ArrayList<>();
      for (int column = 0; column < grid.columns(); column++) {
        whole.add(cells.get(row * grid.columns() + column));
      }
      List<List<@Nullable List<PageRun>>> parts = LinedRow.parts(whole, goesOn ? 2 : LEAST_LINES);
      lined = parts.size() > 1 ? grid : lined;
      for (List<@Nullable List<PageRun>> part : parts) {
        if (part.stream().anyMatch(Objects::nonNull)) {
          rows.add(texts(part, grid, others));
        }
      }
    }
    return rows;
  }

  private static List<@Nullable String> texts(
      List<@Nullable List<PageRun>> row, PageGrid grid, List<PageRun> others) {
    List<@Nullable String> texts = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      List<PageRun> cell = row.get(column);
      texts.add(cell == null ? null : text(cell, grid, column, others));
    }
    return texts;
  }

  private static String text(List<PageRun> cell, PageGrid grid, int column, List<PageRun> others) {
    PageLayout layout = PageLayout.of(cell);
    layout.overlays().forEach(line -> others.addAll(line.runs));
    StringBuilder text = new StringBuilder();
    PageLine above = null;
    for (PageLine line : layout.lines()) {
      String own = line.text();
      if (above != null) {
        boolean full = grid.right(column) - above.end() < roomLeft(grid, column, line);
        boolean apart = !full || (isNumber(above.text()) && isNumber(own));
        text.append(apart ? "\n" : PageColumns.join(text, own));
      }
      text.append(own);
      above = line;
    }
    return text.toString();
  }

  /** The room that a line which is full may leave, its cell's margin and a word among it. */
  private static double roomLeft(PageGrid grid, int column, PageLine line) {
    return Math.max(3 * line.size, 0.4 * grid.width(column));
  }

  /** Whether a line is a number by itself: what is longer is not wrapped in lines of its length. */
  private static boolean isNumber(String line) {
    return line.length() >= MIN_NUMBER && line.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isTable(List<List<@Nullable String>> rows) {
    return rows.size() > 1 && TableRows.isTable(judged(rows));
  }

  private static boolean isForm(List<List<@Nullable String>> rows) {
    return OpenForm.hasRoom(rows.size()) && TableRows.header(judged(rows)) < 0;
  }

  /** How many rows are a header with what stands above it. */
  private static int headings(List<List<@Nullable String>> rows) {
    int header = TableRows.header(judged(rows));
    return header < Math.min(MOST_HEADINGS, rows.size()) ? Math.max(header, 0) + 1 : 1;
  }

  private static Cells judged(List<List<@Nullable String>> rows) {
    Cells judged = new Cells();
    for (int i = 0; i < Math.min(rows.size(), JUDGED_ROWS); i++) {
      judged.row(i + 1L);
      rows.get(i).forEach(judged::cell);
    }
    return judged;
  }
}
