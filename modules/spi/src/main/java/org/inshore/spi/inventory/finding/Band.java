package org.inshore.spi.inventory.finding;

import org.inshore.spi.message.Wording;

/** Confidence of a finding, in three steps. */
public enum Band {
  /** At least 0.9. */
  HIGH("高", "high"),
  /** At least 0.5: what a scan reports unless told otherwise. */
  MEDIUM("中", "medium"),
  /** Below: reported only where the scan's {@code min-confidence} asks for it. */
  LOW("低", "low");

  private final Wording label;

  Band(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The band of a confidence between 0 and 1. */
  public static Band of(double confidence) {
    return confidence >= 0.9 ? HIGH : confidence >= 0.5 ? MEDIUM : LOW;
  }

  /** The band's name as reports show it. */
  public Wording label() {
    return label;
  }
}
