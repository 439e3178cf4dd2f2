package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.content.WrappedNumbers;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.wrap.WrappedLines;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The text and the tables of one page after the other. A table that goes on from the page before
 * has the header that stands there; a row that is broken over two pages is one.
 */
public final class PageText {
  /** Lines at the foot of a page behind a table that goes on. */
  private static final int FOOTER = 3;

  /** Lines that the head of a page has, the table's own header among them. */
  private static final int HEAD = 4;

  /** Lines of the rest of a row. */
  private static final int MAX_REST = 3;

  private final ContentSink sink;
  private final GridTables grids;
  private final LongCells shown = new LongCells();
  private final CutNumbers cut = new CutNumbers();

  private @Nullable PageColumns columns;
  private List<@Nullable String> header = List.of();

  /** The last row of the page before, where the rest of it may stand on the next. */
  private @Nullable BrokenRow open;

  private @Nullable TableRows lastRows;

  /** For the pages of one document. */
  public PageText(ContentSink sink) {
    this.sink = sink;
    this.grids = new GridTables(sink, shown);
  }

  /** Hands on what the last page still holds. */
  public void finish() throws ScanException, InterruptedException {
    grids.finish();
    goOn(List.of(), List.of());
  }

  /**
   * Hands on a page; whether there was any text.
   *
   * @param runs its runs in the order in which it shows them
   * @param rulings what it paints between them
   */
  public boolean push(List<PageRun> runs, List<Ruling> rulings, Location place)
      throws ScanException, InterruptedException {
    shown.clear();
    List<PageRun> outside = new ArrayList<>();
    int tables = grids.push(runs, rulings, place, outside);
    VerticalText vertical = VerticalText.of(outside);
    TextBlocks.push(place, vertical.text(), sink);
    outside = vertical.rest();
    if (outside.isEmpty()) {
      push(place, "", runs);
      goOn(List.of(), List.of());
      columns = null;
      return !runs.isEmpty();
    }
    List<List<PageRun>> parts = TextColumns.of(outside);
    if (parts != null) {
      columns = null;
      prose(parts, outside, place);
      return true;
    }
    PageLayout layout = PageLayout.of(StackedNumbers.join(outside));
    List<Ruling> sorted = new ArrayList<>(rulings);
    sorted.removeIf(Ruling::vertical);
    sorted.sort(Comparator.comparingDouble(ruling -> -ruling.at()));
    List<PageLine> lines = new ArrayList<>(layout.lines());
    List<List<PageRun>> cells = new ArrayList<>();
    lines.forEach(line -> cells.add(line.cells()));
    goOn(lines, cells);
    StringBuilder text = new StringBuilder();
    int at = 0;
    int lastEnd = -1;
    PageTable last = null;
    for (int i = 0; i < lines.size(); ) {
      PageTable table =
          cells.get(i).size() < 2
              ? null
              : PageTable.find(lines, cells, sorted, i, last == null ? columns : null);
      if (table == null) {
        i += cells.get(i).size() < 2 ? 1 : blockLength(cells, i);
        continue;
      }
      append(text, lines.subList(at, table.from()));
      boolean goesOn = lines.size() - table.to() <= FOOTER;
      push(table, place.append("table", String.valueOf(++tables)), goesOn);
      at = table.to();
      i = at;
      last = table;
      lastEnd = at;
    }
    append(text, lines.subList(at, lines.size()));
    columns = last != null && lines.size() - lastEnd <= FOOTER ? last.columns() : null;
    StringBuilder overlays = new StringBuilder();
    append(overlays, layout.overlays());
    String joined = WrappedLines.join(WrappedNumbers.join(text.toString()));
    boolean both = !joined.isEmpty() && !overlays.isEmpty();
    push(place, joined + (both ? "\n" : "") + overlays, outside);
    return true;
  }

  /** Hands on a text, and behind it the numbers that its lines cut. */
  private void push(Location place, String text, List<PageRun> runs)
      throws ScanException, InterruptedException {
    StringBuilder whole = new StringBuilder(text);
    List<String> numbers = new ArrayList<>(cut.of(runs));
    numbers.addAll(ScatteredDigits.of(runs));
    for (String number : numbers) {
      whole.append(text.contains(number) || shown.has(number) ? "" : "\n" + number);
    }
    TextBlocks.push(place, whole, sink);
  }

  /** Text in columns, one after the other. */
  private void prose(List<List<PageRun>> parts, List<PageRun> runs, Location place)
      throws ScanException, InterruptedException {
    StringBuilder text = new StringBuilder();
    for (List<PageRun> part : parts) {
      if (!part.isEmpty()) {
        PageLayout layout = PageLayout.of(StackedNumbers.join(part));
        append(text, layout.lines());
        append(text, layout.overlays());
      }
    }
    push(place, WrappedLines.join(WrappedNumbers.join(text.toString())), runs);
  }

  /** Lines of more than one cell that are no table together are none in parts either. */
  private static int blockLength(List<List<PageRun>> cells, int from) {
    int to = from;
    while (to < cells.size() && cells.get(to).size() > 1) {
      to++;
    }
    return to - from;
  }

  /** Hands on the row that was held, with its rest if a page begins with that. */
  private void goOn(List<PageLine> lines, List<List<PageRun>> cells)
      throws ScanException, InterruptedException {
    BrokenRow row = open;
    if (row == null) {
      return;
    }
    open = null;
    List<@Nullable String> whole = row.cells();
    int[] rest = rest(row, cells);
    if (rest.length > 0 && columns != null) {
      whole = row.joined(columns.row(cells.subList(rest[0], rest[1])));
      lines.subList(rest[0], rest[1]).clear();
      cells.subList(rest[0], rest[1]).clear();
    }
    row.push(whole, lastRows, sink);
  }

  /** From which line on to which one the rest of a row stands; nothing if it does not. */
  private int[] rest(BrokenRow row, List<List<PageRun>> cells) {
    PageColumns known = columns;
    for (int from = 0; known != null && from < Math.min(HEAD, cells.size()); from++) {
      int end = Math.min(from + MAX_REST, cells.size());
      for (int to = from; to < end && known.fits(known.split(cells.get(to))); to++) {
        if (row.isContinuedBy(known.row(cells.subList(from, to + 1)))) {
          return new int[] {from, to + 1};
        }
      }
    }
    return new int[0];
  }

  private void push(PageTable table, Location place, boolean goesOn)
      throws ScanException, InterruptedException {
    goOn(List.of(), List.of());
    shown.add(table.rows());
    TableRows rows = new TableRows(place, Content.Naming.CELL, sink).below(lastRows);
    lastRows = rows;
    List<@Nullable String> first = table.rows().getFirst();
    long number = 1;
    if (table.columns() != columns || PageHeading.isAgain(header, first)) {
      header = first;
    } else if (!TableRows.arePairs(header)) {
      rows.add(number++, header);
    }
    int last = table.rows().size() - 1;
    for (List<@Nullable String> row : table.rows().subList(0, last)) {
      rows.add(number++, row);
    }
    int[] lengths = BrokenRow.lengths(table.rows(), new int[first.size()]);
    BrokenRow held = new BrokenRow(place, number, List.of(header), table.rows().get(last), lengths);
    if (goesOn && last > 0 && held.isShort() && !TableRows.arePairs(first)) {
      open = held;
    } else {
      rows.add(number, held.cells());
    }
    rows.finish();
  }

  private static void append(StringBuilder text, List<PageLine> lines) {
    for (PageLine line : lines) {
      text.append(text.isEmpty() ? "" : "\n").append(line.text());
    }
  }
}
