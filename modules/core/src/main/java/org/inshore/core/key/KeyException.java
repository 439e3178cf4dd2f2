package org.inshore.core.key;

import java.io.IOException;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;

/** A key file that cannot be used: the wording names it and the remedy. */
public final class KeyException extends IOException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Makes the exception. */
  public KeyException(Wording wording) {
    super(wording.en());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
