package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.inshore.core.file.Sha256;
import org.inshore.core.policy.Law.Basis;
import org.inshore.core.policy.PolicyRule.Step;
import org.inshore.core.policy.condition.Situation;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Judges one asset: takes its findings, then says its violations. One thread. */
public final class Examination {
  /** Enough of a hash to tell violations apart. */
  private static final int ID_DIGITS = 16;

  private final List<PolicyRule> rules;
  private final Exemptions exemptions;
  private final Situation situation;
  private final Location clear;
  private final Map<String, Case> cases = new HashMap<>();
  private final Map<String, String> named = new HashMap<>();

  /** Takes the rules that hold of the asset. */
  Examination(List<PolicyRule> rules, Exemptions exemptions, Situation situation, Location clear) {
    this.rules = rules;
    this.exemptions = exemptions;
    this.situation = situation;
    this.clear = clear;
  }

  /** Adds a finding in the asset whose matches are all equally sure. */
  public void finding(RuleInfo rule, long matches, double confidence) {
    finding(rule, matches, confidence, confidence);
  }

  /**
   * Adds a finding in the asset.
   *
   * @param highest confidence of its best matches, which decides whether a policy rule takes it
   * @param mean confidence of all its matches, which bears on how bad that is
   */
  public void finding(RuleInfo rule, long matches, double highest, double mean) {
    for (PolicyRule policy : rules) {
      if (policy.when().takes(rule, highest, situation)) {
        cases.computeIfAbsent(policy.id(), id -> new Case()).add(rule, matches, mean);
      }
    }
  }

  /** Whether any policy rule has something to say of the findings so far. */
  public boolean suspicious() {
    return !cases.isEmpty();
  }

  /**
   * Adds what is found to the place that the asset is in, for each policy rule that asks of whole
   * places.
   *
   * @param place gives the place of a policy rule by its id
   */
  public void tally(Function<String, Place> place) {
    for (PolicyRule policy : speaking()) {
      if (policy.asksOfPlace()) {
        caseOf(policy).addTo(place.apply(policy.id()), policy.when().minConfidence());
      }
    }
  }

  /** The violations of an asset that is the whole of its place. */
  public List<Violation> violations(PersonCount persons) {
    return violations(persons, Map.of());
  }

  /**
   * The violations, at most one for each policy rule: first those that say where the place is, then
   * the others, each in the order of the policy.
   *
   * @param persons how many people the asset's personal data is of
   * @param places what each policy rule takes in the whole place, by its id
   */
  public List<Violation> violations(PersonCount persons, Map<String, Place> places) {
    Map<String, Case> joined = new HashMap<>(cases);
    Map<String, Violation> violations = new LinkedHashMap<>();
    List<PolicyRule> speaking = speaking();
    for (PolicyRule policy : speaking) {
      violations.put(policy.id(), violation(policy, persons, places.get(policy.id())));
    }
    Set<String> hosts = new HashSet<>();
    for (PolicyRule policy : speaking) {
      Violation host = host(policy, violations, joined);
      Violation added = host == null ? null : violations.remove(policy.id());
      if (host != null && added != null) {
        Case both = new Case();
        both.addAll(joined.getOrDefault(host.policy(), both));
        both.addAll(joined.getOrDefault(policy.id(), both));
        joined.put(host.policy(), both);
        named.put(added.id(), host.id());
        String how = hosts.add(host.policy()) ? "added" : "added-more";
        Wording title =
            PolicyFiles.MESSAGES.wording(how, host.title(), Title.named(policy, situation));
        violations.put(host.policy(), joined(host, added, title, both, how));
      }
    }
    return List.copyOf(violations.values());
  }

  /** Of the violations that others name, by their own id, the id of the other one. */
  public Map<String, String> named() {
    return Collections.unmodifiableMap(named);
  }

  private List<PolicyRule> speaking() {
    return rules.stream()
        .filter(policy -> cases.containsKey(policy.id()))
        .filter(policy -> policy.unless().stream().noneMatch(cases::containsKey))
        .sorted(Comparator.comparing(policy -> !policy.when().asksOfResidency()))
        .toList();
  }

  /** The violation that is to name that of another rule; what is exempt hides nothing. */
  private static @Nullable Violation host(
      PolicyRule policy, Map<String, Violation> violations, Map<String, Case> cases) {
    Violation own = violations.get(policy.id());
    Case found = cases.get(policy.id());
    if (own == null || found == null || own.exemption() != null) {
      return null;
    }
    for (String id : policy.addsTo()) {
      Violation of = violations.get(id);
      Case other = cases.get(id);
      if (of != null
          && other != null
          && of.exemption() == null
          && of.nature().compareTo(own.nature()) <= 0
          && found.shares(other)) {
        return of;
      }
    }
    return null;
  }

  /** A violation that names another of the same asset, with the worse severity. */
  private static Violation joined(
      Violation host, Violation added, Wording title, Case both, String how) {
    Severity worse =
        host.severity().compareTo(added.severity()) <= 0 ? host.severity() : added.severity();
    Set<Wording> basis = new LinkedHashSet<>(host.basis());
    basis.addAll(added.basis());
    return new Violation(
        host.id(),
        host.policy(),
        host.nature(),
        worse,
        host.place(),
        host.residency(),
        title,
        List.copyOf(basis),
        host.remedy().equals(added.remedy())
            ? host.remedy()
            : PolicyFiles.MESSAGES.wording(how, host.remedy(), added.remedy()),
        both.rules(),
        both.matches(),
        host.persons(),
        earlier(host.due(), added.due()),
        null,
        null);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private Violation violation(PolicyRule policy, PersonCount persons, @Nullable Place place) {
    Case found = caseOf(policy);
    String id = id(policy);
    Step step = step(policy, found, persons.persons(), place);
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
        Basis.named(policy.basis().stream().filter(found::falls).toList(), situation.asOf()),
        policy.remedy(),
        found.rules(),
        found.matches(),
        policy.nature() == Nature.STATE_SECRET ? new PersonCount(0, true) : persons,
        due(step),
        expired ? null : exemption,
        null);
  }

  /** An exemption that has ended allows nothing, and whoever reads of the violation is told. */
  private static Wording expired(Wording title, Exemption exemption) {
    return PolicyFiles.MESSAGES.wording(
        "exemption-expired", title, exemption.grantedBy(), exemption.until().toString());
  }

  private @Nullable LocalDate due(Step step) {
    Long days = step.dueDays();
    return days == null ? null : situation.found().plusDays(days);
  }

  private Step step(PolicyRule policy, Case found, long persons, @Nullable Place place) {
    for (Step step : policy.severity()) {
      if (found.meets(step, situation, persons, place)) {
        return step;
      }
    }
    throw new IllegalStateException("policy " + policy.id() + " has no last severity");
  }

  private Case caseOf(PolicyRule policy) {
    Case found = cases.get(policy.id());
    if (found == null) {
      throw new IllegalStateException("policy " + policy.id() + " has nothing to say");
    }
    return found;
  }

  private String id(PolicyRule policy) {
    return Sha256.of(policy.id() + '\0' + situation.place()).substring(0, ID_DIGITS);
  }
}
