package org.inshore.spi.inventory.destruction;

import java.time.LocalDate;
import org.inshore.spi.source.Contract;
import org.jspecify.annotations.Nullable;

/**
 * Recipient of what was handed over, and the contract under which it was.
 *
 * @param name as the audit or the register names it
 * @param number of the contract; empty if none is registered
 * @param start its first day
 * @param end its last day
 * @param audited whether the audit before the contract named it
 */
public record Recipient(
    String name,
    String number,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    boolean audited) {

  /** One that the register of a source names. */
  public static Recipient registered(String name, @Nullable Contract contract) {
    return contract == null
        ? new Recipient(name, "", null, null, false)
        : new Recipient(name, contract.number(), contract.start(), contract.end(), false);
  }
}
