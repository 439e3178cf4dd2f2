package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.inshore.spi.scan.Cells;
import org.jspecify.annotations.Nullable;

/** What surrounds the cell that is looked through. Reused for one cell after another. */
final class Cell {
  /** The longest text that can be a label to the left. */
  private static final int LONGEST_LABEL = 64;

  /** How much of each other cell is looked through for context. */
  private static final int ROW_CONTEXT = 256;

  final BitSet leftLabels = new BitSet();
  final BitSet leftLookAlikes = new BitSet();
  private final Program program;
  private final TextBuffer other;
  private final List<Keyword> rowWords = new ArrayList<>();
  private final List<Integer> rowPlaces = new ArrayList<>();
  private @Nullable Cells cells;
  private int row;
  private boolean rowRead;
  private int place;
  private @Nullable JudgedColumn column;

  Cell(Program program) {
    this.program = program;
    this.other = new TextBuffer(program.alphabet());
  }

  void startRow(Cells cells, int row) {
    this.cells = cells;
    this.row = row;
    rowRead = false;
    leftLabels.clear();
    leftLookAlikes.clear();
  }

  void startCell(int place, JudgedColumn column) {
    this.place = place;
    this.column = column;
  }

  void forget() {
    cells = null;
    other.load("");
  }

  JudgedColumn column() {
    if (column == null) {
      throw new IllegalStateException("no cell begun");
    }
    return column;
  }

  /** Remembers what the cell just looked through says of the one to its right. */
  void endCell(TextBuffer text) {
    if (!leftLabels.isEmpty() || !leftLookAlikes.isEmpty()) {
      leftLabels.clear();
      leftLookAlikes.clear();
    }
    if (text.length() <= LONGEST_LABEL) {
      program.keywords().labelBefore(text, text.length(), this::remember);
    }
  }

  private boolean remember(Keyword keyword) {
    leftLabels.or(keyword.labelOf);
    leftLookAlikes.or(keyword.lookAlikeOf);
    return false;
  }

  /** Whether its column or the cell to its left makes all of it a value of a rule. */
  boolean callsFor(int rule) {
    return leftLabels.get(rule) || column().named().get(rule) || column().labelled().get(rule);
  }

  /** A context word of a rule in another cell of the row, or null. */
  @Nullable Keyword contextInRow(int rule) {
    if (!rowRead) {
      readRow();
    }
    for (int i = 0; i < rowWords.size(); i++) {
      if (rowPlaces.get(i) != place && rowWords.get(i).contextOf.get(rule)) {
        return rowWords.get(i);
      }
    }
    return null;
  }

  private void readRow() {
    rowRead = true;
    rowWords.clear();
    rowPlaces.clear();
    Cells all = cells;
    int width = all == null ? 0 : all.width(row);
    for (int i = 0; i < width; i++) {
      String text = all == null ? null : all.text(row, i);
      if (text == null) {
        continue;
      }
      other.load(text.substring(0, Math.min(text.length(), ROW_CONTEXT)));
      int cell = i;
      for (int at = 0; at < other.length(); at++) {
        if (program.keywords().canStart(other.classAt(at))) {
          program
              .keywords()
              .from(
                  other,
                  at,
                  other.length(),
                  (keyword, _, _) -> {
                    rowWords.add(keyword);
                    rowPlaces.add(cell);
                  });
        }
      }
    }
  }
}
