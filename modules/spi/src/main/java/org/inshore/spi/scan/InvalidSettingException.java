package org.inshore.spi.scan;

import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;

/**
 * A setting that is not as it must be, thrown by the constructor of a record of settings: {@link
 * Settings#bind} tells its message with the place, in both languages.
 */
public final class InvalidSettingException extends IllegalArgumentException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Takes what is wrong and what to do. */
  public InvalidSettingException(Wording wording) {
    super(wording.en());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
