package org.inshore.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.scan.ScanResult;
import org.inshore.spi.inventory.Exemption;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;

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
      verdict(totals);
    }
    figures(totals, Figure.INCIDENTS_VIOLATION, Figure.INCIDENTS_TO_CLARIFY);
    figures(totals, Figure.GROUNDS_VIOLATION, Figure.GROUNDS_TO_CLARIFY, Figure.OVERDUE);
    if (totals.count(Figure.SETTLED) > 0) {
      figures(totals, Figure.SETTLED, Figure.EXEMPTED, Figure.FALSE_ALARM, Figure.ACCEPTED);
    }
    figures(totals, Figure.STATE_SECRETS);
    if (totals.count(Figure.STATE_SECRETS) > 0) {
      out.println(terminal.text("summary.secrets-where"));
    }
    if (totals.has(Figure.NEW)) {
      out.println(terminal.text("summary.standing"));
      figures(totals, Figure.NEW, Figure.OPEN, Figure.RECTIFIED, Figure.NO_LONGER_LOOKED_AT);
    }
    figures(
        totals,
        Figure.ASSETS,
        Figure.LOOKED_THROUGH,
        Figure.INCOMPLETE,
        Figure.NOT_LOOKED_AT,
        Figure.EXCLUDED,
        Figure.PARTS_NOT_LOOKED_AT);
    out.println();
    out.println(terminal.text("summary.sources"));
    sources.forEach(this::source);
    violations(inventory);
    out.println();
    out.println(terminal.text("summary.files"));
    files.forEach(file -> out.println("  " + file));
    out.println(terminal.text("summary.time", Amounts.time(result.elapsed())));
  }

  private void verdict(Totals totals) {
    long offshore = totals.count(Figure.SOURCES_HOLDING_OFFSHORE);
    out.println(
        offshore == 0
            ? terminal.text("summary.verdict-none")
            : terminal.alarm(
                persons(
                    "summary.verdict-offshore",
                    offshore,
                    totals.persons(Figure.PERSONS_OFFSHORE))));
    long unknown = totals.count(Figure.SOURCES_HOLDING_UNKNOWN);
    if (unknown > 0) {
      out.println(
          terminal.strong(
              persons("summary.verdict-unknown", unknown, totals.persons(Figure.PERSONS_UNKNOWN))));
    }
  }

  private String persons(String key, long places, PersonCount count) {
    return count.persons() == 0
        ? terminal.text(key + ".uncounted", places)
        : terminal.text(key, places, terminal.text(count.wording()));
  }

  /** Figures in a line, each by its name. */
  private void figures(Totals totals, Figure... figures) {
    out.println(line(totals, figures));
  }

  private String line(Totals totals, Figure... figures) {
    return Arrays.stream(figures)
        .map(
            each ->
                terminal.text(
                    "summary.figure",
                    terminal.text(each.label()),
                    terminal.text(totals.wording(each))))
        .collect(Collectors.joining(terminal.text("summary.between")));
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
                    line(
                        entry.totals(),
                        Figure.PERSONS,
                        Figure.FINDINGS,
                        Figure.ASSETS,
                        Figure.LOOKED_THROUGH))));
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
}
