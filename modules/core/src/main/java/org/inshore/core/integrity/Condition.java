package org.inshore.core.integrity;

import java.util.Locale;
import org.inshore.spi.message.Wording;

/** Condition of an output folder, as far as it shows. */
public enum Condition {
  /** The scan came to its end and sealed its results. */
  WHOLE,
  /** The operator stopped the scan, which sealed what it had. */
  STOPPED,
  /** The scan did not come to its end; it stays so whatever is written later. */
  BROKEN_OFF,
  /** The scan ended, but what it sealed its results with is missing: nothing proves them. */
  UNSEALED,
  /** The scan is at work. */
  RUNNING;

  /** In one sentence. */
  public Wording label() {
    return SigningKey.MESSAGES.wording("condition." + word());
  }

  /**
   * Reads what a manifest writes.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Condition parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As manifests write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
