package org.inshore.engine.rule;

/** What must be there for a candidate to count. */
public enum Need {
  /** Nothing. */
  NOTHING,
  /** A label right before it, to its left, or as its column's name. */
  LABEL,
  /** A context word, a label or a column. */
  CONTEXT,
  /** The column's name or comment. */
  COLUMN,
  /** The column, and the value fills the cell. */
  WHOLE_CELL,
  /** It stands alone in one of the first lines of a text or rows of a sheet. */
  HEAD;

  /** Whether such patterns are tried only where a label or column calls for them. */
  public boolean called() {
    return this == LABEL || this == COLUMN || this == WHOLE_CELL;
  }
}
