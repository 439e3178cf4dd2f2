package org.inshore.spi.inventory.duty;

import java.time.Instant;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One step that the law asks for.
 *
 * @param what what is to be done
 * @param basis by which rule
 * @param role whose it is, by role
 * @param due until when; null where no time is set
 * @param done when it was done; null if nobody noted that
 * @param by who did it; empty if nobody noted that
 * @param note what else was noted, such as the receipt and its hash; empty for nothing
 */
public record Duty(
    Wording what,
    Wording basis,
    Wording role,
    @Nullable Instant due,
    @Nullable Instant done,
    String by,
    String note) {

  /** Whether it should have been done by a time and was not, or was done too late. */
  public boolean isLate(Instant now) {
    Instant end = due;
    Instant at = done;
    return end != null && (at == null ? now : at).isAfter(end);
  }
}
