package org.inshore.scanners.documents.rtf;

import java.util.BitSet;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.scanners.documents.table.cell.Columns;

/** Definition of a row's cells: where each ends, and which are more of one above or to the left. */
final class RtfRow {
  private final BitSet below = new BitSet();
  private final BitSet beside = new BitSet();
  private final int[] edges = new int[Columns.MAX];
  private int defined;
  private int ended;

  /** Begins a definition. */
  void begin() {
    below.clear();
    beside.clear();
    defined = 0;
  }

  /** Says of the cell that is defined that it is more of the one above it. */
  void goesOnBelow() {
    below.set(defined);
  }

  /** Says of the cell that is defined that it is more of the one to its left. */
  void goesOnBeside() {
    beside.set(defined);
  }

  /** Ends the definition of a cell by its right edge. */
  void edge(int twips) {
    if (defined < Columns.MAX) {
      edges[defined++] = twips;
    }
  }

  /** Ends a cell of a table. */
  void endCell(DocumentBody body) {
    if (below.get(ended)) {
      body.goesOn();
    }
    if (beside.get(ended + 1) && !beside.get(ended)) {
      body.spans(1, beside.nextClearBit(ended + 1) - ended);
    }
    if (ended < defined) {
      body.edge(edges[ended]);
    }
    body.endCell();
    ended++;
  }

  /** Ends the row. */
  void end() {
    ended = 0;
  }
}
