package org.inshore.core.policy;

import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;

/** A policy that cannot be used: the wording names file, line and remedy. */
public final class PolicyException extends Exception implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Makes the exception. */
  public PolicyException(Wording wording) {
    super(wording.en());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
