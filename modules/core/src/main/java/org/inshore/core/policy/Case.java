package org.inshore.core.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.core.policy.Law.Basis;
import org.inshore.core.policy.PolicyRule.Step;
import org.inshore.core.policy.condition.Condition;
import org.inshore.core.policy.condition.Situation;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/** The findings that one policy rule takes in one asset. */
final class Case {
  private final Map<String, RuleInfo> found = new HashMap<>();
  private final Map<String, Long> matches = new TreeMap<>();

  /** Of each rule the matches of its surest findings, by the mean confidence of a finding. */
  private final Map<String, Map<Double, Long>> byMean = new HashMap<>();

  void add(RuleInfo rule, long count, double mean) {
    found.put(rule.id(), rule);
    matches.merge(rule.id(), count, Long::sum);
    byMean.computeIfAbsent(rule.id(), id -> new TreeMap<>()).merge(mean, count, Long::sum);
  }

  /** Takes the findings of another case of the same asset. */
  void addAll(Case other) {
    other.found.forEach(found::putIfAbsent);
    other.matches.forEach(matches::putIfAbsent);
    other.byMean.forEach(byMean::putIfAbsent);
  }

  boolean shares(Case other) {
    return found.keySet().stream().anyMatch(other.found::containsKey);
  }

  List<String> rules() {
    return List.copyOf(matches.keySet());
  }

  long matches() {
    return matches.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean falls(Basis basis) {
    return basis.classification().isEmpty() || has(basis.classification());
  }

  private boolean has(Map<String, Set<String>> classification) {
    return found.values().stream().anyMatch(rule -> Condition.matches(classification, rule));
  }

  /** Adds it to what is in the whole place; what is mostly weak does not make that worse. */
  void addTo(Place place, double sure) {
    for (RuleInfo rule : found.values()) {
      long count = matches(rule, sure);
      if (count > 0) {
        place.add(rule, count);
      }
    }
  }

  /**
   * Whether a severity's conditions hold.
   *
   * @param persons how many people the asset's data are of; 0 if nobody could be counted
   * @param place what the policy rule takes in the whole place; null if it was not counted
   */
  boolean meets(Step step, Situation of, long persons, @Nullable Place place) {
    return (step.open().isEmpty() || of.openTo(step.open()))
        && countOf(step) >= step.matches()
        && persons >= step.persons()
        && (step.records().isEmpty() || reaches(step, persons))
        && (step.placePersons() == 0
            || (place == null ? persons : place.persons()) >= step.placePersons())
        && (step.placeRecords().isEmpty() || reachesInPlace(step, persons, place));
  }

  /** The matches that are of the step's classes and sure enough for it. */
  private long countOf(Step step) {
    return found.values().stream()
        .filter(rule -> step.takes(rule))
        .mapToLong(rule -> matches(rule, step.minConfidence()))
        .sum();
  }

  /** Of matches in findings that are sure on the whole; a finding's confidence is their mean. */
  private long matches(RuleInfo rule, double sure) {
    return byMean.getOrDefault(rule.id(), Map.of()).entrySet().stream()
        .filter(each -> each.getKey() >= sure)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * Whether the records of one tier are as many as the step asks. Where people could be counted
   * they are the upper bound: one person's card number found a thousand times is one record.
   */
  private boolean reaches(Step step, long persons) {
    for (RuleInfo rule : found.values()) {
      String tier = rule.recordsCode();
      Long asked = tier == null ? null : step.records().get(tier);
      long records = matches(rule, step.minConfidence());
      if (asked != null
          && step.takes(rule)
          && (persons > 0 ? Math.min(persons, records) : records) >= asked) {
        return true;
      }
    }
    return false;
  }

  private boolean reachesInPlace(Step step, long persons, @Nullable Place place) {
    Place whole = place;
    if (whole == null) {
      whole = new Place();
      addTo(whole, step.minConfidence());
      whole.persons(persons);
    }
    for (RuleInfo rule : found.values()) {
      if (step.takes(rule)
          && matches(rule, step.minConfidence()) > 0
          && whole.reaches(step.placeRecords(), rule)) {
        return true;
      }
    }
    return false;
  }
}
