package org.inshore.engine.table;

import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Tables that are not those that were written any more. */
public final class TableException extends RuntimeException implements Worded {
  private static final Messages MESSAGES = Messages.of(TableException.class);
  private static final long serialVersionUID = 1L;

  TableException(@Nullable Throwable cause) {
    super(MESSAGES.wording("changed").en(), cause);
  }

  @Override
  public Wording wording() {
    return MESSAGES.wording("changed");
  }
}
