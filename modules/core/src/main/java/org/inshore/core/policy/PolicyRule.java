package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.policy.Law.Basis;
import org.inshore.core.policy.condition.Condition;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a policy, as its file says.
 *
 * @param matter what it is about, the same for rules that follow each other at a place when facts
 *     that are declared change; its own id where it stands alone
 * @param namedAs its title within the violation of another rule
 * @param unless rules where whose own conditions hold this one says nothing
 * @param addsTo rules whose violation names this one, where both speak of the same findings
 */
record PolicyRule(
    String id,
    String file,
    String matter,
    Wording title,
    Wording namedAs,
    Condition when,
    List<String> unless,
    List<String> addsTo,
    Nature nature,
    List<Step> severity,
    List<Basis> basis,
    Wording remedy) {

  /**
   * A severity and what must hold for it; the first of a rule's steps that holds counts.
   *
   * @param classification of what classes something must have been found; of any when empty
   * @param minConfidence how sure findings must be, as the mean of their matches, to be counted
   * @param matches how many matches of those classes at least
   * @param records by criminal tier, how many records at least; not asked when empty
   * @param persons how many people at least
   * @param placeRecords the same over all assets of the place
   * @param placePersons the same over all assets of the place
   * @param open which readers it must be open to one of; not asked when empty
   * @param dueDays days to put it right; null where no time is set
   */
  record Step(
      Severity level,
      Map<String, Set<String>> classification,
      double minConfidence,
      long matches,
      Map<String, Long> records,
      long persons,
      Map<String, Long> placeRecords,
      long placePersons,
      Set<Readers.Kind> open,
      @Nullable Long dueDays) {

    boolean unconditional() {
      return classification.isEmpty()
          && minConfidence <= 0
          && matches == 0
          && records.isEmpty()
          && persons == 0
          && placeRecords.isEmpty()
          && placePersons == 0
          && open.isEmpty();
    }

    boolean takes(RuleInfo rule) {
      return classification.isEmpty() || Condition.matches(classification, rule);
    }
  }

  /** Whether a law that holds for every finding is in force on a day. */
  boolean inForce(LocalDate day) {
    return Basis.inForce(basis, day);
  }

  /** Whether some severity depends on the whole place. */
  boolean asksOfPlace() {
    return severity.stream()
        .anyMatch(step -> !step.placeRecords().isEmpty() || step.placePersons() > 0);
  }
}
