package org.inshore.scanners.documents.office.sheet;

/** What the text of a cell is. */
enum CellType {
  NUMBER,

  /** The index of a shared string. */
  SHARED,

  STRING,
  BOOLEAN,

  /** Anything else, which is text all the same. */
  OTHER
}
