package org.inshore.reports.audit;

import org.inshore.spi.message.Messages;
import org.inshore.spi.message.WordedException;

/** A report of an audit that was asked of a scan which was made for none. */
final class NoAuditException extends WordedException {
  private static final long serialVersionUID = 1L;

  NoAuditException() {
    super(Messages.of(AuditPage.class).wording("no-audit"));
  }
}
