package org.inshore.scanners.documents.structure.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or another part of it, from the line with which it begins.
 *
 * @param cells of a row; empty for what is none, but belongs to the table
 * @param end where the line behind it begins
 */
record MarkupRow(List<String> cells, int end) {

  /** Reads the row that begins with a line, in one markup language. */
  interface Reader {
    /** The row, or null where the line is none of a table. */
    @Nullable MarkupRow read(MarkupLines lines, int at);
  }

  /** Says how much there is, never what. */
  @Override
  public String toString() {
    return "MarkupRow[" + cells.size() + "]";
  }
}
