package org.inshore.core.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.core.policy.PolicyRule.Basis;
import org.inshore.core.policy.PolicyRule.Step;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.inventory.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/** Judges one asset: takes its findings, then says its violations. One thread. */
public final class Examination {
  private static final String TIER = "criminal-tier";
  private static final Wording NOWHERE = new Wording("地点未知", "place unknown");

  private final List<PolicyRule> rules;
  private final Location place;
  private final Residency residency;
  private final Map<String, Case> cases = new HashMap<>();

  Examination(List<PolicyRule> rules, Location place, Residency residency) {
    this.rules = rules;
    this.place = place;
    this.residency = residency;
  }

  /**
   * Adds a finding in the asset.
   *
   * @param confidence of its best matches
   */
  public void finding(RuleInfo rule, long matches, double confidence) {
    for (PolicyRule policy : rules) {
      if (policy.takes(rule.subject(), confidence)) {
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
    boolean secret = policy.nature() == Nature.STATE_SECRET;
    return new Violation(
        id(policy),
        policy.id(),
        policy.nature(),
        severity(policy, found, persons.persons()),
        place,
        residency,
        title(policy.title()),
        policy.basis().stream().filter(found::falls).map(Basis::text).toList(),
        policy.remedy(),
        List.copyOf(found.matches.keySet()),
        found.matches.values().stream().mapToLong(Long::longValue).sum(),
        secret ? new PersonCount(0, true) : persons);
  }

  private static Severity severity(PolicyRule policy, Case found, long persons) {
    for (Step step : policy.severity()) {
      if ((step.classification().isEmpty() || found.has(step.classification()))
          && (step.records().isEmpty() || found.reaches(step.records(), persons))) {
        return step.level();
      }
    }
    throw new IllegalStateException("policy " + policy.id() + " has no last severity");
  }

  private Wording title(Wording pattern) {
    Wording where = residency.jurisdiction() == null ? NOWHERE : residency.jurisdiction().label();
    return new Wording(
        pattern.zh().replace("{jurisdiction}", where.zh()),
        pattern.en().replace("{jurisdiction}", where.en()));
  }

  private String id(PolicyRule policy) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((policy.id() + '\0' + place).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
      return found.values().stream().anyMatch(rule -> PolicyRule.matches(classification, rule));
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
