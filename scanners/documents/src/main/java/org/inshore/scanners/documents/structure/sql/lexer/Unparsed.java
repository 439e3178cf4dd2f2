package org.inshore.scanners.documents.structure.sql.lexer;

import java.io.IOException;

/** Says that a statement is not of the form it began with: it is then read as text. */
public final class Unparsed extends IOException {
  private static final long serialVersionUID = 1;

  /** Whether it may be of that form, but is longer than what is kept. */
  private final boolean tooLong;

  public Unparsed(boolean tooLong) {
    super(tooLong ? "too long" : "another form");
    this.tooLong = tooLong;
  }

  public boolean isTooLong() {
    return tooLong;
  }

  /** None: it may be thrown for every line. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
