package org.inshore.spi.inventory.audit;

import java.time.LocalDate;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Audit before outsourcing.
 *
 * @param outsourcer who would receive the data
 * @param purpose what for, as declared; empty if it is not
 * @param place where it would keep them
 * @param contract number and days of the contract as registered
 * @param contractFile the contract that was read, and its hash
 * @param until last day of the contract; null if none is registered
 * @param day day of the audit
 * @param verdict whether they may go
 * @param steps why not, or not yet, the heaviest first
 * @param duties what the contract says
 * @param fields what would go, the first ones
 * @param moreFields how many more there are
 * @param classes the same by class
 * @param thresholds limits that the transfer would reach together with what went before
 * @param advice how to hand over less
 * @param scope what was looked at, and what that cannot show
 */
public record OutsourcingAudit(
    String outsourcer,
    String purpose,
    Wording place,
    Wording contract,
    String contractFile,
    @Nullable LocalDate until,
    LocalDate day,
    AuditVerdict verdict,
    List<AuditStep> steps,
    List<DutyAnswer> duties,
    List<AuditedField> fields,
    long moreFields,
    List<AuditedClass> classes,
    List<Wording> thresholds,
    List<Wording> advice,
    List<Wording> scope) {

  /** Copies the lists. */
  public OutsourcingAudit {
    steps = List.copyOf(steps);
    duties = List.copyOf(duties);
    fields = List.copyOf(fields);
    classes = List.copyOf(classes);
    thresholds = List.copyOf(thresholds);
    advice = List.copyOf(advice);
    scope = List.copyOf(scope);
  }
}
