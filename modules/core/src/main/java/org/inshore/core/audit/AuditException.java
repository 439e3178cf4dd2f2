package org.inshore.core.audit;

import org.inshore.spi.message.Messages;
import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** An audit that cannot be made of what was given: the wording names thing and remedy. */
public final class AuditException extends WordedException {
  private static final long serialVersionUID = 1L;

  static final Messages MESSAGES = Messages.of(AuditException.class);

  /** Makes the exception. */
  AuditException(Wording wording, @Nullable Throwable cause) {
    super(wording, cause);
  }

  static AuditException of(String key, Object... arguments) {
    return new AuditException(MESSAGES.wording(key, arguments), null);
  }
}
