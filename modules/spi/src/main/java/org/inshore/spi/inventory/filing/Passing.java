package org.inshore.spi.inventory.filing;

import java.time.LocalDate;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Day on which the year's sum passed a legal limit, as far as the scans tell.
 *
 * @param limit id of the limit
 * @param sensitive whether it is one on people with sensitive information
 * @param number the limit
 * @param jurisdiction whose sum; null for all
 * @param recipient whose sum; null for all
 * @param passed day of the first scan that reached it for certain; null if none did
 * @param before day of the scan before that, which had not; null if there was none
 * @param perhaps day of the first scan that may have reached it
 */
public record Passing(
    String limit,
    boolean sensitive,
    long number,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String recipient,
    @Nullable LocalDate passed,
    @Nullable LocalDate before,
    LocalDate perhaps) {
  /** Whether the scan that reached it and the one before are of the same day. */
  public boolean isWithinDay() {
    return passed != null && passed.equals(before);
  }
}
