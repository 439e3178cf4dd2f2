package org.inshore.reports.html.section;

import java.util.ArrayList;
import java.util.List;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.source.Verdict;
import org.inshore.tables.word.OpenReasons;

/** The verdict in one sentence, and what must be said beside it. */
final class Headline {
  private final Words words;
  private final Totals totals;
  private final long offshore;
  private final IncidentIndex register;
  private final long unknown;
  private final long disputed;
  private final long inViolation;
  private final long holders;

  Headline(Inventory inventory, IncidentIndex register, Words words) {
    this.words = words;
    this.register = register;
    this.totals = inventory.totals();
    this.inViolation = totals.count(Figure.INCIDENTS_VIOLATION);
    this.disputed =
        inventory.sources().stream()
            .filter(source -> source.residency().verdict() == Verdict.UNKNOWN)
            .filter(source -> source.residency().disputed())
            .filter(source -> source.totals().count(Figure.FINDINGS) > 0)
            .count();
    this.offshore = totals.count(Figure.SOURCES_HOLDING_OFFSHORE);
    this.unknown = totals.count(Figure.SOURCES_HOLDING_UNKNOWN);
    this.holders = totals.count(Figure.SOURCES_HOLDING);
  }

  /** How grave the sentence is: {@code bad}, {@code open} or {@code calm}. */
  String tone() {
    if (offshore > 0 || inViolation > 0) {
      return "bad";
    }
    return unknown > 0 || totals.examinedNothing() || !totals.isComplete() ? "open" : "calm";
  }

  /** The verdict, with what was not looked at. */
  String sentence() {
    long assets = totals.count(Figure.MISSED);
    if (totals.examinedNothing() || assets + totals.count(Figure.SOURCES_FAILED) == 0) {
      return words.text("verdict.end", verdict());
    }
    String missed =
        assets == 0
            ? words.text("verdict.missed.sources", totals.count(Figure.SOURCES_FAILED))
            : totals.count(Figure.SOURCES_FAILED) == 0
                ? words.text("verdict.missed.assets", assets)
                : words.text("verdict.missed.both", totals.count(Figure.SOURCES_FAILED), assets);
    return words.text("verdict.missed", verdict(), missed);
  }

  private String verdict() {
    if (totals.examinedNothing()) {
      return words.text("verdict.nothing");
    }
    if (offshore > 0) {
      return counted(
          "verdict.offshore", offshore, totals.persons(Figure.PERSONS_OFFSHORE), inViolation, "");
    }
    if (inViolation > 0) {
      return words.text("verdict.violations", inViolation);
    }
    if (unknown > 0) {
      return counted(
          "verdict.unknown", unknown, totals.persons(Figure.PERSONS_UNKNOWN), 0, unsettled());
    }
    if (holders > 0) {
      return counted("verdict.onshore", holders, totals.persons(Figure.PERSONS), 0, "");
    }
    return words.text("verdict.none", totals.count(Figure.LOOKED_THROUGH));
  }

  /** What stands beside the sentence. */
  List<String> besides() {
    List<String> besides = new ArrayList<>();
    if (unknown > 0 && (offshore > 0 || inViolation > 0)) {
      besides.add(
          counted(
              "besides.unknown", unknown, totals.persons(Figure.PERSONS_UNKNOWN), 0, unsettled()));
    }
    if (!register.toClarify().isEmpty()) {
      besides.add(toClarify(register.toClarify()));
    }
    if (totals.count(Figure.OVERDUE) > 0) {
      besides.add(words.text("besides.late", totals.count(Figure.OVERDUE)));
    }
    if (totals.count(Figure.INCIDENTS_SETTLED) > 0) {
      besides.add(words.text("besides.settled", totals.count(Figure.INCIDENTS_SETTLED)));
    }
    if (totals.has(Figure.NEW)) {
      besides.add(
          words.text(
              "besides.standing",
              totals.count(Figure.NEW),
              totals.count(Figure.OPEN),
              totals.count(Figure.RECTIFIED),
              totals.count(Figure.NO_LONGER_LOOKED_AT)));
    }
    if (totals.count(Figure.FLOWS_OFFSHORE) > 0) {
      besides.add(words.text("besides.flows", totals.count(Figure.FLOWS_OFFSHORE)));
    }
    if (totals.count(Figure.STATE_SECRETS) > 0) {
      besides.add(words.text("besides.secrets", totals.count(Figure.STATE_SECRETS)));
    }
    besides.add(
        words.text(
            "besides.looked", totals.count(Figure.LOOKED_THROUGH), totals.count(Figure.ASSETS)));
    if (!totals.isComplete()) {
      besides.add(
          words.text(
              "besides.missed",
              totals.count(Figure.NOT_LOOKED_AT),
              totals.count(Figure.INCOMPLETE),
              totals.count(Figure.EXCLUDED),
              totals.count(Figure.PARTS_NOT_LOOKED_AT)));
    }
    return besides;
  }

  private String counted(
      String key, long places, PersonCount persons, long incidents, String unsettled) {
    return persons.persons() == 0
        ? words.text(key, places, incidents, unsettled)
        : words.text(key + ".persons", places, words.persons(persons), incidents, unsettled);
  }

  /** Why the location of places is not settled: not located, or located by evidence in conflict. */
  private String unsettled() {
    if (disputed == 0) {
      return words.text("unsettled.unlocated", unknown);
    }
    return disputed == unknown
        ? words.text("unsettled.disputed", unknown)
        : words.text("unsettled.both");
  }

  /** What is to be clarified, in the policy's own words, the most frequent first. */
  private String toClarify(OpenReasons reasons) {
    List<String> told =
        reasons.told(
            each -> words.text("clarify.reason", words.text(each.title()), each.incidents()),
            rest -> words.text("clarify.rest", rest));
    return words.text(
        "besides.clarify",
        totals.count(Figure.INCIDENTS_TO_CLARIFY),
        String.join(words.text("text.separator"), told));
  }
}
