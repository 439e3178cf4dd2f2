package org.inshore.reports.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.tables.word.OpenReasons;
import org.inshore.tables.word.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * Writes the summary that is signed: the verdict, limits reached, the groups that matter, what was
 * not looked at.
 */
final class Summary {
  /** How many groups are on the first sheet. */
  static final int GROUPS = 10;

  private static final int REASONS = 8;

  private final Inventory inventory;
  private final Totals totals;
  private final Cases cases;
  private final Paper paper;
  private final Reasons reasons;

  Summary(Inventory inventory, Cases cases, Paper paper) {
    this.inventory = inventory;
    this.totals = inventory.totals();
    this.cases = cases;
    this.paper = paper;
    this.reasons = new Reasons(paper::text, place -> place.display(), paper.text("reason.other"));
    try (Stream<AssetEntry> assets = inventory.assets()) {
      assets.forEach(reasons::add);
    }
  }

  void verdict() {
    if (inventory.run().partial()) {
      paper.put("p", "alarm", paper.text("partial"));
    }
    if (totals.examinedNothing()) {
      paper.put("p", "alarm", paper.text("nothing"));
    } else {
      paper.put(
          "p",
          "verdict",
          totals.count(Figure.INCIDENTS_VIOLATION) == 0
              ? paper.text("verdict.none")
              : paper.text(
                  totals.count(Figure.SOURCES_HOLDING_OFFSHORE) == 0
                      ? "verdict.elsewhere"
                      : "verdict",
                  totals.count(Figure.INCIDENTS_VIOLATION),
                  paper.people(totals.persons(Figure.PERSONS_OFFSHORE))));
    }
    if (!cases.toClarify().isEmpty()) {
      toClarify(cases.toClarify());
    }
    if (totals.persons(Figure.PERSONS_UNKNOWN).persons() > 0) {
      paper.put(
          "p", paper.text("verdict.unknown", paper.people(totals.persons(Figure.PERSONS_UNKNOWN))));
    }
    if (totals.count(Figure.STATE_SECRETS) > 0) {
      paper.put("p", "alarm", paper.text("verdict.secrets", totals.count(Figure.STATE_SECRETS)));
    }
    if (totals.count(Figure.INCIDENTS_SETTLED) > 0) {
      paper.put("p", paper.text("verdict.settled", totals.count(Figure.INCIDENTS_SETTLED)));
    }
    if (totals.count(Figure.CARRIED_OVER) > 0) {
      paper.put("p", paper.text("verdict.carried", totals.count(Figure.CARRIED_OVER)));
    }
    Threshold.byLimit(inventory.thresholds()).forEach(this::limit);
    inventory.yearSums().stream().limit(1).forEach(this::year);
  }

  /** What is to be clarified, in the policy's own words. */
  private void toClarify(OpenReasons reasons) {
    List<String> told =
        reasons.told(
            each -> paper.text("counted", paper.text(each.title()), each.incidents()),
            rest -> paper.text("clarify.rest", rest));
    paper.put(
        "p",
        paper.text(
            "verdict.clarify",
            totals.count(Figure.INCIDENTS_TO_CLARIFY),
            String.join(paper.text("separator"), told)));
  }

  /** A limit by the first sum that reaches it, which its title tells; the others after it. */
  private void limit(List<Threshold> sums) {
    Threshold each = sums.getFirst();
    paper.put(
        "p",
        each.reached() ? "alarm" : "open",
        paper.text(
            "limit",
            paper.text(each.title()),
            each.runs().size(),
            each.limit(),
            each.basis().stream()
                .map(paper::text)
                .collect(Collectors.joining(paper.text("separator")))));
    if (sums.size() > 1) {
      paper.put(
          "p",
          "rest",
          paper.text(
              "limit.also",
              sums.stream()
                  .skip(1)
                  .map(
                      also ->
                          paper.text(
                              "limit.of",
                              where(also.jurisdiction(), also.recipient()),
                              people(also)))
                  .collect(Collectors.joining(paper.text("separator")))));
    }
  }

  private String people(Threshold of) {
    return paper.people(of.ofSensitive() ? of.sensitive() : of.persons());
  }

  /** How many people are abroad since 1 January in all, whether or not a limit is reached. */
  private void year(YearSum all) {
    paper.put(
        "p",
        paper.text(
            "year.all",
            all.since().toString(),
            paper.people(all.persons()),
            paper.people(all.sensitive()),
            paper.text(all.note())));
  }

  /** The year's sums: in all, by jurisdiction, by recipient. */
  void year() {
    if (inventory.yearSums().isEmpty()) {
      return;
    }
    paper.put("h3", paper.text("year", inventory.yearSums().getFirst().since().toString()));
    paper.open("table", "facts");
    for (YearSum each : inventory.yearSums()) {
      paper.open("tr").put("th", where(each.jurisdiction(), each.recipient()));
      paper.put(
          "td",
          paper.text(
              "year.sum",
              paper.people(each.persons()),
              paper.people(each.sensitive()),
              paper.people(each.exempt())));
      paper.close("tr");
    }
    paper.close("table");
  }

  private String where(@Nullable Jurisdiction jurisdiction, @Nullable String recipient) {
    String where =
        jurisdiction == null ? paper.text("limit.everywhere") : paper.text(jurisdiction.label());
    return recipient == null ? where : paper.text("limit.recipient", where, recipient);
  }

  void groups() {
    List<IncidentGroup> all = cases.groups();
    List<IncidentGroup> top = all.stream().limit(GROUPS).toList();
    if (top.isEmpty()) {
      paper.put("p", paper.text("none"));
      return;
    }
    paper.put(
        "p",
        paper.text(
            totals.persons(Figure.PERSONS).persons() == 0
                ? "groups.share.uncounted"
                : "groups.share",
            top.size(),
            all.size(),
            top.stream().mapToLong(IncidentGroup::open).sum(),
            all.stream().mapToLong(IncidentGroup::open).sum(),
            share(inventory.shareOfFirst(By.FOLDER, top.size()))));
    paper.open("table", "list groups").open("thead").open("tr");
    for (String column : List.of("number", "severity", "group", "people", "files", "ground")) {
      paper.put("th", column, paper.text("column." + column));
    }
    paper.close("tr").close("thead").open("tbody");
    int number = 0;
    for (IncidentGroup group : top) {
      paper.open("tr").put("td", Integer.toString(number + 1));
      paper.put("td", paper.text(group.severity().label()));
      paper.put("td", paper.text("place.text", group.name(), paper.text(group.verdict().label())));
      paper.put(
          "td",
          group.persons().persons() == 0
              ? paper.text("groups.nobody")
              : paper.text("groups.people", paper.people(group.persons()), share(group.share())));
      paper.put("td", files(group));
      paper.put("td", cases.worst(number)).close("tr");
      number++;
    }
    paper.close("tbody").close("table");
    cases
        .worstOf(GROUPS)
        .forEach(
            (key, grounds) ->
                paper.put(
                    "p",
                    "key",
                    paper.text(
                        "groups.ground",
                        key,
                        GroundKey.titles(paper, grounds.stream().map(Violation::title).toList()),
                        paper.text(grounds.getFirst().remedy()))));
  }

  private String files(IncidentGroup group) {
    String text =
        paper.text("groups.files", group.violations(), group.incidents() - group.violations());
    return group.settled() == 0 ? text : paper.text("groups.settled", text, group.settled());
  }

  /** A share in per cent; one that is not all, or not nothing, is never shown as if it were. */
  private static String share(double share) {
    if (share > 0 && share < 0.001) {
      return "< 0.1%";
    }
    return share < 1 && share > 0.999
        ? "> 99.9%"
        : String.format(Locale.ROOT, "%.1f%%", 100 * Decimals.share(share));
  }

  /** What was not looked at, by reason, with who must act. */
  void missed(boolean all) {
    List<Reasons.Group> groups =
        reasons.groups().stream().filter(group -> group.fate() != Reasons.Fate.REMARK).toList();
    if (groups.isEmpty()) {
      if (totals.count(Figure.SOURCES_FAILED) == 0) {
        paper.put("p", paper.text("limits.none"));
      }
      return;
    }
    int most = all ? 100 : REASONS;
    paper.open("table", "facts");
    for (Reasons.Group group : groups.stream().limit(most).toList()) {
      paper.open("tr").put("th", act(group));
      paper.put(
          "td",
          all
              ? paper.text("missed.places", group.reason(), count(group), group.places().getFirst())
              : paper.text("missed.reason", group.reason(), count(group)));
      paper.close("tr");
    }
    paper.close("table");
    if (groups.size() > most) {
      long rest =
          groups.stream().skip(most).mapToLong(group -> group.assets() + group.parts()).sum();
      paper.put(
          "p", "rest", paper.text(all ? "missed.rest" : "missed.more", groups.size() - most, rest));
    }
  }

  private String act(Reasons.Group group) {
    return group.category().isEmpty()
        ? paper.text("fate." + group.fate())
        : paper.label("act", group.category());
  }

  private String count(Reasons.Group group) {
    if (group.parts() == 0) {
      return paper.text("count.assets", group.assets());
    }
    return group.assets() == 0
        ? paper.text("count.parts", group.parts())
        : paper.text("count.both", group.assets(), group.parts());
  }
}
