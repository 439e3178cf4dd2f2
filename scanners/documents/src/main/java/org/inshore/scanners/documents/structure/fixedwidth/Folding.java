package org.inshore.scanners.documents.structure.fixedwidth;

/** Kind of folding by which a client writes long values within their columns. */
enum Folding {
  /** A mark behind each part that goes on below. */
  MARKS,

  /** What goes on below fills its column. */
  CHARACTERS,

  /** The first word below had no room above; rows are parted by blank lines (SQLite). */
  WORDS
}
