package org.inshore.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Verdict;

/** The verdict in one sentence, and what must be said beside it. */
final class Headline {
  private static final int MOST_REASONS = 5;

  private final Words words;
  private final Totals totals;
  private final Survey survey;
  private final boolean compared;
  private final long offshore;
  private final long unknown;
  private final long disputed;
  private final long holders;

  Headline(Inventory inventory, Survey survey, Words words) {
    this.words = words;
    this.totals = inventory.totals();
    this.survey = survey;
    this.compared = inventory.run().previous() != null;
    this.offshore = holders(inventory, survey, Verdict.OFFSHORE);
    this.unknown = holders(inventory, survey, Verdict.UNKNOWN);
    this.disputed =
        inventory.sources().stream()
            .filter(source -> source.residency().verdict() == Verdict.UNKNOWN)
            .filter(source -> source.residency().disputed())
            .filter(source -> survey.holders().containsKey(source.source().id()))
            .count();
    this.holders = survey.holders().size();
  }

  /** How grave the sentence is: {@code bad}, {@code open} or {@code calm}. */
  String tone() {
    if (offshore > 0 || survey.register().inViolation() > 0) {
      return "bad";
    }
    return unknown > 0 || lookedAt() == 0 || !complete() ? "open" : "calm";
  }

  /** The verdict, with what was not looked at. */
  String sentence() {
    long assets = totals.failed() + totals.incomplete() + totals.skipped();
    if (lookedAt() == 0 || assets + totals.failedSources() == 0) {
      return words.text("verdict.end", verdict());
    }
    String missed =
        assets == 0
            ? words.text("verdict.missed.sources", totals.failedSources())
            : totals.failedSources() == 0
                ? words.text("verdict.missed.assets", assets)
                : words.text("verdict.missed.both", totals.failedSources(), assets);
    return words.text("verdict.missed", verdict(), missed);
  }

  private String verdict() {
    if (lookedAt() == 0) {
      return words.text("verdict.nothing");
    }
    if (offshore > 0) {
      return counted(
          "verdict.offshore",
          offshore,
          totals.personsOffshore(),
          survey.register().inViolation(),
          "");
    }
    if (survey.register().inViolation() > 0) {
      return words.text("verdict.violations", survey.register().inViolation());
    }
    if (unknown > 0) {
      return counted("verdict.unknown", unknown, totals.personsUnknown(), 0, unsettled());
    }
    if (holders > 0) {
      return counted("verdict.onshore", holders, totals.persons(), 0, "");
    }
    return words.text("verdict.none", lookedAt());
  }

  /** What stands beside the sentence. */
  List<String> besides() {
    List<String> besides = new ArrayList<>();
    Register register = survey.register();
    if (unknown > 0 && (offshore > 0 || register.inViolation() > 0)) {
      besides.add(counted("besides.unknown", unknown, totals.personsUnknown(), 0, unsettled()));
    }
    if (!register.toClarify().isEmpty()) {
      besides.add(toClarify(register.toClarify()));
    }
    if (register.late() > 0) {
      besides.add(words.text("besides.late", register.late()));
    }
    if (register.allSettled() > 0) {
      besides.add(words.text("besides.settled", register.allSettled()));
    }
    if (compared) {
      besides.add(
          words.text(
              "besides.standing",
              register.standing(Standing.State.NEW),
              register.standing(Standing.State.OPEN),
              register.standing(Standing.State.RECTIFIED),
              register.standing(Standing.State.NOT_LOOKED_AT)));
    }
    if (survey.network().leaving() > 0) {
      besides.add(words.text("besides.flows", survey.network().leaving()));
    }
    if (totals.stateSecrets() > 0) {
      besides.add(words.text("besides.secrets", totals.stateSecrets()));
    }
    besides.add(words.text("besides.looked", lookedAt(), totals.assets()));
    if (totals.failed() + totals.incomplete() + totals.skipped() + totals.failedParts() > 0) {
      besides.add(
          words.text(
              "besides.missed",
              totals.failed(),
              totals.incomplete(),
              totals.skipped(),
              totals.failedParts()));
    }
    return besides;
  }

  private long lookedAt() {
    return totals.scanned() + totals.incomplete();
  }

  private boolean complete() {
    return totals.failed() + totals.incomplete() + totals.skipped() + totals.failedParts() == 0
        && totals.failedSources() == 0;
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
        : words.text("unsettled.both", unknown - disputed, disputed);
  }

  /** What is to be clarified, in the policy's own words, the most frequent first. */
  private String toClarify(Map<Wording, Long> counts) {
    String reasons =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Wording, Long>comparingByValue().reversed())
            .limit(MOST_REASONS)
            .map(
                each ->
                    words.text(
                        "besides.clarify.reason", words.text(each.getKey()), each.getValue()))
            .collect(Collectors.joining(words.text("text.separator")));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return words.text(
        counts.size() > MOST_REASONS ? "besides.clarify.more" : "besides.clarify", all, reasons);
  }

  private static long holders(Inventory inventory, Survey survey, Verdict verdict) {
    return inventory.sources().stream()
        .filter(source -> source.residency().verdict() == verdict)
        .filter(source -> survey.holders().containsKey(source.source().id()))
        .count();
  }
}
