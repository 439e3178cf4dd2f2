package org.inshore.reports.html;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The violations, the first of each nature with what proves them, and how all of them stand. */
final class Register {
  /** How many violations of one nature the page shows. */
  static final int MOST = 1_000;

  private static final int MOST_FINDINGS = 8;

  private final Map<Nature, List<Violation>> violations = new EnumMap<>(Nature.class);
  private final Map<Location, List<Finding>> evidence = new HashMap<>();
  private final Map<Location, Wording> openTo = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final List<Violation> former = new ArrayList<>();
  private final LocalDate day;

  Register(Inventory inventory) {
    LocalDate asOf = inventory.run().asOf();
    this.day =
        asOf == null
            ? LocalDate.ofInstant(inventory.run().started(), ZoneId.systemDefault())
            : asOf;
    for (SourceEntry source : inventory.sources()) {
      String owner = source.source().declared().owner();
      if (owner != null) {
        owners.put(source.source().id(), owner);
      }
    }
    try (Stream<Violation> all = inventory.violations()) {
      all.forEach(this::add);
    }
    try (Stream<Violation> all = inventory.formerViolations()) {
      all.forEach(this::addFormer);
    }
  }

  private void add(Violation violation) {
    List<Violation> kept =
        violations.computeIfAbsent(violation.nature(), nature -> new ArrayList<>());
    if (kept.size() < MOST) {
      kept.add(violation);
      evidence.put(violation.place(), new ArrayList<>());
    }
  }

  private void addFormer(Violation violation) {
    if (former.size() < MOST) {
      former.add(violation);
    }
  }

  void add(Finding finding) {
    List<Finding> kept = evidence.get(finding.asset());
    if (kept != null && kept.size() < MOST_FINDINGS) {
      kept.add(finding);
    }
  }

  void add(AssetEntry asset) {
    if (asset.openTo() != null && evidence.containsKey(asset.location())) {
      openTo.put(asset.location(), asset.openTo());
    }
  }

  /** The first violations of a nature. */
  List<Violation> of(Nature nature) {
    return violations.getOrDefault(nature, List.of());
  }

  /** The first findings that make a violation. */
  List<Finding> evidence(Violation violation) {
    return evidence.getOrDefault(violation.place(), List.of()).stream()
        .filter(finding -> violation.rules().contains(finding.rule()))
        .toList();
  }

  /** Who, beyond named accounts, may read the asset; null if nobody is known to. */
  @Nullable Wording openTo(Violation violation) {
    return openTo.get(violation.place());
  }

  /** Who is to deal with it: whom an officer named, else who answers for the source. */
  @Nullable String owner(Violation violation) {
    Standing standing = violation.standing();
    String named = standing == null || standing.mark() == null ? null : standing.mark().owner();
    return named == null ? owners.get(violation.place().source()) : named;
  }

  /** Until when it is to be put right: by the policy, else by an officer's note. */
  static @Nullable LocalDate due(Violation violation) {
    Standing standing = violation.standing();
    return violation.due() != null || standing == null || standing.mark() == null
        ? violation.due()
        : standing.mark().due();
  }

  /** Whether it should have been put right by the day of the report, and nobody allowed it. */
  boolean isLate(Violation violation) {
    LocalDate due = due(violation);
    return due != null && due.isBefore(day) && violation.exemption() == null;
  }

  /** Violations of the scan before that this one does not have, the first of them. */
  List<Violation> former() {
    return former;
  }
}
