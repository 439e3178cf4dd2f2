package org.inshore.tables.row;

import java.io.IOException;
import java.util.List;

/**
 * One table of the inventory.
 *
 * @param name for files; the same in every language
 * @param title for readers
 * @param columns of every row, from left to right
 * @param rows without the headers
 */
public record TableView(String name, String title, List<Column> columns, Rows rows) {
  /** Keeps the columns as they are. */
  public TableView {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param header for readers
   * @param width a hint, in characters
   */
  public record Column(String header, int width) {}

  /** The rows of a table, read from the inventory as they are written. */
  @FunctionalInterface
  public interface Rows {
    /** Writes all rows, as many cells in each as the table has columns. */
    void writeTo(RowSink sink) throws IOException;
  }
}
