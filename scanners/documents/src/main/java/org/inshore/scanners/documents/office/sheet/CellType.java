package org.inshore.scanners.documents.office.sheet;

/** Type of a cell, which says what its text is. */
enum CellType {
  NUMBER,

  /** The index of a shared string. */
  SHARED,

  STRING,
  BOOLEAN,

  /** Anything else, which is text all the same. */
  OTHER
}
