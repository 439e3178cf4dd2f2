package org.inshore.spi.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inshore.spi.inventory.audit.OutsourcingAudit;
import org.inshore.spi.inventory.duty.Duty;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The result of a scan. Streams are read from the store as they are consumed; the caller closes
 * each. One thread.
 */
public interface Inventory extends AutoCloseable {

  /** The scan. */
  RunInfo run();

  /** Its figures. */
  Totals totals();

  /** The data sources, offshore first, then unknown, then onshore; each by id. */
  List<SourceEntry> sources();

  /** The jurisdictions of the data sources with their figures, in the order of these. */
  default List<JurisdictionEntry> jurisdictions() {
    Map<Optional<Jurisdiction>, List<SourceEntry>> groups = new LinkedHashMap<>();
    for (SourceEntry source : sources()) {
      groups
          .computeIfAbsent(
              Optional.ofNullable(source.residency().jurisdiction()), each -> new ArrayList<>())
          .add(source);
    }
    Map<Jurisdiction, PersonCount> persons = personsByJurisdiction();
    return groups.entrySet().stream()
        .map(
            group ->
                new JurisdictionEntry(
                    group.getValue().getFirst().residency().verdict(),
                    group.getKey().orElse(null),
                    group.getValue(),
                    Totals.sum(
                        group.getValue().stream().map(SourceEntry::totals).toList(),
                        group
                            .getKey()
                            .map(each -> persons.getOrDefault(each, new PersonCount(0, true)))
                            .orElseGet(() -> totals().persons(Figure.PERSONS_UNKNOWN)))))
        .toList();
  }

  /** The rules in force, by id. */
  List<RuleInfo> rules();

  /** The classification schemes of the rules, in their order; the first of a subject leads. */
  default List<Scheme> schemes() {
    return Scheme.of(rules());
  }

  /**
   * Violations, worst first: violations, then to clarify; by severity; offshore, unknown, onshore;
   * those of most people first; then by place. None of state secrets.
   */
  Stream<Violation> violations();

  /**
   * Assets with a ground, the worst first as {@link #violations}, those settled last; none of state
   * secrets.
   */
  default Stream<Incident> incidents() {
    Map<Location, List<Violation>> grounds = new LinkedHashMap<>();
    try (Stream<Violation> violations = violations()) {
      violations.forEach(
          each -> grounds.computeIfAbsent(each.place(), place -> new ArrayList<>()).add(each));
    }
    LocalDate day = Incident.day(run());
    return grounds.entrySet().stream()
        .map(each -> Incident.of(each.getKey(), each.getValue(), day));
  }

  /** Incidents by what they have in common, in the order of {@link IncidentGroup#HARM}. */
  default List<IncidentGroup> groups(IncidentGroup.By by) {
    return List.of();
  }

  /**
   * Which share of the people of all incidents that are not settled is in the first groups, those
   * in several counted once; of the incidents where nobody could be counted.
   *
   * @param count how many groups
   */
  default double shareOfFirst(IncidentGroup.By by, int count) {
    return Math.min(1, groups(by).stream().limit(count).mapToDouble(IncidentGroup::share).sum());
  }

  /** How many people each asset holds that holds any, by place. */
  default Stream<AssetPersons> personsByAsset() {
    return Stream.empty();
  }

  /** Legal limits that the year's sum of people abroad reaches or may reach, the worst first. */
  default List<Threshold> thresholds() {
    return List.of();
  }

  /** How many people are abroad since 1 January: in all, by jurisdiction, then by recipient. */
  default List<YearSum> yearSums() {
    return List.of();
  }

  /** Findings by location; none of state secrets. */
  Stream<Finding> findings();

  /** Columns named like personal financial information, by location. */
  default Stream<ColumnEntry> columns() {
    return Stream.empty();
  }

  /**
   * What can be missed where random rows were looked at instead of all: each such table, then what
   * was found in its columns, by location.
   */
  default Stream<SampledPlace> sampled() {
    return SampledPlace.of(this);
  }

  /** Flows by place. */
  default Stream<FlowEntry> flows() {
    return Stream.empty();
  }

  /** Assets that hold the same people or content, most shared first. */
  default Stream<CopyEntry> copies() {
    return Stream.empty();
  }

  /** How many people are in the places of each jurisdiction, each counted once in it. */
  default Map<Jurisdiction, PersonCount> personsByJurisdiction() {
    return Map.of();
  }

  /** Violations of the scan before that this one does not have, by place, with how they stand. */
  default Stream<Violation> formerViolations() {
    return Stream.empty();
  }

  /**
   * Places in which state-secret markings were found, by place; only a restricted report asks.
   * Nothing else of the inventory tells of them but {@link Figure#STATE_SECRETS}.
   *
   * @throws java.io.UncheckedIOException if they are sealed and the key is not at hand
   */
  default Stream<SecretEntry> secrets() {
    return Stream.empty();
  }

  /** Steps that the law asks for where something was found, in their order; none of a scan. */
  default List<Duty> duties() {
    return List.of();
  }

  /** The audit before outsourcing that the scan was made for; null if it was made for none. */
  default @Nullable OutsourcingAudit audit() {
    return null;
  }

  /**
   * Whether names of places that hold values are in clear. A report of such an inventory is its
   * reader's own work list: it says so on every page and is not handed on.
   */
  default boolean clearNames() {
    return false;
  }

  /**
   * How many assets and parts of them were not looked through to their end, by outcome and reason:
   * failed, incomplete, skipped; each the most frequent first.
   */
  default List<OutcomeCount> notLookedThrough() {
    return List.of();
  }

  /** Assets and parts of them by location, with outcomes. */
  Stream<AssetEntry> assets();

  /** Assets and parts of them that were not looked through to their end, by location. */
  default Stream<AssetEntry> uncovered() {
    return assets().filter(asset -> !(asset.outcome() instanceof Outcome.Scanned));
  }

  @Override
  void close();
}
