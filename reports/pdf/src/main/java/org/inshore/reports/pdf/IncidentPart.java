package org.inshore.reports.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The incidents by folder: the worst of each in a row of its own, the others in a sum. */
final class IncidentPart {
  /** How many groups are told one by one. */
  private static final int MAX_GROUPS = 60;

  private final Paper paper;
  private final Cases cases;
  private final Totals totals;
  private final Map<String, String> kinds = new HashMap<>();
  private int number;

  IncidentPart(Paper paper, Cases cases, Inventory inventory) {
    this.paper = paper;
    this.cases = cases;
    this.totals = inventory.totals();
    List<Scheme> schemes = inventory.schemes();
    inventory.rules().forEach(rule -> kinds.put(rule.id(), named(rule, schemes)));
  }

  void write() {
    paper.put("p", paper.text("incidents.where", totals.count(Figure.INCIDENTS)));
    int told = 0;
    long untold = 0;
    long groups = 0;
    for (Map.Entry<Integer, Cases.Members> each : cases.members().entrySet()) {
      if (told++ < MAX_GROUPS) {
        group(each.getKey(), each.getValue());
      } else {
        groups++;
        untold +=
            each.getValue().shown().size()
                + each.getValue().others().values().stream().mapToLong(Long::longValue).sum();
      }
    }
    if (groups > 0) {
      paper.put("p", "rest", paper.text("groups.rest", groups, untold));
    }
    settled();
  }

  private void group(int index, Cases.Members members) {
    IncidentGroup group = index < cases.groups().size() ? cases.groups().get(index) : null;
    paper.put(
        "h3",
        group == null
            ? paper.text("group.none")
            : paper.text(
                "group.head",
                index + 1,
                group.name(),
                paper.text(group.verdict().label()),
                group.persons().persons() == 0
                    ? paper.text("groups.nobody")
                    : paper.people(group.persons()),
                group.open()));
    if (!members.shown().isEmpty()) {
      paper.open("table", "list").open("thead").open("tr");
      for (String column : List.of("number", "severity", "place", "persons", "ground", "state")) {
        paper.put("th", column, paper.text("column." + column));
      }
      paper.close("tr").close("thead").open("tbody");
      for (Incident incident : members.shown()) {
        row(incident, members.single() ? null : group);
      }
      paper.close("tbody").close("table");
    }
    if (!members.others().isEmpty()) {
      String by =
          members.others().entrySet().stream()
              .map(
                  each ->
                      paper.text(
                          "others.severity", each.getValue(), paper.text(each.getKey().label())))
              .collect(Collectors.joining(paper.text("and")));
      long count = members.others().values().stream().mapToLong(Long::longValue).sum();
      String key = members.shown().isEmpty() ? "others.all" : "others.more";
      paper.put("p", "rest", paper.text(key, count, range(members.least(), members.most()), by));
    }
  }

  private String range(long least, long most) {
    return least == most
        ? paper.text("others.people", least)
        : paper.text("others.range", least, most);
  }

  private void row(Incident incident, @Nullable IncidentGroup group) {
    paper.open("tr");
    paper.put("td", Integer.toString(++number));
    paper.put("td", paper.text(incident.severity().label()));
    String found =
        incident.grounds().stream()
            .flatMap(each -> each.rules().stream())
            .distinct()
            .map(this::kind)
            .collect(Collectors.joining(paper.text("and")));
    List<String> lines = new ArrayList<>();
    lines.add(name(incident.place(), group));
    if (!found.isEmpty()) {
      lines.add(found);
    }
    paper.lines("td", lines);
    paper.put(
        "td",
        incident.persons().persons() == 0
            ? paper.text("uncounted", incident.worst().matches())
            : paper.text(incident.persons().wording()));
    paper.put(
        "td",
        incident.grounds().stream()
            .map(cases.key()::of)
            .distinct()
            .collect(Collectors.joining(" ")));
    paper.lines("td", state(incident));
    paper.close("tr");
  }

  /** The place inside its group. */
  private static String name(Location place, @Nullable IncidentGroup group) {
    if (group == null || group.place() == null) {
      return place.display();
    }
    String whole = place.display();
    String outer = group.place().display();
    return whole.startsWith(outer) && whole.length() > outer.length()
        ? whole.substring(outer.length()).replaceFirst("^(/| › )", "")
        : whole;
  }

  private List<String> state(Incident incident) {
    List<String> lines = new ArrayList<>();
    LocalDate due =
        incident.grounds().stream()
            .filter(ground -> !Incident.settled(ground, cases.day()))
            .map(Violation::due)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    if (due != null) {
      lines.add(paper.text(due.isBefore(cases.day()) ? "due.late" : "due.text", due.toString()));
    }
    incident.grounds().stream()
        .map(Violation::standing)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(standing -> standing(standing, lines));
    lines.add(paper.text("id.text", incident.worst().id()));
    return lines;
  }

  private void standing(Standing standing, List<String> lines) {
    lines.add(
        paper.text(
            "standing.text",
            paper.text(standing.state().label()),
            paper.day(standing.firstSeen())));
    if (standing.mark() != null) {
      lines.add(mark(standing.mark()));
    }
  }

  private String mark(Standing.Mark mark) {
    return paper.text(
        "mark.text",
        paper.text(mark.status().label()),
        mark.by(),
        Objects.requireNonNullElse(mark.reason(), ""),
        mark.until() == null ? paper.day(mark.at()) : mark.until().toString());
  }

  private void settled() {
    if (totals.count(Figure.INCIDENTS_SETTLED) == 0) {
      return;
    }
    paper.put("h3", paper.text("settled", totals.count(Figure.INCIDENTS_SETTLED)));
    paper.open("table", "facts wide");
    for (Incident incident : cases.settled()) {
      List<String> reasons = incident.grounds().stream().map(this::reason).distinct().toList();
      paper.open("tr").put("th", incident.place().display()).lines("td", reasons).close("tr");
    }
    paper.close("table");
    paper.rest(cases.settled().size(), totals.count(Figure.INCIDENTS_SETTLED));
  }

  private String reason(Violation ground) {
    if (ground.exemption() != null) {
      return paper.text(
          "exemption.text",
          ground.exemption().grantedBy(),
          ground.exemption().until().toString(),
          ground.exemption().reason());
    }
    Standing standing = ground.standing();
    return standing == null || standing.mark() == null ? "" : mark(standing.mark());
  }

  private String kind(String rule) {
    return kinds.getOrDefault(rule, rule);
  }

  /** The name of a kind and its class in the scheme that leads. */
  private String named(RuleInfo rule, List<Scheme> schemes) {
    String name = paper.text(rule.name());
    Classification leading =
        schemes.stream()
            .filter(scheme -> scheme.subject() == Subject.PERSONAL_FINANCIAL)
            .findFirst()
            .map(scheme -> rule.classification(scheme.id()))
            .orElse(null);
    return leading == null ? name : paper.text("kind.classed", name, paper.text(leading.label()));
  }
}
