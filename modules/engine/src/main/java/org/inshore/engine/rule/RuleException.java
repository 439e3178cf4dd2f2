package org.inshore.engine.rule;

import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;

/** A pack that cannot be used: the message names file, line and remedy. */
public final class RuleException extends Exception implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Makes the exception. */
  public RuleException(Wording wording) {
    super(wording.en());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
