package org.inshore.spi.inventory.audit;

import org.inshore.spi.message.Wording;

/** Whether data may go to an outsourcer, the best first. */
public enum AuditVerdict {
  /** Nothing speaks against it. */
  MAY_GO("可以提供", "may go"),
  /** After what is named was done. */
  AFTER_STEPS("完成下列事项后可以提供", "may go after the steps below"),
  /** Not as it is planned. */
  MAY_NOT_GO("不得提供", "may not go");

  private final Wording label;

  AuditVerdict(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The verdict as reports show it. */
  public Wording label() {
    return label;
  }
}
