package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Threshold;
import org.jspecify.annotations.Nullable;

/** Verdict, banners and figures. */
public final class SummarySection {
  /** Figures that would read as "nothing there" where nothing was looked at. */
  private static final Set<Figure> RESULTS =
      EnumSet.of(
          Figure.INCIDENTS_VIOLATION,
          Figure.INCIDENTS_TO_CLARIFY,
          Figure.STATE_SECRETS,
          Figure.PERSONS_OFFSHORE,
          Figure.PERSONS);

  private final Inventory inventory;
  private final boolean nothing;
  private final Headline headline;
  private final Words words;
  private final Markup html;

  public SummarySection(Inventory inventory, IncidentIndex register, Words words, Markup html) {
    this.inventory = inventory;
    this.nothing = inventory.totals().examinedNothing();
    this.headline = new Headline(inventory, register, words);
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
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
    for (List<Threshold> each : Threshold.byLimit(inventory.thresholds())) {
      limit(each);
    }
  }

  /** One limit: the first sum that reaches it in full, the others in a line, its law once. */
  private void limit(List<Threshold> sums) throws IOException {
    Threshold first = sums.getFirst();
    html.open("div", "class", first.reached() ? "limit reached" : "limit");
    html.open("p").element("strong", words.text(first.title())).close();
    html.element("p", words.text("limit.sum", sum(first), scope(first), first.limit()));
    for (Threshold each : sums.subList(1, sums.size())) {
      html.element("p", words.text("limit.also", where(each), sum(each)));
    }
    html.element(
        "p",
        words.text(
            "limit.law",
            first.basis().stream()
                .map(words::text)
                .collect(Collectors.joining(words.text("text.separator"))),
            words.text(first.remedy())),
        "class",
        "note");
    html.close();
  }

  private String sum(Threshold limit) {
    return limit.ofSensitive()
        ? words.text("limit.sensitive", words.persons(limit.sensitive()))
        : words.persons(limit.persons());
  }

  /** Of whom the sum is: since when, over how many scans, where, with which recipient. */
  private String scope(Threshold limit) {
    return words.text("limit.scope", where(limit), words.day(limit.since()), limit.runs().size());
  }

  private String where(Threshold limit) {
    String where =
        limit.jurisdiction() == null
            ? words.text("limit.everywhere")
            : words.text(limit.jurisdiction().label());
    return limit.recipient() == null
        ? where
        : words.text("limit.recipient", where, limit.recipient());
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
  public void cards() throws IOException {
    html.open("section", "class", "cards", "aria-label", words.text("summary.cards"));
    html.open("dl");
    card(Figure.INCIDENTS_VIOLATION, "bad", Figure.GROUNDS_VIOLATION, Figure.OVERDUE);
    card(Figure.INCIDENTS_TO_CLARIFY, "open", Figure.GROUNDS_TO_CLARIFY);
    card(Figure.STATE_SECRETS, "secret");
    card(Figure.PERSONS_OFFSHORE, null);
    card(Figure.PERSONS, null);
    card(Figure.SOURCES, null, Figure.SOURCES_FAILED);
    card(Figure.LOOKED_THROUGH, null, Figure.ASSETS, Figure.EXCLUDED);
    card(
        Figure.MISSED, "open", Figure.NOT_LOOKED_AT, Figure.INCOMPLETE, Figure.PARTS_NOT_LOOKED_AT);
    html.close().close().line();
  }

  /** A figure, in a tone unless it is 0, and figures beside it. */
  private void card(Figure figure, @Nullable String tone, Figure... notes) throws IOException {
    Totals totals = inventory.totals();
    boolean some = !figure.ofPeople() && totals.count(figure) > 0;
    html.open("div", "class", some ? tone : null);
    html.element("dt", words.text(figure.label()));
    html.open("dd");
    if (nothing && RESULTS.contains(figure)) {
      html.element("b", "–");
    } else {
      FigureSection.value(totals, figure, words, html);
      for (Figure note : notes) {
        html.open("small").text(words.text(note.label()) + " ");
        html.element("span", words.text(totals.wording(note)), "data-figure", note.key()).close();
      }
    }
    html.close().close();
  }
}
