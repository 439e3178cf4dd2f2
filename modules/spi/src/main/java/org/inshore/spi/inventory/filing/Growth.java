package org.inshore.spi.inventory.filing;

import org.inshore.spi.inventory.figure.PersonCount;

/**
 * Growth of a number of people against what was approved.
 *
 * @param approved how many were approved
 * @param now how many there are
 */
public record Growth(long approved, PersonCount now) {
  /** Beyond this no extension is given: the guide to applications, third edition. */
  private static final int EXTENSION_PERCENT = 20;

  /** Standings of a number against what was approved. */
  public enum State {
    /** It is within what was approved. */
    WITHIN,
    /** By its bounds it may be within or not. */
    PERHAPS,
    /** It is more, and within what an extension allows. */
    OVER,
    /** It is more than an extension allows. */
    BEYOND
  }

  /** How it stands. */
  public State state() {
    if (now.least() * 100 > approved * (100 + EXTENSION_PERCENT)) {
      return State.BEYOND;
    }
    if (now.least() > approved) {
      return State.OVER;
    }
    return now.bounded() && now.most() <= approved ? State.WITHIN : State.PERHAPS;
  }

  /** By how many percent it has grown at least; below 0 if it is less. */
  public double leastPercent() {
    return percent(now.least());
  }

  /** By how many percent at most; of a number without an upper bound what {@link #leastPercent}. */
  public double mostPercent() {
    return percent(now.bounded() ? now.most() : now.least());
  }

  private double percent(long number) {
    return approved == 0 ? 0 : 100.0 * (number - approved) / approved;
  }
}
