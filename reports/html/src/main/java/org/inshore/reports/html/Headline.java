package org.inshore.reports.html;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.source.Verdict;

/** The verdict in one sentence, and what must be said beside it. */
final class Headline {
  private final Words words;
  private final Totals totals;
  private final Survey survey;
  private final boolean compared;
  private final long offshore;
  private final long unknown;
  private final long holders;

  Headline(Inventory inventory, Survey survey, Words words) {
    this.words = words;
    this.totals = inventory.totals();
    this.survey = survey;
    this.compared = inventory.run().previous() != null;
    this.offshore = holders(inventory, survey, Verdict.OFFSHORE);
    this.unknown = holders(inventory, survey, Verdict.UNKNOWN);
    this.holders = survey.holders().size();
  }

  /** How grave the sentence is: {@code bad}, {@code open} or {@code calm}. */
  String tone() {
    if (offshore > 0 || totals.violations() > 0) {
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
      return counted("verdict.offshore", offshore, totals.personsOffshore(), totals.violations());
    }
    if (totals.violations() > 0) {
      return words.text("verdict.violations", totals.violations());
    }
    if (unknown > 0) {
      return counted("verdict.unknown", unknown, totals.personsUnknown(), totals.toClarify());
    }
    if (holders > 0) {
      return counted("verdict.onshore", holders, totals.persons(), 0);
    }
    return words.text("verdict.none", lookedAt());
  }

  /** What stands beside the sentence. */
  List<String> besides() {
    List<String> besides = new ArrayList<>();
    if (unknown > 0 && (offshore > 0 || totals.violations() > 0)) {
      besides.add(counted("besides.unknown", unknown, totals.personsUnknown(), 0));
    }
    Register register = survey.register();
    if (register.late() > 0) {
      besides.add(words.text("besides.late", register.late()));
    }
    if (register.exempt() > 0) {
      besides.add(words.text("besides.exempt", register.exempt()));
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

  private String counted(String key, long places, PersonCount persons, long violations) {
    return persons.persons() == 0
        ? words.text(key, places, violations)
        : words.text(key + ".persons", places, words.persons(persons), violations);
  }

  private static long holders(Inventory inventory, Survey survey, Verdict verdict) {
    return inventory.sources().stream()
        .filter(source -> source.residency().verdict() == verdict)
        .filter(source -> survey.holders().containsKey(source.source().id()))
        .count();
  }
}
