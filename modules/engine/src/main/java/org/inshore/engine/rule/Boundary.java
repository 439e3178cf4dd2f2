package org.inshore.engine.rule;

import org.inshore.engine.pattern.Alphabet;

/** Characters that may not stand on either side of a value. */
public enum Boundary {
  /** An ASCII letter or digit. */
  ALPHANUMERIC(Alphabet.LETTER | Alphabet.DIGIT),
  /** A digit. */
  DIGIT(Alphabet.DIGIT),
  /** A Chinese character, unless a label or context word begins or ends there. */
  HAN(0),
  /** The same before a value; after it anything may. */
  HAN_BEFORE(0),
  /** A digit after a value that ends in one: no number is cut. Before it anything may stand. */
  NUMBER(0),
  /** Anything may. */
  NONE(0);

  private final int barred;

  Boundary(int barred) {
    this.barred = barred;
  }

  /** What a character there may not be, whatever else stands around; bits of {@link Alphabet}. */
  public int barred() {
    return barred;
  }
}
