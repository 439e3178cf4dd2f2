package org.inshore.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.scan.ScanResult;
import org.inshore.spi.inventory.Exemption;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Verdict;

/** Prints what a scan found: the verdict first. */
final class SummaryPrinter {
  private static final int TOP = 10;
  private static final int SHORT_ID = 8;

  private final Terminal terminal;
  private final PrintWriter out;

  SummaryPrinter(Terminal terminal) {
    this.terminal = terminal;
    this.out = terminal.out();
  }

  /** Prints the summary of an inventory and the files written. */
  void print(Inventory inventory, ScanResult result, List<Path> files) {
    Totals totals = inventory.totals();
    List<SourceEntry> sources = inventory.sources();
    out.println();
    if (inventory.run().partial()) {
      out.println(terminal.alarm(terminal.text("summary.partial")));
    }
    if (result.examinedNothing()) {
      out.println(terminal.alarm(terminal.text("summary.nothing")));
    } else {
      verdict(totals, holding(inventory), sources);
    }
    out.println(terminal.text("summary.violations", totals.violations(), totals.toClarify()));
    if (totals.exempted() > 0) {
      out.println(terminal.text("summary.exempted", totals.exempted()));
    }
    out.println(terminal.text("summary.secrets", totals.stateSecrets()));
    if (totals.stateSecrets() > 0) {
      out.println(terminal.text("summary.secrets-where"));
    }
    standing(inventory);
    out.println(
        terminal.text(
            "summary.coverage",
            totals.assets(),
            totals.scanned(),
            totals.incomplete(),
            totals.skipped(),
            totals.failed(),
            totals.failedParts()));
    out.println();
    out.println(terminal.text("summary.sources"));
    sources.forEach(this::source);
    violations(inventory);
    out.println();
    out.println(terminal.text("summary.files"));
    files.forEach(file -> out.println("  " + file));
    out.println(terminal.text("summary.time", Amounts.time(result.elapsed())));
  }

  private void verdict(Totals totals, Set<String> holders, List<SourceEntry> sources) {
    long offshore = count(sources, holders, Verdict.OFFSHORE);
    out.println(
        offshore == 0
            ? terminal.text("summary.verdict-none")
            : terminal.alarm(
                persons("summary.verdict-offshore", offshore, totals.personsOffshore())));
    long unknown = count(sources, holders, Verdict.UNKNOWN);
    if (unknown > 0) {
      out.println(
          terminal.strong(persons("summary.verdict-unknown", unknown, totals.personsUnknown())));
    }
  }

  /** Ids of the sources with personal financial information, also where nobody can be counted. */
  private static Set<String> holding(Inventory inventory) {
    try (Stream<Finding> findings = inventory.findings()) {
      return findings
          .filter(finding -> finding.subject() == Subject.PERSONAL_FINANCIAL)
          .map(finding -> finding.location().source())
          .collect(Collectors.toSet());
    }
  }

  private static long count(List<SourceEntry> sources, Set<String> holders, Verdict verdict) {
    return sources.stream()
        .filter(entry -> entry.residency().verdict() == verdict)
        .filter(entry -> holders.contains(entry.source().id()))
        .count();
  }

  private String persons(String key, long places, PersonCount count) {
    return count.persons() == 0
        ? terminal.text(key + ".uncounted", places)
        : terminal.text(
            key,
            places,
            terminal.text(count.exact() ? "summary.about" : "summary.at-least"),
            count.stated());
  }

  private void source(SourceEntry entry) {
    Jurisdiction place = entry.residency().jurisdiction();
    out.println(
        "  "
            + Visible.of(
                terminal.text(
                    "summary.source-line",
                    entry.source().id(),
                    terminal.text(entry.residency().verdict().label()),
                    place == null ? "" : terminal.text(place.label()),
                    entry.persons().persons(),
                    entry.findings(),
                    entry.scanned(),
                    entry.assets())));
    for (Evidence evidence : entry.residency().evidence()) {
      if (evidence.kind() == Evidence.Kind.DISPUTE) {
        out.println("    " + terminal.alarm(Visible.of(terminal.text(evidence.text()))));
      }
    }
    if (entry.failure() instanceof Outcome.Failed failed) {
      out.println(
          "    "
              + terminal.alarm(
                  terminal.text("summary.source-failed", terminal.text(failed.reason()))));
    }
  }

  private String until(Violation violation) {
    Exemption exemption = violation.exemption();
    if (exemption != null) {
      return terminal.text(
          "summary.exempt",
          Visible.of(exemption.grantedBy()),
          exemption.until().toString(),
          Visible.of(exemption.reason()));
    }
    LocalDate due = violation.due();
    return due == null ? "" : terminal.text("summary.due", due.toString());
  }

  /** The worst. */
  private void violations(Inventory inventory) {
    List<Violation> worst;
    try (Stream<Violation> violations = inventory.violations()) {
      worst = violations.limit(TOP).toList();
    }
    if (!worst.isEmpty()) {
      out.println();
      out.println(terminal.text("summary.top"));
      TextTable table = new TextTable();
      for (Violation violation : worst) {
        table.row(
            "  " + violation.id().substring(0, Math.min(SHORT_ID, violation.id().length())),
            terminal.text(violation.nature().label()),
            terminal.text(violation.severity().label()),
            violation.place().display(),
            terminal.text(violation.title()),
            until(violation));
      }
      table.print(out);
    }
  }

  /** How violations stand against the scan before, where there is one. */
  private void standing(Inventory inventory) {
    if (inventory.run().previous() == null) {
      return;
    }
    Map<Standing.State, Long> counts = inventory.standings();
    out.println(
        terminal.text(
            "summary.standing",
            counts.getOrDefault(Standing.State.NEW, 0L),
            counts.getOrDefault(Standing.State.OPEN, 0L),
            counts.getOrDefault(Standing.State.RECTIFIED, 0L),
            counts.getOrDefault(Standing.State.NOT_LOOKED_AT, 0L)));
  }
}
