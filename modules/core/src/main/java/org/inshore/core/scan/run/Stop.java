package org.inshore.core.scan.run;

import org.inshore.core.triage.RemainingBudget;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/** Request to end a run before its time; the first reason stays. */
final class Stop {
  private static final Messages MESSAGES = Messages.of(Stop.class);

  private volatile @Nullable ScanException reason;

  /** Ends the run; the key names the reason. */
  synchronized void set(String key) {
    if (reason == null) {
      reason = new ScanException(Category.STOPPED, MESSAGES.wording(key));
    }
  }

  boolean isSet() {
    return reason != null;
  }

  /** The reason; only when there is one. */
  ScanException reason() {
    ScanException known = reason;
    if (known == null) {
      throw new IllegalStateException("not stopped");
    }
    return known;
  }

  /** Why nothing more is read, this or a budget that is spent; null if nothing ends it. */
  @Nullable ScanException or(RemainingBudget remaining) {
    ScanException known = reason;
    if (known != null) {
      return known;
    }
    return remaining.isSpent() ? RemainingBudget.spent() : null;
  }
}
