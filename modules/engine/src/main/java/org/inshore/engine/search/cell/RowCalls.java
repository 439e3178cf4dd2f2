package org.inshore.engine.search.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Keeps what labels in cells say of those to their right, and which rules words of a row call for.
 */
public final class RowCalls {
  private static final int NONE = -1;

  private final List<Call> ofCells = new ArrayList<>();
  private final List<Call> ofRows = new ArrayList<>();

  /** Rules that words of the row at hand called for: each is tried once, however many there are. */
  private final BitSet calledInRow = new BitSet();

  private int calledRead = NONE;

  /** A rule that is called for at a cell or row. */
  public record Call(int at, int rule) {}

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

  /** Rules that labels call for, each with the cell. */
  public List<Call> ofCells() {
    return ofCells;
  }

  /** Rules that words call for, each with the row. */
  public List<Call> ofRows() {
    return ofRows;
  }
}
