package org.inshore.spi.inventory.audit;

import java.util.List;
import org.inshore.spi.message.Wording;

/**
 * Reason why data may not go, or not yet, and what to do about it.
 *
 * @param weight what it makes of the verdict
 * @param reason what is so
 * @param step what to do
 * @param basis the rules, by name
 * @param decides whose decision it is, by role
 */
public record AuditStep(
    AuditVerdict weight, Wording reason, Wording step, List<Wording> basis, Wording decides) {

  /** Copies the list. */
  public AuditStep {
    basis = List.copyOf(basis);
  }
}
