package org.inshore.core.configuration.section;

import org.inshore.core.triage.Triage;
import org.inshore.spi.scan.Limits;

/**
 * Settings of how assets are read.
 *
 * @param limits what one asset may cost
 * @param documents how documents are opened
 * @param triage what is read, and in which order
 * @param threads how many assets are read at once
 */
public record Reading(Limits limits, Documents documents, Triage triage, int threads) {
  /** Everything, whole, with one thread for each processor. */
  public static final Reading STANDARD =
      new Reading(
          Limits.DEFAULT,
          Documents.STANDARD,
          Triage.NONE,
          Math.max(1, Runtime.getRuntime().availableProcessors()));

  public Reading with(Limits others) {
    return new Reading(others, documents, triage, threads);
  }

  public Reading with(Triage other) {
    return new Reading(limits, documents, other, threads);
  }
}
