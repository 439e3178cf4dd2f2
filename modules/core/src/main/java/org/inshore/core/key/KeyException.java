package org.inshore.core.key;

import java.io.IOException;
import org.inshore.spi.message.Wording;

/** A key file that cannot be used: the wording names it and the remedy. */
public final class KeyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Makes the exception. */
  public KeyException(Wording wording) {
    super(wording.en());
    this.wording = wording;
  }

  /** What is wrong and what to do. */
  public Wording wording() {
    return wording;
  }
}
