package org.inshore.spi.inventory.run;

import org.inshore.spi.message.Wording;

/** Subject of a rule. State secrets are kept apart from all else in every report. */
public enum Subject {
  /** Personal financial information. */
  PERSONAL_FINANCIAL("个人金融信息", "personal financial information"),
  /** A marking of a state secret: a suspicion, which only the authority can settle. */
  STATE_SECRET("疑似国家秘密", "potential state secret"),
  /** A marking of a trade or work secret. */
  TRADE_SECRET("商业秘密或工作秘密标志", "trade or work secret marking"),
  /** An identifier of an organisation, reported but no violation by itself. */
  ORGANISATION("单位信息", "organisation data");

  private final Wording label;

  Subject(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The subject's name as reports show it. */
  public Wording label() {
    return label;
  }
}
