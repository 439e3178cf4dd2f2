package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.documents.table.cell.CellEdges;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.scanners.documents.table.cell.MergedCells;
import org.inshore.scanners.documents.table.header.TableHeader;
import org.inshore.scanners.documents.table.joined.SplitIdentities;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** One table of a body: its first rows decide whether it is one or layout. */
final class BodyTable {
  /** Takes the cells of a row that is text. */
  interface Lines {
    void line(List<String> cells) throws ScanException, InterruptedException;
  }

  /** Rows after which a table is judged; the rest of it goes the same way. */
  private static final int JUDGED_ROWS = 200;

  /** Rows below its header that make a table of its own of one within a cell. */
  private static final int OWN_ROWS = 3;

  private static final int MAX_CELL = 1 << 20;

  private final Location location;
  private final ContentSink sink;
  private final boolean outermost;
  private final Lines lines;
  private Cells held = new Cells();
  private final List<@Nullable String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private String name = "";
  private long rowNumber;
  private @Nullable TableRows rows;
  private boolean layout;
  private MergedCells merged = new MergedCells();

  /** How many columns the cell at hand spans, of which the others are not told. */
  private int wide = 1;

  /** Where the cells of the row at hand, and of those held, end; empty where that is not told. */
  private final List<Integer> edges = new ArrayList<>();

  private final List<int[]> heldEdges = new ArrayList<>();
  private CellEdges columns = CellEdges.NONE;

  BodyTable(Location location, ContentSink sink, boolean outermost, Lines lines) {
    this.location = location;
    this.sink = sink;
    this.outermost = outermost;
    this.lines = lines;
  }

  /** Begins a table under a name of its own. */
  void begin(String called) {
    name = called;
    cells.clear();
    rowNumber = 0;
    rows = null;
    layout = false;
    merged = new MergedCells();
    wide = 1;
    columns = CellEdges.NONE;
  }

  /** Adds to the cell at hand; false if it would be too long. */
  boolean append(String more) {
    if (cell.length() + more.length() > MAX_CELL) {
      return false;
    }
    cell.append(more);
    return true;
  }

  /** What stands in the cell at hand, which is empty then. */
  String takeCell() {
    String taken = cell.toString();
    cell.setLength(0);
    return taken;
  }

  /** Says of the cell at hand how many rows and columns it spans; those it covers follow. */
  void spans(int rows, int columns) {
    merged.add(rowNumber + 1, cells.size(), rows, columns);
  }

  /** Says of the cell at hand how many columns it spans; those it covers do not follow. */
  void wide(int columns) {
    wide = Math.clamp(columns, 1, Columns.MAX);
    spans(1, wide);
  }

  /** Says where the cell at hand ends. */
  void edge(int position) {
    if (edges.size() < Columns.MAX) {
      edges.add(position);
    }
  }

  /** Says that the cell above goes on in the one at hand. */
  void goesOn() {
    goesOn(rowNumber + 1, cells.size());
  }

  /** Says that the cell above goes on in another. */
  void goesOn(long row, int column) {
    merged.goesOn(row, column);
  }

  void endCell() {
    String value = takeCell().strip();
    if (cells.size() < Columns.MAX) {
      cells.add(value);
    } else {
      cells.set(Columns.MAX - 1, value);
    }
    for (; wide > 1 && cells.size() < Columns.MAX; wide--) {
      cells.add(null);
    }
    wide = 1;
  }

  void endRow() throws ScanException, InterruptedException {
    rowNumber++;
    int[] ends = edges.stream().mapToInt(Integer::intValue).toArray();
    if (layout) {
      line(cells);
    } else if (rows != null) {
      rows.add(rowNumber, spread(rowNumber, cells, ends));
    } else {
      held.row(rowNumber);
      cells.forEach(held::cell);
      heldEdges.add(ends);
      if (held.rows() == JUDGED_ROWS) {
        judge();
      }
    }
    cells.clear();
    edges.clear();
  }

  /** The cells of a row, each in the column in which it begins. */
  private List<@Nullable String> spread(long row, List<@Nullable String> values, int[] ends) {
    if (columns == CellEdges.NONE || ends.length != values.size()) {
      return values;
    }
    List<@Nullable String> spread = new ArrayList<>();
    for (int cell = 0; cell < ends.length; cell++) {
      int column = spread.size();
      int span = columns.span(column, ends[cell]);
      merged.add(row, column, 1, span);
      spread.add(values.get(cell));
      spread.addAll(Collections.nCopies(span - 1, null));
    }
    return spread;
  }

  void end() throws ScanException, InterruptedException {
    if (held.rows() > 0) {
      judge();
    }
    if (rows != null) {
      rows.finish();
      rows = null;
    }
  }

  private boolean isTable() {
    if (outermost) {
      return TableRows.isTable(held);
    }
    int header = held.rows() > OWN_ROWS ? TableHeader.index(held, 0, held.rows()) : -1;
    return header >= 0 && held.rows() - header > OWN_ROWS;
  }

  private void judge() throws ScanException, InterruptedException {
    spreadHeld();
    layout = !isTable();
    if (!layout) {
      Location place = location.append("table", name);
      rows = new TableRows(place, Content.Naming.CELL, sink).merged(merged);
    } else if (outermost) {
      SplitIdentities.read(held, List.of(), location, sink);
    }
    for (int row = 0; row < held.rows(); row++) {
      List<@Nullable String> values = values(row);
      if (rows != null) {
        rows.add(held.number(row), values);
      } else {
        line(values);
      }
    }
    held.clear();
  }

  private void spreadHeld() {
    columns = CellEdges.of(heldEdges);
    if (columns != CellEdges.NONE) {
      Cells spread = new Cells();
      for (int row = 0; row < held.rows(); row++) {
        spread.row(held.number(row));
        spread(held.number(row), values(row), heldEdges.get(row)).forEach(spread::cell);
      }
      held = spread;
    }
    heldEdges.clear();
  }

  private List<@Nullable String> values(int row) {
    List<@Nullable String> values = new ArrayList<>();
    for (int column = 0; column < held.width(row); column++) {
      values.add(held.text(row, column));
    }
    return values;
  }

  private void line(List<@Nullable String> values) throws ScanException, InterruptedException {
    lines.line(values.stream().filter(Objects::nonNull).toList());
  }

  @Override
  public String toString() {
    return "BodyTable[" + rowNumber + " rows]";
  }
}
