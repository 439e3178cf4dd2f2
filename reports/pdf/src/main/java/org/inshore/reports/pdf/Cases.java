package org.inshore.reports.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.tables.word.GroupIndex;
import org.inshore.tables.word.OpenReasons;

/** A walk over the incidents: which of each group are told one by one, and sums of the others. */
final class Cases {
  /** Up to so many, all incidents are told one by one. */
  private static final int FEW = 60;

  /** How many incidents are told one by one in all. */
  private static final int MAX = 150;

  /** How many of a group are. */
  private static final int MAX_OF_GROUP = 8;

  /** How many of a group are that is not among those on the first sheet. */
  private static final int MAX_OF_SMALL = 3;

  /** How many settled incidents are told. */
  private static final int MAX_SETTLED = 40;

  /** The incidents of a group. */
  static final class Members {
    private final List<Incident> shown = new ArrayList<>();
    private final Map<Severity, Long> others = new EnumMap<>(Severity.class);
    private long least = Long.MAX_VALUE;
    private long most;

    /** Those told one by one, the worst first. */
    List<Incident> shown() {
      return shown;
    }

    /** Whether there is but one. */
    boolean single() {
      return shown.size() == 1 && others.isEmpty();
    }

    /** How many of each severity are not. */
    Map<Severity, Long> others() {
      return others;
    }

    /** The fewest people that one of these has. */
    long least() {
      return least;
    }

    /** The most people that one of these has. */
    long most() {
      return most;
    }

    private void sum(Incident incident) {
      others.merge(incident.severity(), 1L, Long::sum);
      least = Math.min(least, incident.persons().persons());
      most = Math.max(most, incident.persons().persons());
    }
  }

  private final GroupIndex index;
  private final LocalDate day;
  private final GroundKey key = new GroundKey();
  private final Map<Integer, Members> members = new TreeMap<>();
  private final Map<Integer, Incident> worst = new TreeMap<>();
  private final OpenReasons toClarify = new OpenReasons();
  private final List<Incident> settled = new ArrayList<>();
  private int told;

  Cases(Inventory inventory) {
    this.index = new GroupIndex(inventory, By.FOLDER);
    this.day = Incident.day(inventory.run());
    long count = index.groups().stream().mapToLong(IncidentGroup::incidents).sum();
    boolean few = count <= FEW;
    try (Stream<Incident> incidents = inventory.incidents()) {
      incidents.forEach(incident -> add(incident, few));
    }
  }

  private void add(Incident incident, boolean few) {
    incident.grounds().forEach(key::of);
    boolean open = !incident.settled(day);
    toClarify.add(incident);
    int group = index.of(incident.place());
    int last = group < 0 ? Integer.MAX_VALUE : group; // what is in no group comes last
    worst.putIfAbsent(last, incident);
    if (!open) {
      if (settled.size() < MAX_SETTLED) {
        settled.add(incident);
      }
      return;
    }
    Members of = members.computeIfAbsent(last, each -> new Members());
    int room = few ? FEW : last < Summary.GROUPS ? MAX_OF_GROUP : MAX_OF_SMALL;
    if (of.shown.size() < room && told < MAX) {
      of.shown.add(incident);
      told++;
    } else {
      of.sum(incident);
    }
  }

  /** The groups, by harm. */
  List<IncidentGroup> groups() {
    return index.groups();
  }

  /** The incidents that ask for an act, by the index of their group. */
  Map<Integer, Members> members() {
    return members;
  }

  /** The key of the worst ground of a group. */
  String worst(int group) {
    Incident incident = worst.get(group);
    return incident == null ? "" : key.of(incident.worst());
  }

  /** The worst grounds of the groups up to one by their keys, those with other titles each. */
  Map<String, List<Violation>> worstOf(int groups) {
    Map<String, List<Violation>> grounds = new LinkedHashMap<>();
    worst.forEach(
        (group, incident) -> {
          if (group < groups) {
            Violation ground = incident.worst();
            List<Violation> same = grounds.computeIfAbsent(key.of(ground), _ -> new ArrayList<>());
            if (same.stream().noneMatch(each -> each.title().equals(ground.title()))) {
              same.add(ground);
            }
          }
        });
    return grounds;
  }

  GroundKey key() {
    return key;
  }

  LocalDate day() {
    return day;
  }

  /** Incidents to be clarified that ask for an act, by what is to be clarified. */
  OpenReasons toClarify() {
    return toClarify;
  }

  /** The first incidents of which no ground asks for an act. */
  List<Incident> settled() {
    return settled;
  }
}
