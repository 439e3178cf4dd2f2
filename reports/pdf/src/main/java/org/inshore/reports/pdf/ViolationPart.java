package org.inshore.reports.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Violations, those of one kind together: basis and remedy once, then a line for each place. */
final class ViolationPart {
  private final Paper paper;
  private final Function<@Nullable Instant, String> time;
  private final Map<String, Wording> kinds;
  private int number;

  /** What all violations of one kind have in common. */
  private record Common(Wording title, List<Wording> basis, Wording remedy) {}

  ViolationPart(Paper paper, Function<@Nullable Instant, String> time, Map<String, Wording> kinds) {
    this.paper = paper;
    this.time = time;
    this.kinds = kinds;
  }

  void write(List<Violation> violations) {
    Map<Common, List<Violation>> groups = new LinkedHashMap<>();
    for (Violation each : violations) {
      groups
          .computeIfAbsent(
              new Common(each.title(), each.basis(), each.remedy()), _ -> new ArrayList<>())
          .add(each);
    }
    groups.forEach(this::group);
  }

  private void group(Common common, List<Violation> violations) {
    paper.open("div", "group");
    paper.put("h3", paper.text("group", paper.text(common.title()), violations.size()));
    paper.open("table", "facts");
    paper.fact("basis", common.basis().stream().map(paper::text).toList());
    paper.fact("remedy", paper.text(common.remedy()));
    paper.close("table").close("div");
    paper.open("table", "list").open("thead").open("tr");
    paper.put("th", "number", paper.text("number"));
    paper.put("th", "severity", paper.text("severity"));
    paper.put("th", "place", paper.text("place"));
    paper.put("th", "people", paper.text("persons"));
    paper.put("th", "state", paper.text("state"));
    paper.close("tr").close("thead").open("tbody");
    violations.forEach(this::row);
    paper.close("tbody").close("table");
  }

  private void row(Violation violation) {
    paper.open("tr");
    paper.put("td", Integer.toString(++number));
    paper.put("td", paper.text(violation.severity().label()));
    paper.lines("td", place(violation));
    paper.put(
        "td",
        violation.persons().persons() == 0
            ? paper.text("uncounted", violation.matches())
            : paper.people(violation.persons()));
    paper.lines("td", state(violation));
    paper.close("tr");
  }

  /** The place, where that is, what was found there, and the violation's id. */
  private List<String> place(Violation violation) {
    String found =
        violation.rules().stream().map(this::kind).collect(Collectors.joining(paper.text("and")));
    List<String> lines = new ArrayList<>();
    lines.add(violation.place().display());
    lines.add(paper.place(violation.residency()));
    if (!found.isEmpty()) {
      lines.add(found);
    }
    lines.add(paper.text("id.text", violation.id()));
    return lines;
  }

  private List<String> state(Violation violation) {
    List<String> lines = new ArrayList<>();
    if (violation.exemption() != null) {
      lines.add(
          paper.text(
              "exemption.text",
              violation.exemption().grantedBy(),
              violation.exemption().until().toString(),
              violation.exemption().reason()));
    } else if (violation.due() != null) {
      lines.add(paper.text("due.text", violation.due().toString()));
    }
    Standing standing = violation.standing();
    if (standing != null) {
      lines.add(
          paper.text(
              "standing.text",
              paper.text(standing.state().label()),
              time.apply(standing.firstSeen())));
      if (standing.mark() != null) {
        lines.add(
            paper.text(
                "mark.text",
                paper.text(standing.mark().status().label()),
                standing.mark().by(),
                Objects.requireNonNullElse(standing.mark().reason(), "")));
      }
    }
    return lines;
  }

  private String kind(String rule) {
    Wording name = kinds.get(rule);
    return name == null ? rule : paper.text(name);
  }
}
