package org.inshore.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.JurisdictionEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** The text of the report, in the order in which it is read and signed. */
final class Inspection {
  /** How many violations, sources and places that were not looked at are told one by one. */
  private static final int MOST = 200;

  private final Inventory inventory;
  private final Locale locale;
  private final Paper paper;
  private final RunInfo run;
  private final Totals totals;
  private final Map<String, Wording> kinds = new HashMap<>();

  private Inspection(Inventory inventory, Locale locale) {
    this.inventory = inventory;
    this.locale = locale;
    this.paper = new Paper(locale);
    this.run = inventory.run();
    this.totals = inventory.totals();
    inventory.rules().forEach(rule -> kinds.put(rule.id(), rule.name()));
  }

  /** The report as XHTML. */
  static String of(Inventory inventory, Locale locale) {
    Inspection inspection = new Inspection(inventory, locale);
    inspection.head();
    inspection.conclusion();
    inspection.scope();
    inspection.figures();
    inspection.violations(
        Nature.VIOLATION, "violations", inspection.totals.count(Figure.GROUNDS_VIOLATION));
    inspection.violations(
        Nature.TO_CLARIFY, "to-clarify", inspection.totals.count(Figure.GROUNDS_TO_CLARIFY));
    inspection.sources();
    inspection.limits();
    inspection.definitions();
    inspection.signatures();
    return inspection.paper.whole(style().replace("{footer}", inspection.footer()));
  }

  private void head() {
    paper.put("h1", paper.text("title"));
    String bank = run.institution();
    paper.put("p", "bank", paper.text("institution", bank == null ? "＿＿＿＿＿＿＿＿＿＿" : bank));
    paper.put("p", "bank", paper.text("period", time(run.started()), time(run.ended())));
  }

  private void conclusion() {
    paper.put("h2", paper.text("conclusion"));
    if (run.partial()) {
      paper.put("p", "alarm", paper.text("partial"));
    }
    if (totals.examinedNothing()) {
      paper.put("p", "alarm", paper.text("nothing"));
    } else {
      paper.put(
          "p",
          "verdict",
          totals.count(Figure.GROUNDS_VIOLATION) == 0
              ? paper.text("verdict.none")
              : paper.text(
                  "verdict",
                  totals.count(Figure.GROUNDS_VIOLATION),
                  paper.people(totals.persons(Figure.PERSONS_OFFSHORE))));
    }
    if (totals.count(Figure.GROUNDS_TO_CLARIFY) > 0) {
      paper.put(
          "p",
          paper.text(
              "verdict.unknown",
              totals.count(Figure.GROUNDS_TO_CLARIFY),
              paper.people(totals.persons(Figure.PERSONS_UNKNOWN))));
    }
    if (totals.count(Figure.STATE_SECRETS) > 0) {
      paper.put("p", "alarm", paper.text("verdict.secrets", totals.count(Figure.STATE_SECRETS)));
    }
    if (totals.has(Figure.NEW)) {
      standing();
    }
    paper.put(
        "p",
        paper.text(
            "verdict.coverage",
            totals.count(Figure.LOOKED_THROUGH),
            totals.count(Figure.ASSETS),
            totals.count(Figure.MISSED)));
  }

  /** How violations stand against the scan before. */
  private void standing() {
    paper.put(
        "p",
        paper.text(
            "verdict.standing",
            totals.count(Figure.NEW),
            totals.count(Figure.OPEN),
            totals.count(Figure.RECTIFIED),
            totals.count(Figure.NO_LONGER_LOOKED_AT)));
  }

  private void scope() {
    paper.put("h2", paper.text("scope"));
    paper.put("p", paper.text("method"));
    paper.open("table", "facts");
    for (String target : run.targets().stream().limit(MOST).toList()) {
      paper.fact("target", target);
    }
    paper.fact("run", run.id());
    paper.fact("tool", run.toolVersion());
    paper.fact("by", run.startedBy());
    paper.fact("as-of", run.asOf() == null ? null : run.asOf().toString());
    paper.fact("previous", run.previous());
    paper.fact("rules", run.ruleSetHash());
    paper.fact("configuration", run.configurationHash());
    paper.fact("confidence", number(run.minConfidence()));
    paper.close("table");
  }

  private void figures() {
    paper.put("h2", paper.text("figures"));
    paper.open("table", "facts");
    for (Figure figure : Figure.values()) {
      if (totals.has(figure)) {
        figure(paper.text(figure.label()), figure);
      }
    }
    for (JurisdictionEntry entry : inventory.jurisdictions()) {
      paper.open("tr");
      paper.put("th", paper.text("figure.in", paper.place(entry.sources().getFirst().residency())));
      paper.put("td", paper.text(entry.totals().wording(Figure.PERSONS))).close("tr");
    }
    paper.close("table");
  }

  private void figure(String label, Figure figure) {
    paper.open("tr").put("th", label).put("td", paper.text(totals.wording(figure))).close("tr");
  }

  /** What each figure counts. */
  private void definitions() {
    paper.put("h2", paper.text("definitions"));
    paper.open("table", "facts");
    for (Figure figure : Figure.values()) {
      paper.open("tr").put("th", paper.text(figure.label()));
      paper.put("td", paper.text(figure.definition())).close("tr");
    }
    paper.close("table");
  }

  private void violations(Nature nature, String key, long count) {
    paper.put("h2", paper.text(key, count));
    if (count == 0) {
      paper.put("p", paper.text("none"));
      return;
    }
    List<Violation> shown;
    try (Stream<Violation> all = inventory.violations()) {
      shown = all.filter(one -> one.nature() == nature).limit(MOST).toList();
    }
    new ViolationPart(paper, this::time, kinds).write(shown);
    rest(shown.size(), count);
  }

  private void sources() {
    List<SourceEntry> sources = inventory.sources();
    String colon = paper.text("colon");
    paper.put("h2", paper.text("sources", sources.size()));
    int shown = 0;
    for (SourceEntry entry : sources.stream().limit(MOST).toList()) {
      shown++;
      paper.open("div", "block");
      paper.put("h3", entry.source().id() + " — " + paper.place(entry.residency()));
      paper.open("table", "facts");
      paper.fact("target", entry.source().target());
      paper.fact("site", entry.source().declared().site());
      paper.fact("owner", entry.source().declared().owner());
      paper.fact("outsourcer", entry.source().declared().outsourcer());
      paper.fact("persons", paper.people(entry.persons()));
      paper.fact(
          "looked",
          paper.text(
              "looked.text",
              entry.totals().count(Figure.LOOKED_THROUGH),
              entry.totals().count(Figure.ASSETS)));
      if (entry.failure() instanceof Outcome.Failed failed) {
        paper.fact("failure", paper.text(failed.reason()));
      }
      paper.fact(
          "evidence",
          entry.residency().evidence().stream()
              .map(each -> paper.text(each.kind().label()) + colon + paper.text(each.text()))
              .toList());
      paper.close("table").close("div");
    }
    rest(shown, sources.size());
  }

  private void limits() {
    paper.put("h2", paper.text("limits"));
    paper.put("p", paper.text("limits.text"));
    long count =
        totals.count(Figure.MISSED)
            + totals.count(Figure.EXCLUDED)
            + totals.count(Figure.PARTS_NOT_LOOKED_AT)
            + totals.count(Figure.PARTS_EXCLUDED);
    if (count == 0) {
      paper.put("p", paper.text("limits.none"));
      return;
    }
    int shown = 0;
    paper.open("table", "list").open("thead").open("tr");
    paper.put("th", paper.text("place")).put("th", paper.text("reason"));
    paper.close("tr").close("thead").open("tbody");
    try (Stream<AssetEntry> all = inventory.assets()) {
      Iterator<AssetEntry> each =
          all.filter(one -> reason(one.outcome()) != null).limit(MOST).iterator();
      while (each.hasNext()) {
        AssetEntry asset = each.next();
        Wording reason = Objects.requireNonNull(reason(asset.outcome()));
        paper.open("tr").put("td", asset.location().display());
        paper.put("td", paper.text(reason)).close("tr");
        shown++;
      }
    }
    paper.close("tbody").close("table");
    rest(shown, count);
  }

  private void signatures() {
    paper.open("div", "signatures");
    paper.put("h2", paper.text("signatures"));
    paper.put("p", paper.text("signatures.text"));
    if (run.signer() != null) {
      paper.put("p", paper.text("signer", run.signer()));
    }
    paper.open("table", "sign");
    for (String who : List.of("inspector", "reviewer", "head")) {
      paper.open("tr").put("th", paper.text("sign." + who)).put("td", " ");
      paper.put("th", paper.text("sign.date")).put("td", " ").close("tr");
    }
    paper.close("table").close("div");
  }

  private void rest(long shown, long count) {
    if (count > shown) {
      paper.put("p", "rest", paper.text("rest", count - shown));
    }
  }

  private String footer() {
    return paper.text("footer", run.id()).replace("\\", "").replace("\"", "");
  }

  private static @Nullable Wording reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Scanned _ -> null;
      case Outcome.Incomplete incomplete -> incomplete.reason();
      case Outcome.Skipped skipped -> skipped.reason();
      case Outcome.Failed failed -> failed.reason();
    };
  }

  private String number(double number) {
    return NumberFormat.getNumberInstance(locale).format(number);
  }

  private String time(@Nullable Instant instant) {
    return instant == null
        ? paper.text("time.none")
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
            .withLocale(locale)
            .withZone(ZoneId.systemDefault())
            .format(instant)
            .replace('\u202f', ' '); // before AM, and would be shown as what hides
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(Inspection.class.getResourceAsStream("page.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
