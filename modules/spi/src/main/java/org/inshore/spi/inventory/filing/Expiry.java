package org.inshore.spi.inventory.filing;

import java.time.LocalDate;
import java.util.List;

/**
 * Expiry of what an export scene rests on.
 *
 * @param last the last day
 * @param least at least so many working days are left; 0 if it is over
 * @param most at most so many
 * @param notice the day on which 90 working days are left, at least
 * @param deadline the day on which 60 are left, at least: the last to ask for an extension
 * @param unknown years between whose days off are not known
 */
public record Expiry(
    LocalDate last,
    int least,
    int most,
    LocalDate notice,
    LocalDate deadline,
    List<Integer> unknown) {
  /** Copies the list. */
  public Expiry {
    unknown = List.copyOf(unknown);
  }
}
