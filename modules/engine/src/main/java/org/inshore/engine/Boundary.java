package org.inshore.engine;

/** What may not stand on either side of a value. */
enum Boundary {
  /** An ASCII letter or digit. */
  ALPHANUMERIC,
  /** A digit. */
  DIGIT,
  /** A Chinese character, unless a label or context word begins or ends there. */
  HAN,
  /** Anything may. */
  NONE
}
