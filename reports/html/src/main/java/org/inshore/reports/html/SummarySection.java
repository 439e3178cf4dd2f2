package org.inshore.reports.html;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Threshold;
import org.inshore.spi.inventory.Totals;
import org.jspecify.annotations.Nullable;

/** Verdict, banners and figures. */
final class SummarySection {
  /** Figures that would read as "nothing there" where nothing was looked at. */
  private static final Set<String> RESULTS =
      Set.of("incidents", "clarify", "secrets", "persons-offshore", "persons");

  private final Inventory inventory;
  private final boolean nothing;
  private final Headline headline;
  private final Register register;
  private final Words words;
  private final Markup html;

  SummarySection(Inventory inventory, Survey survey, Words words, Markup html) {
    this.inventory = inventory;
    this.nothing = inventory.totals().scanned() + inventory.totals().incomplete() == 0;
    this.register = survey.register();
    this.headline = new Headline(inventory, survey, words);
    this.words = words;
    this.html = html;
  }

  void write() throws IOException {
    html.open("section", "id", "summary", "class", "verdict " + headline.tone());
    html.element("h1", headline.sentence());
    html.open("ul");
    for (String beside : headline.besides()) {
      html.element("li", beside);
    }
    html.close();
    thresholds();
    html.close().line();
    banners();
  }

  /** Limits of the law on the year's sums, those that are reached and those that may be. */
  private void thresholds() throws IOException {
    for (Threshold each : inventory.thresholds()) {
      html.open("div", "class", each.reached() ? "limit reached" : "limit");
      html.open("p").element("strong", words.text(each.title())).close();
      html.element("p", words.text("limit.sum", sum(each), scope(each), each.limit()));
      html.element(
          "p",
          words.text(
              "limit.law",
              each.basis().stream()
                  .map(words::text)
                  .collect(Collectors.joining(words.text("text.separator"))),
              words.text(each.remedy())),
          "class",
          "note");
      html.close();
    }
  }

  private String sum(Threshold limit) {
    return limit.ofSensitive()
        ? words.text("limit.sensitive", words.persons(limit.sensitive()))
        : words.persons(limit.persons());
  }

  /** Of whom the sum is: since when, over how many scans, where, with which recipient. */
  private String scope(Threshold limit) {
    String where =
        limit.jurisdiction() == null
            ? words.text("limit.everywhere")
            : words.text(limit.jurisdiction().label());
    return words.text(
        "limit.scope",
        limit.recipient() == null ? where : words.text("limit.recipient", where, limit.recipient()),
        words.day(limit.since()),
        limit.runs().size());
  }

  private void banners() throws IOException {
    if (inventory.run().partial()) {
      String key =
          inventory.run().state() == RunInfo.State.STOPPED ? "banner.stopped" : "banner.running";
      html.open("aside", "class", "banner", "role", "note");
      html.element("strong", words.text("banner.partial"));
      html.element("p", words.text(key)).close().line();
    }
    List<SourceEntry> failed =
        inventory.sources().stream().filter(source -> source.failure() != null).toList();
    if (failed.isEmpty()) {
      return;
    }
    html.open("aside", "class", "banner", "role", "note");
    html.element("strong", words.text("banner.failed", failed.size()));
    html.open("ul");
    for (SourceEntry source : failed) {
      html.open("li").element("b", source.source().id());
      html.text(words.text("colon") + reason(source.failure())).close();
    }
    html.close().close().line();
  }

  private String reason(@Nullable Outcome failure) {
    return switch (failure) {
      case Outcome.Failed failed -> words.text(failed.reason());
      case Outcome.Skipped skipped -> words.text(skipped.reason());
      case Outcome.Incomplete incomplete -> words.text(incomplete.reason());
      case Outcome.Scanned scanned -> "";
      case null -> "";
    };
  }

  /** The figures that stand out. */
  void cards() throws IOException {
    Totals totals = inventory.totals();
    html.open("section", "class", "cards", "aria-label", words.text("summary.cards"));
    html.open("dl");
    long toClarify = register.all() - register.inViolation();
    card(
        "incidents",
        register.inViolation(),
        register.inViolation() > 0 ? "bad" : null,
        words.text("card.incidents.note", totals.violations()));
    card(
        "clarify",
        toClarify,
        toClarify > 0 ? "open" : null,
        words.text("card.clarify.note", totals.toClarify()));
    card("secrets", totals.stateSecrets(), totals.stateSecrets() > 0 ? "secret" : null, "");
    persons("persons-offshore", totals.personsOffshore());
    persons("persons", totals.persons());
    card(
        "sources",
        totals.sources(),
        null,
        totals.failedSources() == 0 ? "" : words.text("card.sources.note", totals.failedSources()));
    long missed = totals.failed() + totals.incomplete() + totals.skipped();
    card(
        "assets",
        totals.scanned() + totals.incomplete(),
        null,
        words.text("card.assets.note", totals.assets()));
    card(
        "missed",
        missed,
        totals.failed() > 0 ? "open" : null,
        missed + totals.failedParts() == 0
            ? ""
            : words.text(
                "card.missed.note",
                totals.failed(),
                totals.incomplete(),
                totals.skipped(),
                totals.failedParts()));
    html.close().close().line();
  }

  private void card(String name, long number, @Nullable String tone, String note)
      throws IOException {
    html.open("div", "class", tone);
    html.element("dt", words.text("card." + name));
    html.open("dd").element("b", nothing && RESULTS.contains(name) ? "–" : words.number(number));
    if (!note.isEmpty()) {
      html.element("small", note);
    }
    html.close().close();
  }

  private void persons(String name, PersonCount count) throws IOException {
    boolean hidden = nothing;
    html.open("div").element("dt", words.text("card." + name));
    html.open("dd").element("b", hidden ? "–" : words.number(count.persons()));
    if (!hidden) {
      html.element("small", words.persons(count));
    }
    html.close().close();
  }
}
