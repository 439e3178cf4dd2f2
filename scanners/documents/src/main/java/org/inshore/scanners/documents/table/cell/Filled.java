package org.inshore.scanners.documents.table.cell;

/**
 * A cell that holds something.
 *
 * @param column its index on the page
 * @param text its text without white space at its ends; of a long one only the first characters
 * @param kind what it looks like
 */
public record Filled(int column, String text, CellKind kind) {
  public boolean isLabel() {
    return kind == CellKind.LABEL;
  }

  /** Says what it looks like, never what it is. */
  @Override
  public String toString() {
    return "Filled[" + column + ", " + kind + "]";
  }
}
