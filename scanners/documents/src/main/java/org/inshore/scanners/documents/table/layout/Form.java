package org.inshore.scanners.documents.table.layout;

import java.util.List;

/**
 * A form, or several below or beside each other.
 *
 * @param records the answers of each, in order
 * @param others all other cells in which there may be something: titles, labels nobody knows
 */
public record Form(List<Entry> records, List<Cell> others) {

  /** A cell: the index of its row, and its column. */
  public record Cell(int row, int column) {}

  /**
   * An answer and its label.
   *
   * @param cell where it is
   * @param label what is to its left
   * @param from how many bytes of the cell are the label itself
   */
  public record Answer(Cell cell, String label, int from) {}

  /**
   * The answers of one form.
   *
   * @param order how many forms that begin in the same row are before it
   */
  public record Entry(List<Answer> answers, int order) {

    /** The index of the first row in which there is an answer. */
    public int firstRow() {
      return answers.stream().mapToInt(answer -> answer.cell().row()).min().orElseThrow();
    }
  }

  /**
   * Where the last of the forms begins, or those beside each other: more of it may follow. The end
   * of the block if it is all of one form.
   */
  public int lastBegins(Layout.Block block) {
    int row = block.to();
    for (int i = records.size() - 1; i >= 0; i--) {
      row = Math.min(row, records.get(i).firstRow());
      if (records.get(i).order() == 0) {
        break;
      }
    }
    return row > block.from() ? row : block.to();
  }
}
