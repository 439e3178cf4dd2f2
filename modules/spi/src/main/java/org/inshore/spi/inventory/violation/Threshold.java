package org.inshore.spi.inventory.violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A legal limit on the people whose data are abroad since 1 January, judged on the sum of all
 * places and of the year's scans, each person once.
 *
 * @param id of the policy rule
 * @param jurisdiction of which the sum is; null for all abroad together
 * @param recipient the declared recipient of which it is; null for all
 * @param since the first day that counts
 * @param runs ids of the scans whose people are in the sum, this one last
 * @param persons people in the sum
 * @param sensitive of them, those with sensitive personal information
 * @param limit from which number on the rule speaks
 * @param ofSensitive whether the limit is on {@code sensitive} rather than {@code persons}
 * @param reached whether it is reached for certain (the lower bound is); false if only the upper
 *     bound reaches it
 * @param nature what it is
 * @param severity how bad
 * @param title what is reached, in a line
 * @param basis the rules that set the limit, by name
 * @param remedy what to do
 */
public record Threshold(
    String id,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String recipient,
    LocalDate since,
    List<String> runs,
    PersonCount persons,
    PersonCount sensitive,
    long limit,
    boolean ofSensitive,
    boolean reached,
    Nature nature,
    Severity severity,
    Wording title,
    List<Wording> basis,
    Wording remedy) {

  /** Copies the lists. */
  public Threshold {
    runs = List.copyOf(runs);
    basis = List.copyOf(basis);
  }

  /** The same with another title. */
  public Threshold titled(Wording other) {
    return new Threshold(
        id,
        jurisdiction,
        recipient,
        since,
        runs,
        persons,
        sensitive,
        limit,
        ofSensitive,
        reached,
        nature,
        severity,
        other,
        basis,
        remedy);
  }

  /** Whether it is of all abroad together. */
  public boolean isOfAll() {
    return jurisdiction == null && recipient == null;
  }

  /**
   * The limits to be told in short: those on all together; of a rule that has none of these, all.
   */
  public static List<Threshold> inShort(List<Threshold> thresholds) {
    Set<String> whole =
        thresholds.stream()
            .filter(Threshold::isOfAll)
            .map(Threshold::id)
            .collect(Collectors.toUnmodifiableSet());
    return thresholds.stream()
        .filter(each -> each.isOfAll() || !whole.contains(each.id()))
        .toList();
  }

  /** The sums that one limit says the same of, in the order of the first of each. */
  public static List<List<Threshold>> byLimit(List<Threshold> thresholds) {
    Map<List<Object>, List<Threshold>> alike = new LinkedHashMap<>();
    for (Threshold each : thresholds) {
      alike
          .computeIfAbsent(List.of(each.id, each.reached, each.nature), _ -> new ArrayList<>())
          .add(each);
    }
    return List.copyOf(alike.values());
  }
}
