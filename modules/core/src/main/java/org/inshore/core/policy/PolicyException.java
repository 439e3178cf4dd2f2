package org.inshore.core.policy;

import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;

/** A policy that cannot be used: the wording names file, line and remedy. */
public final class PolicyException extends WordedException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public PolicyException(Wording wording) {
    super(wording);
  }
}
