package org.inshore.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.RunInfo;

/** The text of the report, in the order in which it is read and signed. */
final class Inspection {
  /** How many sources are told one by one. */
  private static final int MAX = 200;

  private static final int MAX_FAILED = 5;

  private final Inventory inventory;
  private final Paper paper;
  private final RunInfo run;
  private final Totals totals;
  private final Cases cases;
  private final Summary summary;

  private Inspection(Inventory inventory, Locale locale) {
    this.inventory = inventory;
    this.paper = new Paper(locale);
    this.run = inventory.run();
    this.totals = inventory.totals();
    this.cases = new Cases(inventory);
    this.summary = new Summary(inventory, cases, paper);
  }

  /** The report as XHTML. */
  static String of(Inventory inventory, Locale locale) {
    Inspection inspection = new Inspection(inventory, locale);
    inspection.head();
    inspection.signed();
    inspection.annex();
    return inspection.paper.whole(style().replace("{footer}", inspection.footer()));
  }

  /** What a reader signs. */
  private void signed() {
    paper.put("h2", paper.text("conclusion"));
    summary.verdict();
    paper.put("h2", paper.text("groups"));
    summary.groups();
    paper.put("h2", paper.text("limits"));
    paper.put(
        "p",
        paper.text(
            "limits.figures",
            totals.count(Figure.LOOKED_THROUGH),
            totals.count(Figure.ASSETS),
            totals.count(Figure.NOT_LOOKED_AT),
            totals.count(Figure.INCOMPLETE),
            totals.count(Figure.EXCLUDED),
            totals.count(Figure.PARTS_NOT_LOOKED_AT)));
    if (totals.count(Figure.SAMPLED) > 0) {
      paper.put(
          "p",
          "open",
          paper.text(
              "sampled", totals.count(Figure.SAMPLED), paper.text(Figure.SAMPLED.definition())));
    }
    failedSources();
    summary.missed(false);
    paper.put("p", "key", paper.text("legend"));
    signatures();
  }

  /** What it rests on. */
  private void annex() {
    paper
        .open("div", "room")
        .close("div")
        .open("div", "annex")
        .lines("h2", List.of(paper.text("incidents", totals.count(Figure.INCIDENTS))))
        .close("div");
    if (totals.count(Figure.INCIDENTS) == 0) {
      paper.put("p", paper.text("none"));
    } else {
      new IncidentPart(paper, cases, inventory).write();
    }
    paper.put("h2", paper.text("key"));
    cases.key().write(paper);
    sources();
    paper.put("h2", paper.text("missed"));
    paper.put("p", paper.text("limits.text"));
    summary.missed(true);
    SampledPart.write(paper, inventory);
    figures();
    scope();
  }

  private void failedSources() {
    List<SourceEntry> failed =
        inventory.sources().stream().filter(entry -> entry.failure() != null).toList();
    for (SourceEntry entry : failed.stream().limit(MAX_FAILED).toList()) {
      if (entry.failure() instanceof Outcome.Failed failure) {
        paper.put(
            "p",
            "open",
            paper.text(
                "failed.source",
                entry.source().id(),
                paper.text(failure.reason()),
                paper.label("act", failure.category())));
      }
    }
    paper.rest(Math.min(failed.size(), MAX_FAILED), failed.size());
  }

  private void head() {
    paper.put("h1", paper.text("title"));
    String bank = run.institution();
    paper.put("p", "bank", paper.text("institution", bank == null ? "＿＿＿＿＿＿＿＿＿＿" : bank));
    paper.put(
        "p", "bank", paper.text("period", paper.time(run.started()), paper.time(run.ended())));
  }

  private void scope() {
    paper.put("h2", paper.text("scope"));
    paper.put("p", paper.text("method"));
    paper.open("table", "facts");
    for (String target : run.targets().stream().limit(MAX).toList()) {
      paper.fact("target", target);
    }
    paper.fact("run", run.id());
    paper.fact("tool", run.toolVersion());
    paper.fact("by", run.startedBy());
    paper.fact("as-of", run.asOf() == null ? null : run.asOf().toString());
    paper.fact("previous", run.previous());
    paper.fact("rules", run.ruleSetHash());
    paper.fact("configuration", run.configurationHash());
    paper.fact("confidence", String.format(Locale.ROOT, "%.2f", run.minConfidence()));
    paper.close("table");
  }

  /** Every figure of the scan, and what it counts. */
  private void figures() {
    paper.put("h2", paper.text("figures"));
    paper.open("table", "facts wide");
    for (Figure figure : Figure.values()) {
      paper.open("tr").put("th", paper.text(figure.label()));
      paper.put("td", "value", totals.has(figure) ? paper.text(totals.wording(figure)) : "–");
      paper.put("td", paper.text(figure.definition())).close("tr");
    }
    paper.close("table");
    summary.year();
  }

  private void sources() {
    List<SourceEntry> sources = inventory.sources();
    String colon = paper.text("colon");
    paper.put("h2", paper.text("sources", sources.size()));
    for (SourceEntry entry : sources.stream().limit(MAX).toList()) {
      paper.open("div", "block");
      paper.put("h3", entry.source().id() + " — " + paper.place(entry.residency()));
      paper.open("table", "facts");
      paper.fact("target", entry.source().target());
      paper.fact("site", entry.source().declared().site());
      paper.fact("owner", entry.source().declared().owner());
      paper.fact("outsourcer", entry.source().declared().outsourcer());
      paper.fact(
          "persons", entry.totals().examinedNothing() ? null : paper.people(entry.persons()));
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
    paper.rest(Math.min(sources.size(), MAX), sources.size());
  }

  private void signatures() {
    paper.open("div", "signatures");
    paper.put("h2", paper.text("signatures"));
    paper.put("p", paper.text("signatures.text"));
    if (run.signer() != null) {
      paper.put("p", paper.text("signer", run.signer()));
    }
    List<String> signers = List.of("inspector", "reviewer", "head");
    paper.open("table", "sign").open("tr");
    signers.forEach(who -> paper.put("td", paper.text("sign." + who)));
    paper.close("tr").open("tr");
    signers.forEach(who -> paper.put("td", paper.text("sign.date")));
    paper.close("tr").close("table").close("div");
  }

  private String footer() {
    return paper.text("footer", run.id()).replace("\\", "").replace("\"", "");
  }

  static String style() {
    try (InputStream in =
        Objects.requireNonNull(Inspection.class.getResourceAsStream("page.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
