package org.inshore.spi.source;

import org.inshore.spi.message.Wording;

/**
 * Verdict on whether a place is in the mainland. What nobody can show is {@link #UNKNOWN}, never
 * onshore.
 */
public enum Verdict {
  /** Shown to be in the mainland. */
  ONSHORE("境内", "onshore"),
  /** Shown to be outside the mainland; Hong Kong, Macau and Taiwan included. */
  OFFSHORE("境外", "offshore"),
  /** Not shown to be either. */
  UNKNOWN("位置不明", "unknown");

  private final Wording label;

  Verdict(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The verdict's name as reports show it. */
  public Wording label() {
    return label;
  }
}
