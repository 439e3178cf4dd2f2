package org.inshore.scanners.documents.table.cell;

/** Lexical kind of a filled cell. */
public enum CellKind {
  /** A word by which forms and headers say what stands beside or below it. */
  LABEL,
  /**
   * A value: a number, date, amount, address, mail address, masked text, or text of some length.
   */
  VALUE,
  /** Any other short text: a label nobody knows, or a name. */
  TEXT;

  /** The kind of a text without white space at its ends. */
  static CellKind of(String text) {
    if (LabelWords.isLabel(text)) {
      return LABEL;
    }
    return ValueShape.of(text) == ValueShape.NONE ? TEXT : VALUE;
  }
}
