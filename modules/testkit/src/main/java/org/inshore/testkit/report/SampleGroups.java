package org.inshore.testkit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.source.Location;

/**
 * Groups the incidents of a sample. Nobody is in two of its sources; in one source the places have
 * at most the people of the source.
 *
 * @param groups by harm
 * @param incidents those of each group
 * @param sources of the sample, by id
 * @param day by which incidents are settled
 */
record SampleGroups(
    List<IncidentGroup> groups,
    Map<String, List<Incident>> incidents,
    Map<String, SourceEntry> sources,
    LocalDate day) {

  static SampleGroups of(
      IncidentGroup.By by, List<Incident> incidents, List<SourceEntry> sources, LocalDate day) {
    Map<String, SourceEntry> byId = new HashMap<>();
    sources.forEach(source -> byId.put(source.source().id(), source));
    Map<String, List<Incident>> members = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      members
          .computeIfAbsent(name(by, incident.place(), byId), name -> new ArrayList<>())
          .add(incident);
    }
    SampleGroups grouped = new SampleGroups(List.of(), members, byId, day);
    long people = grouped.persons(incidents).persons();
    long open = incidents.stream().filter(each -> !each.settled(day)).count();
    return new SampleGroups(
        members.entrySet().stream()
            .map(each -> grouped.group(by, each.getKey(), each.getValue(), people, open))
            .sorted(IncidentGroup.HARM)
            .toList(),
        members,
        byId,
        day);
  }

  /** Of the people, or else of the incidents, those in the first groups, each once. */
  double shareOfFirst(int count) {
    List<Incident> first =
        groups.stream()
            .limit(count)
            .flatMap(group -> incidents.getOrDefault(group.name(), List.of()).stream())
            .toList();
    List<Incident> all = incidents.values().stream().flatMap(List::stream).toList();
    long people = persons(all).persons();
    return people > 0
        ? (double) persons(first).persons() / people
        : open(all) == 0 ? 0 : (double) open(first) / open(all);
  }

  private static String name(
      IncidentGroup.By by, Location place, Map<String, SourceEntry> sources) {
    SourceEntry source = Objects.requireNonNull(sources.get(place.source()));
    return switch (by) {
      case FOLDER -> Objects.requireNonNull(place.outer()).display();
      case SOURCE -> place.source();
      case SYSTEM -> Objects.requireNonNullElse(source.source().declared().system(), "");
      case OWNER -> Objects.requireNonNullElse(source.source().declared().owner(), "");
    };
  }

  private IncidentGroup group(
      IncidentGroup.By by, String name, List<Incident> members, long people, long open) {
    Incident worst = members.getFirst();
    PersonCount persons = persons(members);
    Location place =
        switch (by) {
          case FOLDER -> worst.place().outer();
          case SOURCE -> Location.of(worst.place().source());
          case SYSTEM, OWNER -> null;
        };
    return new IncidentGroup(
        by,
        name,
        place,
        worst.residency().verdict(),
        worst.severity(),
        members.size(),
        members.stream().filter(each -> each.nature() == Nature.VIOLATION).count(),
        members.size() - open(members),
        persons,
        people > 0
            ? (double) persons.persons() / people
            : open == 0 ? 0 : (double) open(members) / open);
  }

  private long open(List<Incident> members) {
    return members.stream().filter(each -> !each.settled(day)).count();
  }

  private PersonCount persons(List<Incident> members) {
    Map<String, List<PersonCount>> bySource = new LinkedHashMap<>();
    for (Incident incident : members) {
      if (!incident.settled(day)) {
        bySource
            .computeIfAbsent(incident.place().source(), source -> new ArrayList<>())
            .add(incident.persons());
      }
    }
    List<PersonCount> counts = new ArrayList<>();
    bySource.forEach(
        (source, each) -> {
          PersonCount sum = SampleScans.sum(each);
          PersonCount whole = Objects.requireNonNull(sources.get(source)).persons();
          counts.add(sum.persons() > whole.persons() ? whole : sum);
        });
    return SampleScans.sum(counts);
  }
}
