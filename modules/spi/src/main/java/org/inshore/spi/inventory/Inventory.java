package org.inshore.spi.inventory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;

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

  /** The rules in force, by id. */
  List<RuleInfo> rules();

  /** Violations, worst first, then by place; natures apart: violations, to clarify, secrets. */
  Stream<Violation> violations();

  /** Findings by location. */
  Stream<Finding> findings();

  /** Columns named like personal financial information, by location. */
  default Stream<ColumnEntry> columns() {
    return Stream.empty();
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

  /** How many violations stand how against the scan before, its own and former ones. */
  default Map<Standing.State, Long> standings() {
    Map<Standing.State, Long> counts = new EnumMap<>(Standing.State.class);
    for (Standing.State state : Standing.State.values()) {
      counts.put(state, 0L);
    }
    try (Stream<Violation> now = violations();
        Stream<Violation> former = formerViolations()) {
      Stream.concat(now, former)
          .map(Violation::standing)
          .filter(Objects::nonNull)
          .forEach(each -> counts.merge(each.state(), 1L, Long::sum));
    }
    return counts;
  }

  /**
   * The assets in which a state-secret marking was found: only a restricted report names them so.
   */
  default Set<Location> marked() {
    try (Stream<Finding> findings = findings()) {
      return findings
          .filter(finding -> finding.subject() == Subject.STATE_SECRET)
          .map(Finding::asset)
          .collect(Collectors.toSet());
    }
  }

  /** Assets and parts of them by location, with outcomes. */
  Stream<AssetEntry> assets();

  @Override
  void close();
}
