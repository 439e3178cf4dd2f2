package org.inshore.core.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.inventory.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/** One rule of a policy, as its file says. */
record PolicyRule(
    String id,
    Wording title,
    Subject subject,
    Set<Verdict> residency,
    @Nullable Boolean classified,
    double minConfidence,
    double belowConfidence,
    List<String> unless,
    Nature nature,
    List<Step> severity,
    List<Basis> basis,
    Wording remedy) {

  /** A severity and what must hold for it; the first of a rule's steps that holds counts. */
  record Step(Severity level, Map<String, Set<String>> classification, Map<String, Long> records) {

    boolean unconditional() {
      return classification.isEmpty() && records.isEmpty();
    }
  }

  /** A legal rule; only for findings of the given classes unless there are none given. */
  record Basis(Wording text, boolean inForce, Map<String, Set<String>> classification) {}

  boolean holdsAt(Verdict verdict, boolean declaredClassified) {
    return residency.contains(verdict) && (classified == null || classified == declaredClassified);
  }

  boolean takes(Subject found, double confidence) {
    return found == subject && confidence >= minConfidence && confidence < belowConfidence;
  }

  /** Whether a detection rule has one of the classes. */
  static boolean matches(Map<String, Set<String>> classification, RuleInfo rule) {
    return rule.classifications().stream()
        .anyMatch(own -> classification.getOrDefault(own.scheme(), Set.of()).contains(own.code()));
  }
}
