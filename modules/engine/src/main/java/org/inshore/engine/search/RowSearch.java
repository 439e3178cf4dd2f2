package org.inshore.engine.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.cell.Cell;
import org.inshore.engine.search.cell.FilledCells;
import org.inshore.engine.search.cell.RowCalls;
import org.inshore.engine.search.cell.RowIdentifiers;
import org.inshore.engine.search.cell.StartMasks;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Cells;

/**
 * Tries what is called for in cells, when all rows were gone through: by columns, by types of rows,
 * by labels to the left and words in the row, and by identifiers of persons, close to them and
 * where other cells of their rows begin.
 */
public final class RowSearch {
  private static final int NONE = -1;

  private final Program program;
  private final List<Nearby> identified;
  private final Cell cell;
  private final Scan scan;

  private final StartMasks masks;

  /** Columns of the cells that one identifier calls for. */
  private int[] fresh = new int[64];

  public RowSearch(Program program, Cell cell, Scan scan) {
    this.program = program;
    this.identified = program.identified();
    this.cell = cell;
    this.scan = scan;
    this.masks = new StartMasks(program.nearby());
  }

  /** Tries all of it. */
  public void run() {
    cell.beginCalls();
    Cells cells = cell.cells();
    for (int column = 0; column < cell.columns().size(); column++) {
      columns(column, cells);
    }
    BitSet typed = cell.types().numbers();
    for (int row = 0; !typed.isEmpty() && row < cells.rows(); row++) {
      for (int at = typed.nextSetBit(0); at >= 0; at = typed.nextSetBit(at + 1)) {
        types(row, at);
      }
    }
    for (RowCalls.Call call : cell.calls().ofCells()) {
      label(call, cells);
    }
    masks.clear();
    for (RowCalls.Call call : cell.calls().ofRows()) {
      List<Nearby> nearby = program.nearby().get(call.rule());
      for (int column = 0; column < cell.columns().size(); column++) {
        if (cell.enter(call.at(), column)) {
          nearby(nearby);
        }
      }
    }
    identified();
  }

  /**
   * Tries it again in one cell.
   *
   * @param known how many identifiers had been found before it was gone through again
   */
  public void complete(int index, int known) {
    Cells cells = cell.cells();
    if (!cell.enter(cells.start(index))) {
      return;
    }
    int row = cell.row();
    int column = cell.place();
    int searched = cell.identifiers();
    byte[] name = cell.name(cell.column());
    for (CompiledPattern pattern : cell.column().called()) {
      if (!cell.isAll(name)) {
        scan.inCell(pattern, cell);
      }
    }
    types(row, column);
    for (RowCalls.Call call : List.copyOf(cell.calls().ofCells())) {
      if (call.at() == index) {
        label(call, cells);
      }
    }
    for (RowCalls.Call call : List.copyOf(cell.calls().ofRows())) {
      if (call.at() == row && cell.enter(row, column)) {
        program.nearby().get(call.rule()).forEach(near -> scan.inCell(near, cell));
      }
    }
    if (cell.enter(row, column)) {
      identified(known, searched);
    }
  }

  private void nearby(List<Nearby> nearby) {
    for (Nearby near : nearby) {
      if (masks.mayStart(near, cell)) {
        scan.inCell(near, cell);
      }
    }
  }

  private void columns(int column, Cells cells) {
    JudgedColumn judged = cell.columns().get(column);
    List<CompiledPattern> called = judged.called();
    if (called.isEmpty()) {
      return;
    }
    byte[] name = cell.name(judged);
    for (int row = 0; row < cells.rows(); row++) {
      if (cell.enter(row, column) && !cell.isAll(name)) {
        called(called);
      }
    }
  }

  /** Tries patterns in the cell that was entered, one after the other, until all left lose. */
  private void called(List<CompiledPattern> called) {
    FilledCells filled = scan.check().filled;
    Hit filler = null;
    int[] left = null;
    int at = 0;
    for (int next = 0; next < called.size(); next++) {
      Hit now = filled.filler(cell);
      if (now != filler) {
        filler = now;
        left = now == null ? null : filled.left(called, now, cell);
        at = 0;
      }
      if (left != null) {
        while (at < left.length && left[at] < next) {
          at++;
        }
        if (at == left.length) {
          return;
        }
        next = left[at];
      }
      scan.inCell(called.get(next), cell);
    }
  }

  /** Tries what the type of a row calls for in a column. */
  private void types(int row, int column) {
    cell.types().of(cell.cells(), row, column).stream()
        .mapToObj(program.called()::get)
        .flatMap(List::stream)
        .filter(
            pattern -> !pattern.source().runsOn() && pattern.source().need() != Requirement.PART)
        .filter(_ -> cell.enter(row, column))
        .filter(pattern -> !cell.column().called().contains(pattern))
        .forEach(pattern -> scan.inCell(pattern, cell));
  }

  private void label(RowCalls.Call call, Cells cells) {
    if (cell.enter(cells.start(call.at()))) {
      for (CompiledPattern pattern : program.called().get(call.rule())) {
        if (pattern.source().need() == Requirement.LABEL
            && !cell.column().called().contains(pattern)) {
          scan.inCell(pattern, cell);
        }
      }
    }
  }

  private void identified() {
    int lastRow = NONE;
    RowIdentifiers identifiers = cell.rowIdentifiers();
    int last = NONE;
    int found = identifiers.size();
    for (int one = 0; one < found; one++) {
      if (last != NONE && identifiers.isIn(one, last)) {
        continue; // a part of it, as an address without its province is
      }
      last = one;
      int row = identifiers.row(one);
      int column = identifiers.column(one);
      int count = row == lastRow ? 0 : fresh(row, column);
      lastRow = row;
      boolean whole = cell.enter(row, column) && identifiers.fills(one, cell);
      if (!whole) {
        for (Nearby near : identified) {
          if (cell.enter(row, column)) {
            scan.beside(
                near, identifiers.start(one), identifiers.end(one), cell.start(), cell.end());
          }
        }
      }
      for (int i = 0; i < count; i++) {
        if (cell.enter(row, fresh[i]) && !scan.check().filled.sparesBesides(cell)) {
          identified.forEach(this::atBegin);
        }
      }
    }
  }

  /**
   * Tries in the cell that was entered what identifiers make likely there.
   *
   * @param first of those that were found in it anew, the first
   * @param called of those, the first that something called for
   */
  private void identified(int first, int called) {
    int row = cell.row();
    int column = cell.place();
    RowIdentifiers identifiers = cell.rowIdentifiers();
    int last = NONE;
    for (int one = first; one < identifiers.size(); one++) {
      boolean part = one < called && last != NONE && identifiers.isIn(one, last);
      if (!part && identifiers.row(one) == row && identifiers.column(one) == column) {
        last = one;
        for (Nearby near : identified) {
          cell.enter(row, column);
          scan.beside(near, identifiers.start(one), identifiers.end(one), cell.start(), cell.end());
        }
      }
    }
    for (Nearby near : identified) {
      if (cell.enter(row, column) && identifiers.tried().get(cell.index())) {
        atBegin(near);
      }
    }
  }

  private void atBegin(Nearby near) {
    TextView text = cell.text();
    int first = text.bytes[cell.start()];
    if (RowIdentifiers.mayStart(near, first, text)) {
      scan.inCellAt(near, cell.trimmedStart(), cell);
    }
  }

  /** Collects the columns of other cells in its row that were not tried and may hold a value. */
  private int fresh(int row, int identified) {
    RowIdentifiers identifiers = cell.rowIdentifiers();
    Cells cells = cell.cells();
    TextView text = cell.text();
    int first = cells.firstCell(row);
    int width = Math.min(cell.columns().size(), cells.width(row));
    int count = 0;
    for (int column = 0; column < width; column++) {
      int start = cells.start(first + column);
      if (column != identified
          && start < cells.end(first + column)
          && identifiers.mayStart(text.bytes[start], text)
          && !identifiers.tried().get(first + column)) {
        identifiers.tried().set(first + column);
        if (count == fresh.length) {
          fresh = Arrays.copyOf(fresh, 2 * count);
        }
        fresh[count++] = column;
      }
    }
    return count;
  }
}
