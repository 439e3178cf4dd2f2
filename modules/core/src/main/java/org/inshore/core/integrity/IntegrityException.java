package org.inshore.core.integrity;

import java.io.IOException;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;

/** A manifest or log that cannot be used: the wording names it and the remedy. */
public final class IntegrityException extends IOException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  IntegrityException(Wording wording) {
    super(wording.en());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
