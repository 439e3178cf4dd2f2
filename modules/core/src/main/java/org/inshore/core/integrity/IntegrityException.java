package org.inshore.core.integrity;

import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;

/** A manifest or log that cannot be used: the wording names it and the remedy. */
public final class IntegrityException extends WordedException {
  private static final long serialVersionUID = 1L;

  IntegrityException(Wording wording) {
    super(wording);
  }
}
