package org.inshore.engine.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Need;
import org.inshore.spi.scan.Cells;

/**
 * Keeps what labels in cells say of those to their right, and which rules words of a row call for;
 * has their patterns, and those that columns call for, tried when all rows were gone through.
 */
final class RowCalls {
  private static final int NONE = -1;

  private final Program program;
  private final List<Call> ofCells = new ArrayList<>();
  private final List<Call> ofRows = new ArrayList<>();

  /** Rules that words of the row at hand called for: each is tried once, however many there are. */
  private final BitSet calledInRow = new BitSet();

  private int calledRead = NONE;

  /** A rule that is called for at a cell or row. */
  private record Call(int at, int rule) {}

  RowCalls(Program program) {
    this.program = program;
  }

  void clear() {
    ofCells.clear();
    ofRows.clear();
    calledRead = NONE;
  }

  /** Takes rules that a label calls for in a cell. */
  void inCell(int index, BitSet rules) {
    for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
      ofCells.add(new Call(index, rule));
    }
  }

  /** Takes a rule that a word calls for in all of a row. */
  void inRow(int row, int rule) {
    if (calledRead != row) {
      calledRead = row;
      calledInRow.clear();
    }
    if (!calledInRow.get(rule)) {
      calledInRow.set(rule);
      ofRows.add(new Call(row, rule));
    }
  }

  /** Tries what the columns call for. */
  void runColumns(List<JudgedColumn> columns, Cells cells, Cell cell, Scan scan) {
    for (int column = 0; column < columns.size(); column++) {
      List<CompiledPattern> called = columns.get(column).called();
      byte[] name = called.isEmpty() ? new byte[0] : cell.name(columns.get(column));
      for (CompiledPattern pattern : called) {
        for (int number = 0; number < cells.rows(); number++) {
          if (cell.enter(number, column) && !cell.isAll(name)) {
            scan.inCell(pattern, cell);
          }
        }
      }
    }
  }

  /** Tries what labels and words call for. */
  void runWords(int columns, Cells cells, Cell cell, Scan scan) {
    for (Call call : ofCells) {
      run(call, cells, cell, scan);
    }
    for (Call call : ofRows) {
      for (Nearby near : program.nearby().get(call.rule)) {
        for (int column = 0; column < columns; column++) {
          if (cell.enter(call.at, column)) {
            scan.inCell(near, cell);
          }
        }
      }
    }
  }

  /** Tries what labels and words call for in one cell. */
  void runWordsIn(int row, int column, Cells cells, Cell cell, Scan scan) {
    int index = cells.firstCell(row) + column;
    for (Call call : List.copyOf(ofCells)) {
      if (call.at == index) {
        run(call, cells, cell, scan);
      }
    }
    for (Call call : List.copyOf(ofRows)) {
      if (call.at == row && cell.enter(row, column)) {
        program.nearby().get(call.rule).forEach(near -> scan.inCell(near, cell));
      }
    }
  }

  private void run(Call call, Cells cells, Cell cell, Scan scan) {
    if (cell.enter(cells.start(call.at))) {
      for (CompiledPattern pattern : program.called().get(call.rule)) {
        if (pattern.source().need() == Need.LABEL && !cell.column().called().contains(pattern)) {
          scan.inCell(pattern, cell);
        }
      }
    }
  }
}
