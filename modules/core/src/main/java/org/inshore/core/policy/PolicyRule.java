package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.policy.Law.Basis;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.inventory.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** One rule of a policy, as its file says. */
record PolicyRule(
    String id,
    String file,
    Wording title,
    Condition when,
    List<String> unless,
    Nature nature,
    List<Step> severity,
    List<Basis> basis,
    Wording remedy) {

  /**
   * A severity and what must hold for it; the first of a rule's steps that holds counts.
   *
   * @param records by criminal tier, how many records at least; not asked when empty
   * @param persons how many people at least
   * @param dueDays days to put it right; null where no time is set
   */
  record Step(
      Severity level,
      Map<String, Set<String>> classification,
      Map<String, Long> records,
      long persons,
      @Nullable Long dueDays) {

    boolean unconditional() {
      return classification.isEmpty() && records.isEmpty() && persons == 0;
    }
  }

  /** Whether a law that holds for every finding is in force on a day. */
  boolean inForce(LocalDate day) {
    return basis.stream()
        .anyMatch(each -> each.classification().isEmpty() && each.law().inForce(day));
  }
}
