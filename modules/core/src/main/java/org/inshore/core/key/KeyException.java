package org.inshore.core.key;

import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;

/** A key file that cannot be used: the wording names it and the remedy. */
public final class KeyException extends WordedException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public KeyException(Wording wording) {
    super(wording);
  }
}
