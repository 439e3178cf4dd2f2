package org.inshore.scanners.documents.table;

/**
 * A cell that holds something.
 *
 * @param column its index on the page
 * @param text its text without white space at its ends; of a long one only the first characters
 * @param kind what it looks like
 */
record Filled(int column, String text, CellKind kind) {
  boolean isLabel() {
    return kind == CellKind.LABEL;
  }

  /** Says what it looks like, never what it is. */
  @Override
  public String toString() {
    return "Filled[" + column + ", " + kind + "]";
  }
}
