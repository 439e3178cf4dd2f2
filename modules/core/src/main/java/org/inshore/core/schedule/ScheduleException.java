package org.inshore.core.schedule;

import java.io.IOException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;

/** A schedule cannot be kept, woken or run, for a reason that its operator can mend. */
public final class ScheduleException extends IOException implements Worded {
  private static final long serialVersionUID = 1L;
  static final Messages MESSAGES = Messages.of(ScheduleException.class);

  private final transient Wording wording;

  ScheduleException(Wording wording) {
    super(wording.en());
    this.wording = wording;
  }

  static ScheduleException of(String key, Object... arguments) {
    return new ScheduleException(MESSAGES.wording(key, arguments));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
