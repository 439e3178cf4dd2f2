package org.inshore.engine.rule;

import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;

/** A pack that cannot be used: the message names file, line and remedy. */
public final class RuleException extends WordedException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public RuleException(Wording wording) {
    super(wording);
  }
}
