package org.inshore.tables.violation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.FolderGroups;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Incidents: one row for each place, with all its grounds. */
public final class IncidentRows {
  public static final List<String> COLUMNS =
      List.of(
          "nature",
          "severity",
          "title",
          "grounds",
          "place",
          "verdict",
          "jurisdiction",
          "kinds",
          "persons",
          "counted",
          "due",
          "standing",
          "first-seen",
          "is-settled",
          "granted-by",
          "exempt-until",
          "exempt-reason",
          "mark",
          "owner",
          "mark-reason",
          "rulings",
          "group",
          "source",
          "location",
          "policies",
          "id");

  private final Wordbook words;
  private final RulingRows rulings;
  private final FolderGroups groups;
  private final LocalDate day;

  /**
   * Makes it.
   *
   * @param rulings whose numbers stand for basis and remedy
   * @param groups by folder
   * @param day on which a ground is settled or not
   */
  public IncidentRows(Wordbook words, RulingRows rulings, FolderGroups groups, LocalDate day) {
    this.words = words;
    this.rulings = rulings;
    this.groups = groups;
    this.day = day;
  }

  public void write(Incident incident, RowSink sink) throws IOException {
    Violation worst = incident.worst();
    Set<String> kinds = new LinkedHashSet<>();
    incident.grounds().forEach(ground -> kinds.addAll(ground.rules()));
    IncidentGroup group = groups.of(incident.place());
    sink.text(words.text(worst.nature().label()));
    sink.text(words.text(worst.severity().label()));
    sink.text(words.text(worst.title()));
    sink.number(incident.grounds().size());
    sink.text(incident.place().display());
    sink.text(words.text(incident.residency().verdict().label()));
    sink.text(words.jurisdiction(incident.residency()));
    sink.text(words.kinds(List.copyOf(kinds)));
    sink.number(incident.persons().persons());
    sink.text(words.counted(incident.persons()));
    sink.text(due(incident));
    sink.text(worst.standing() == null ? "" : words.text(worst.standing().state().label()));
    sink.time(worst.standing() == null ? null : worst.standing().firstSeen());
    sink.text(words.text(incident.settled(day) ? "yes" : "no"));
    ViolationRows.exemption(worst.exemption(), sink);
    ViolationRows.mark(worst.standing(), words, sink);
    sink.text(
        incident.grounds().stream()
            .map(ground -> String.valueOf(rulings.number(ground)))
            .distinct()
            .collect(Collectors.joining(" ")));
    sink.text(group == null ? "" : group.name());
    sink.text(incident.place().source());
    sink.text(incident.place().toString());
    sink.text(
        incident.grounds().stream()
            .map(Violation::policy)
            .distinct()
            .collect(Collectors.joining(" ")));
    sink.text(worst.id());
    sink.end();
  }

  /** The first day on which a ground that is not settled is due. */
  private String due(Incident incident) {
    return incident.grounds().stream()
        .filter(ground -> !Incident.settled(ground, day))
        .map(Violation::due)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .map(LocalDate::toString)
        .orElse("");
  }
}
