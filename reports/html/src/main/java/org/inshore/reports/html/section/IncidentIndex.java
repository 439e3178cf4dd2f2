package org.inshore.reports.html.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.tables.word.BasisKey;
import org.inshore.tables.word.OpenReasons;
import org.jspecify.annotations.Nullable;

/** A first walk over the incidents: counts, and the first ones of each group with their proof. */
public final class IncidentIndex {
  /** How many groups the first screen has. */
  static final int TOP = 10;

  /** How many incidents of a group stand below it. */
  static final int MAX_OF_GROUP = 10;

  /** How many settled incidents, and former violations, the page shows one by one. */
  static final int MOST = 500;

  private static final int MAX_FINDINGS = 8;

  private final Map<IncidentGroup.By, Groups> groups = new EnumMap<>(IncidentGroup.By.class);
  private final Map<Location, List<Finding>> evidence = new HashMap<>();
  private final Map<Location, Wording> openTo = new HashMap<>();
  private final Map<String, Declaration> declared = new HashMap<>();
  private final OpenReasons toClarify = new OpenReasons();
  private final List<Incident> settled = new ArrayList<>();
  private final List<Violation> former = new ArrayList<>();
  private final BasisKey bases = new BasisKey();
  private final LocalDate day;

  IncidentIndex(Inventory inventory) {
    this.day = Incident.day(inventory.run());
    for (SourceEntry source : inventory.sources()) {
      declared.put(source.source().id(), source.source().declared());
    }
    for (IncidentGroup.By by : IncidentGroup.By.values()) {
      groups.put(by, new Groups(inventory, by));
    }
    try (Stream<Incident> incidents = inventory.incidents()) {
      incidents.forEach(this::add);
    }
    try (Stream<Violation> violations = inventory.formerViolations()) {
      violations.forEach(this::addFormer);
    }
  }

  private void add(Incident incident) {
    boolean open = !incident.settled(day);
    toClarify.add(incident);
    if (!open && settled.size() < MOST) {
      settled.add(incident);
    }
    for (Violation ground : incident.grounds()) {
      bases.add(ground.basis());
    }
    boolean kept = false;
    for (Groups each : groups.values()) {
      kept |= each.add(incident);
    }
    if (kept) {
      evidence.put(incident.place(), new ArrayList<>());
    }
  }

  private void addFormer(Violation violation) {
    if (former.size() < MOST) {
      former.add(violation);
    }
  }

  void add(Finding finding) {
    List<Finding> kept = evidence.get(finding.asset());
    if (kept != null && kept.size() < MAX_FINDINGS) {
      kept.add(finding);
    }
  }

  void add(AssetEntry asset) {
    if (asset.openTo() != null && evidence.containsKey(asset.location())) {
      openTo.put(asset.location(), asset.openTo());
    }
  }

  /** The groups of the incidents, by harm. */
  Groups groups(IncidentGroup.By by) {
    return Objects.requireNonNull(groups.get(by));
  }

  /** The first findings of an asset that stands below its group. */
  List<Finding> evidence(Location asset) {
    return evidence.getOrDefault(asset, List.of());
  }

  /** Who, beyond named accounts, may read the asset; null if nobody is known to. */
  @Nullable Wording openTo(Location asset) {
    return openTo.get(asset);
  }

  /** The rules of law that all grounds rest on. */
  BasisKey bases() {
    return bases;
  }

  /** The day by which is judged what is late and what is settled. */
  LocalDate day() {
    return day;
  }

  /** Who is to deal with it: whom an officer named, else who answers for the source. */
  @Nullable String owner(Incident incident) {
    for (Violation ground : incident.grounds()) {
      Standing standing = ground.standing();
      if (standing != null && standing.mark() != null && standing.mark().owner() != null) {
        return standing.mark().owner();
      }
    }
    Declaration known = declared.get(incident.place().source());
    return known == null ? null : known.owner();
  }

  /** The earliest day until which one of the grounds that ask for an act is to be put right. */
  @Nullable LocalDate due(Incident incident) {
    return incident.grounds().stream()
        .filter(ground -> !Incident.settled(ground, day))
        .map(IncidentIndex::due)
        .filter(each -> each != null)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** Until when it is to be put right: by the policy, else by an officer's note. */
  static @Nullable LocalDate due(Violation violation) {
    Standing standing = violation.standing();
    return violation.due() != null || standing == null || standing.mark() == null
        ? violation.due()
        : standing.mark().due();
  }

  /** Whether it should have been put right by the day of the report, and is not settled. */
  boolean isLate(Violation violation) {
    LocalDate due = due(violation);
    return due != null && due.isBefore(day) && !Incident.settled(violation, day);
  }

  /** Incidents to be clarified, by what is to be clarified. */
  OpenReasons toClarify() {
    return toClarify;
  }

  /** Incidents of which no ground asks for an act, the first of them. */
  List<Incident> settled() {
    return settled;
  }

  /** Violations of the scan before that this one does not have, the first of them. */
  List<Violation> former() {
    return former;
  }
}
