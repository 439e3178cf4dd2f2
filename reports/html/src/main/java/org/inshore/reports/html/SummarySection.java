package org.inshore.reports.html;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Totals;
import org.jspecify.annotations.Nullable;

/** Verdict, banners and figures. */
final class SummarySection {
  /** Figures that would read as "nothing there" where nothing was looked at. */
  private static final Set<String> RESULTS =
      Set.of("violations", "clarify", "secrets", "persons-offshore", "persons");

  private final Inventory inventory;
  private final boolean nothing;
  private final Headline headline;
  private final Words words;
  private final Markup html;

  SummarySection(Inventory inventory, Survey survey, Words words, Markup html) {
    this.inventory = inventory;
    this.nothing = inventory.totals().scanned() + inventory.totals().incomplete() == 0;
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
    html.close().close().line();
    banners();
    cards();
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

  private void cards() throws IOException {
    Totals totals = inventory.totals();
    html.open("section", "class", "cards", "aria-label", words.text("summary.cards"));
    html.open("dl");
    card("violations", totals.violations(), totals.violations() > 0 ? "bad" : null, "");
    card("clarify", totals.toClarify(), totals.toClarify() > 0 ? "open" : null, "");
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
    String note = "";
    if (count.least() < count.most()) {
      note = words.text("card.between", count.least(), count.most());
    } else if (count.persons() > 0) {
      note = words.text(count.exact() ? "card.about" : "card.least");
    }
    card(name, count.stated(), null, note);
  }
}
