package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.core.file.Sha256;
import org.inshore.core.policy.Law.Basis;
import org.inshore.core.policy.PolicyRule.Step;
import org.inshore.spi.inventory.Exemption;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Judges one asset: takes its findings, then says its violations. One thread. */
public final class Examination {
  private static final String TIER = "criminal-tier";

  /** Enough of a hash to tell violations apart. */
  private static final int ID_DIGITS = 16;

  private final List<PolicyRule> rules;
  private final Exemptions exemptions;
  private final Situation situation;
  private final Location clear;
  private final Map<String, Case> cases = new HashMap<>();

  /** Takes the rules that hold of the asset. */
  Examination(List<PolicyRule> rules, Exemptions exemptions, Situation situation, Location clear) {
    this.rules = rules;
    this.exemptions = exemptions;
    this.situation = situation;
    this.clear = clear;
  }

  /**
   * Adds a finding in the asset.
   *
   * @param confidence of its best matches
   */
  public void finding(RuleInfo rule, long matches, double confidence) {
    for (PolicyRule policy : rules) {
      if (policy.when().takes(rule, confidence)) {
        cases.computeIfAbsent(policy.id(), id -> new Case()).add(rule, matches);
      }
    }
  }

  /** Whether any policy rule has something to say of the findings so far. */
  public boolean suspicious() {
    return !cases.isEmpty();
  }

  /**
   * The violations, at most one for each policy rule.
   *
   * @param persons how many people the asset's personal data is of
   */
  public List<Violation> violations(PersonCount persons) {
    List<Violation> violations = new ArrayList<>();
    for (PolicyRule policy : rules) {
      Case found = cases.get(policy.id());
      if (found != null && policy.unless().stream().noneMatch(cases::containsKey)) {
        violations.add(violation(policy, found, persons));
      }
    }
    return violations;
  }

  private Violation violation(PolicyRule policy, Case found, PersonCount persons) {
    String id = id(policy);
    Step step = step(policy, found, persons.persons());
    Exemption exemption = exemptions.of(id, policy.id(), situation.place(), clear);
    boolean expired = exemption != null && exemption.until().isBefore(situation.asOf());
    Wording title = Title.of(policy, situation);
    return new Violation(
        id,
        policy.id(),
        policy.nature(),
        step.level(),
        situation.place(),
        situation.residency(),
        exemption != null && expired ? expired(title, exemption) : title,
        basis(policy, found),
        policy.remedy(),
        List.copyOf(found.matches.keySet()),
        found.matches.values().stream().mapToLong(Long::longValue).sum(),
        policy.nature() == Nature.STATE_SECRET ? new PersonCount(0, true) : persons,
        due(step),
        expired ? null : exemption,
        null);
  }

  /** An exemption that has ended allows nothing, and whoever reads of the violation is told. */
  private static Wording expired(Wording title, Exemption exemption) {
    return Field.MESSAGES.wording(
        "exemption-expired", title, exemption.grantedBy(), exemption.until().toString());
  }

  private @Nullable LocalDate due(Step step) {
    Long days = step.dueDays();
    return days == null ? null : situation.found().plusDays(days);
  }

  private List<Wording> basis(PolicyRule policy, Case found) {
    return policy.basis().stream()
        .filter(found::falls)
        .map(Basis::law)
        .filter(law -> law.named(situation.asOf()))
        .map(law -> law.on(situation.asOf()))
        .toList();
  }

  private static Step step(PolicyRule policy, Case found, long persons) {
    for (Step step : policy.severity()) {
      if ((step.classification().isEmpty() || found.has(step.classification()))
          && (step.records().isEmpty() || found.reaches(step.records(), persons))
          && persons >= step.persons()) {
        return step;
      }
    }
    throw new IllegalStateException("policy " + policy.id() + " has no last severity");
  }

  private String id(PolicyRule policy) {
    return Sha256.of(policy.id() + '\0' + situation.place()).substring(0, ID_DIGITS);
  }

  /** The findings that one policy rule takes. */
  private static final class Case {
    private final Map<String, RuleInfo> found = new HashMap<>();
    private final Map<String, Long> matches = new TreeMap<>();

    void add(RuleInfo rule, long count) {
      found.put(rule.id(), rule);
      matches.merge(rule.id(), count, Long::sum);
    }

    boolean has(Map<String, Set<String>> classification) {
      return found.values().stream().anyMatch(rule -> Condition.matches(classification, rule));
    }

    boolean falls(Basis basis) {
      return basis.classification().isEmpty() || has(basis.classification());
    }

    /**
     * Whether the records of one tier are as many as the step asks. Where people could be counted
     * they are the upper bound: one person's card number found a thousand times is one record.
     */
    boolean reaches(Map<String, Long> least, long persons) {
      for (RuleInfo rule : found.values()) {
        String tier = rule.code(TIER);
        Long asked = tier == null ? null : least.get(tier);
        long records = matches.getOrDefault(rule.id(), 0L);
        if (asked != null && (persons > 0 ? Math.min(persons, records) : records) >= asked) {
          return true;
        }
      }
      return false;
    }
  }
}
