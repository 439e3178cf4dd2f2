package org.inshore.engine.pattern;

import org.inshore.spi.message.Wording;

/** A pattern that cannot be read: what is wrong and where in it. */
public final class RegexException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;
  private final int position;

  public RegexException(Wording wording, int position) {
    super(wording.en());
    this.wording = wording;
    this.position = position;
  }

  public Wording wording() {
    return wording;
  }

  /** The character at which reading ended, from 1. */
  public int position() {
    return position;
  }
}
