package org.inshore.cli.print;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.terminal.Amounts;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TextWidth;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.OutcomeCount;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Prints what a scan found, in a hundred columns: the verdict, then what to do first. */
public final class SummaryPrinter {
  private static final int MAX_REASONS = 6;
  private static final int MAX_SOURCES = 20;
  private static final int MAX_SAMPLED = 5;

  /** Figures that are left out where they are none. */
  private static final List<Figure> RARE = List.of(Figure.CARRIED_OVER, Figure.SAMPLED);

  private final Terminal terminal;
  private final PrintWriter out;
  private final String withKey;

  /**
   * Makes a printer.
   *
   * @param key the operator's key, which the commands to type next need; null for the standard
   *     place
   */
  public SummaryPrinter(Terminal terminal, @Nullable Path key) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.withKey = key == null ? "" : " --key-file " + key;
  }

  /** Prints the summary of an inventory and the files written. */
  public void print(Inventory inventory, Path folder, Duration elapsed, List<Path> files) {
    Totals totals = inventory.totals();
    List<SourceEntry> sources = inventory.sources();
    out.println();
    if (inventory.run().partial()) {
      out.println(terminal.alarm(terminal.text("summary.partial")));
    }
    if (totals.examinedNothing()) {
      out.println(terminal.alarm(terminal.text("summary.nothing")));
    } else {
      verdict(totals);
    }
    places(totals);
    thresholds(inventory);
    String worst = new WorkList(terminal, inventory).print();
    coverage(inventory, totals);
    sources(sources);
    next(folder, worst, totals.count(Figure.STATE_SECRETS) > 0);
    declare(sources);
    files(folder, files);
    out.println(terminal.text("summary.time", Amounts.time(elapsed)));
  }

  /** Places, what was decided of them, and what changed; each figure by its name. */
  private void places(Totals totals) {
    figures(totals, Figure.INCIDENTS_VIOLATION, Figure.INCIDENTS_TO_CLARIFY);
    if (totals.count(Figure.SETTLED) > 0) {
      figures(totals, Figure.SETTLED, Figure.EXEMPTED, Figure.FALSE_ALARM, Figure.ACCEPTED);
    }
    figures(totals, Figure.STATE_SECRETS);
    if (totals.has(Figure.NEW)) {
      out.println(terminal.text("summary.standing"));
      figures(totals, Figure.NEW, Figure.OPEN, Figure.RECTIFIED, Figure.NO_LONGER_LOOKED_AT);
    }
  }

  private void thresholds(Inventory inventory) {
    for (Threshold threshold : Threshold.inShort(inventory.thresholds())) {
      String line =
          terminal.text(
              threshold.reached() ? "summary.limit-reached" : "summary.limit-maybe",
              terminal.text(threshold.title()),
              terminal.text(threshold.remedy()));
      wrapped("", line).forEach(each -> out.println(terminal.alarm(each)));
    }
  }

  /** What the first sampled tables can have beyond what was seen; the reports tell of all. */
  private void sampled(Inventory inventory) {
    try (Stream<SampledPlace> places = inventory.sampled()) {
      List<SampledPlace> first =
          places
              .limit(MAX_SAMPLED)
              .takeWhile(each -> each.location().equals(each.asset()))
              .toList();
      if (first.isEmpty()) {
        return;
      }
      out.println(terminal.text("summary.sampled"));
      first.forEach(
          each ->
              wrapped(
                      "  ",
                      terminal.text(
                          "summary.sampled-place",
                          each.location().display(),
                          terminal.text(each.sentence())))
                  .forEach(out::println));
    }
  }

  /** How much was looked through, and the most frequent reasons why the rest was not. */
  private void coverage(Inventory inventory, Totals totals) {
    out.println();
    figures(
        totals,
        Stream.of(
                Figure.ASSETS,
                Figure.LOOKED_THROUGH,
                Figure.CARRIED_OVER,
                Figure.INCOMPLETE,
                Figure.SAMPLED,
                Figure.NOT_LOOKED_AT,
                Figure.EXCLUDED,
                Figure.PARTS_NOT_LOOKED_AT)
            .filter(each -> !RARE.contains(each) || totals.count(each) > 0)
            .toArray(Figure[]::new));
    sampled(inventory);
    List<OutcomeCount> counts = inventory.notLookedThrough();
    if (counts.isEmpty()) {
      return;
    }
    out.println(terminal.text("summary.not-looked"));
    int width =
        counts.stream().mapToInt(each -> String.valueOf(each.count()).length()).max().orElse(1);
    for (OutcomeCount each : counts.subList(0, Math.min(MAX_REASONS, counts.size()))) {
      String count = ("%" + width + "d  ").formatted(each.count());
      List<String> lines = wrapped(" ".repeat(2 + width + 2), reason(each.outcome()));
      out.println("  " + count + lines.getFirst().strip());
      lines.subList(1, lines.size()).forEach(out::println);
    }
    if (counts.size() > MAX_REASONS) {
      long more = counts.stream().skip(MAX_REASONS).mapToLong(OutcomeCount::count).sum();
      out.println("  " + terminal.text("summary.more-reasons", more));
    }
  }

  private String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed ->
          terminal.text("summary.reason-failed", terminal.text(failed.reason()));
      case Outcome.Incomplete incomplete ->
          terminal.text("summary.reason-incomplete", terminal.text(incomplete.reason()));
      case Outcome.Skipped skipped ->
          terminal.text("summary.reason-skipped", terminal.text(skipped.reason()));
      case Outcome.Scanned scanned -> "";
    };
  }

  private void sources(List<SourceEntry> sources) {
    out.println();
    out.println(terminal.text("summary.sources"));
    sources.subList(0, Math.min(MAX_SOURCES, sources.size())).forEach(this::source);
    if (sources.size() > MAX_SOURCES) {
      out.println("  " + terminal.text("summary.more-sources", sources.size() - MAX_SOURCES));
    }
  }

  /** What to type next, with what was found; always there, lest it tell of secrets. */
  private void next(Path folder, @Nullable String worst, boolean secrets) {
    out.println();
    out.println(terminal.text("summary.next"));
    if (worst != null) {
      step("summary.next-where", worst, folder + withKey);
      step("summary.next-mark", worst, folder);
      step("summary.next-names", folder + withKey);
    }
    if (secrets) {
      step("summary.next-secrets", folder + withKey);
    }
    step("summary.next-verify", folder);
  }

  /** What to write into a configuration for sources that nobody could locate. */
  private void declare(List<SourceEntry> sources) {
    List<String> lines = UndeclaredSources.lines(sources);
    if (!lines.isEmpty()) {
      out.println("  " + terminal.text("summary.next-declare"));
      lines.forEach(line -> out.println("      " + line));
    }
  }

  /** A command and, where there is room beside it, what it does; else below. */
  private void step(String key, Object... arguments) {
    String command = terminal.text(key, arguments);
    String purpose = terminal.text(key + ".purpose");
    if (TextWidth.of(command) + TextWidth.of(purpose) + 5 <= TextWidth.PAGE) {
      out.println("  " + command + "   " + purpose);
    } else {
      out.println("  " + command);
      out.println("      " + purpose);
    }
  }

  /** The folder, then the names of the files in it. */
  private void files(Path folder, List<Path> files) {
    out.println();
    out.println(terminal.text("summary.files", folder));
    String names =
        files.stream()
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining("  "));
    wrapped("  ", names).forEach(out::println);
  }

  private static List<String> wrapped(String indent, String text) {
    return TextWidth.wrapped(Visible.of(text), TextWidth.PAGE - indent.length()).stream()
        .map(line -> indent + line)
        .toList();
  }

  private void verdict(Totals totals) {
    long offshore = totals.count(Figure.SOURCES_HOLDING_OFFSHORE);
    wrapped(
            "",
            offshore == 0
                ? terminal.text("summary.verdict-none")
                : persons(
                    "summary.verdict-offshore", offshore, totals.persons(Figure.PERSONS_OFFSHORE)))
        .forEach(line -> out.println(offshore == 0 ? line : terminal.alarm(line)));
    long unknown = totals.count(Figure.SOURCES_HOLDING_UNKNOWN);
    if (unknown > 0) {
      wrapped(
              "",
              persons("summary.verdict-unknown", unknown, totals.persons(Figure.PERSONS_UNKNOWN)))
          .forEach(line -> out.println(terminal.strong(line)));
    }
  }

  private String persons(String key, long places, PersonCount count) {
    return count.persons() == 0
        ? terminal.text(key + ".uncounted", places)
        : terminal.text(key, places, terminal.text(count.wording()));
  }

  private void figures(Totals totals, Figure... figures) {
    lines("", "", Stream.of(figures).map(each -> told(totals, each)).toList());
  }

  /**
   * What is told, in lines, each piece whole.
   *
   * @param begin what stands before the first
   * @param indent what stands before those of further lines
   */
  private void lines(String begin, String indent, List<String> told) {
    String between = terminal.text("summary.between");
    StringBuilder line = new StringBuilder(begin).append(told.getFirst());
    for (String next : told.subList(1, told.size())) {
      if (TextWidth.of(line + between + next) > TextWidth.PAGE) {
        out.println(line);
        line = new StringBuilder(indent).append(next);
      } else {
        line.append(between).append(next);
      }
    }
    out.println(line);
  }

  private String told(Totals totals, Figure figure) {
    return terminal.text(
        "summary.figure", terminal.text(figure.label()), terminal.text(totals.wording(figure)));
  }

  private void source(SourceEntry entry) {
    Jurisdiction place = entry.residency().jurisdiction();
    String verdict = terminal.text(entry.residency().verdict().label());
    String where = place == null ? verdict : verdict + " " + terminal.text(place.label());
    String shortest =
        where
            + told(entry.totals(), Figure.PERSONS)
            + terminal.text("summary.between")
            + told(entry.totals(), Figure.ASSETS);
    int room = Math.max(12, Math.min(36, TextWidth.PAGE - TextWidth.of(shortest) - 6));
    String name = TextWidth.fitted(Visible.of(entry.source().id()), room);
    List<String> told = new ArrayList<>();
    for (Figure figure :
        List.of(Figure.PERSONS, Figure.ASSETS, Figure.LOOKED_THROUGH, Figure.FINDINGS)) {
      told.add(told(entry.totals(), figure));
    }
    Evidence decisive = entry.residency().decisive();
    if (decisive != null) {
      told.add(terminal.text("summary.evidence", terminal.text(decisive.kind().label())));
    }
    lines("  " + TextWidth.padded(name, room) + "  " + Visible.of(where) + "  ", "    ", told);
    for (Evidence evidence : entry.residency().evidence()) {
      if (evidence.kind() == Evidence.Kind.DISPUTE) {
        wrapped("    ", terminal.text(evidence.text()))
            .forEach(line -> out.println(terminal.alarm(line)));
      }
    }
    if (entry.failure() instanceof Outcome.Failed failed) {
      wrapped("    ", terminal.text("summary.source-failed", terminal.text(failed.reason())))
          .forEach(line -> out.println(terminal.alarm(line)));
    }
  }
}
