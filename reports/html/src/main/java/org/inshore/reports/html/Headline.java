package org.inshore.reports.html;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.source.Verdict;

/** The verdict in one sentence, and what must be said beside it. */
final class Headline {
  private final Words words;
  private final Totals totals;
  private final long offshore;
  private final long unknown;
  private final long holders;

  Headline(Inventory inventory, Survey survey, Words words) {
    this.words = words;
    this.totals = inventory.totals();
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

  String sentence() {
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
    if (totals.stateSecretFindings() > 0) {
      besides.add(words.text("besides.secrets", totals.stateSecretFindings()));
    }
    besides.add(words.text("besides.looked", lookedAt(), totals.assets()));
    if (totals.failedSources() > 0) {
      besides.add(words.text("besides.failed", totals.failedSources()));
    }
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
        .filter(source -> survey.holders().contains(source.source().id()))
        .count();
  }
}
