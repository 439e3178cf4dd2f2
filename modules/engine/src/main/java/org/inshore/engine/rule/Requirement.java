package org.inshore.engine.rule;

/** Requirement on a candidate. */
public enum Requirement {
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
  /** A column of the parts of names, and the value fills the cell. */
  PART,
  /** It stands alone in one of the first lines of a text or rows of a sheet. */
  HEAD,
  /** The same as for a context, and it stands alone in its line; a marking, also in its cell. */
  LINE,
  /** The same value stands elsewhere in the text, found surely by another pattern of its rule. */
  RECURRENCE,
  /** Another value stands near in the text, found surely by another pattern of its rule. */
  COMPANY,
  /** It is a date that a number of a person has in it, which is found surely in the text. */
  EMBEDDED,
  /** It stands in the text between the same characters as other values of its rule. */
  SLOT,
  /** A validator tells by what stands around it in the text. */
  SURROUNDINGS;

  /** Whether a word near the value must speak for it. */
  public boolean near() {
    return this == CONTEXT || this == LINE;
  }

  /** Whether such patterns are tried only where a label, a column or another value calls. */
  public boolean called() {
    return this == LABEL || this == COLUMN || fillsCell() || second();
  }

  /** Whether a value must fill its cell. */
  public boolean fillsCell() {
    return this == WHOLE_CELL || this == PART;
  }

  /** Whether such patterns are tried when all else in a text is found. */
  public boolean second() {
    return this == RECURRENCE
        || this == COMPANY
        || this == EMBEDDED
        || this == SLOT
        || this == SURROUNDINGS;
  }
}
