package org.inshore.engine;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.document.DocumentEntry;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.rule.Example;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.search.Scorer;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Runs the examples that rules carry. All rules of the set are in force together, so that an
 * example also fails when another rule takes its value away.
 */
public final class RuleExamples {
  private static final Messages MESSAGES = Messages.of(RuleExamples.class);
  private static final Location PLACE = Location.of("example");

  private final Detector detector;
  private final Matcher matcher;
  private final DocumentRules documents;

  private RuleExamples(Detector detector, DocumentRules documents) {
    this.detector = detector;
    this.matcher = detector.matcher(0, (_, _) -> 0, true);
    this.documents = documents;
  }

  /**
   * Result of one example.
   *
   * @param rule the rule
   * @param file where the example stands
   * @param line its line there
   * @param counter whether nothing must be found in it
   * @param index its number among the rule's examples or counter-examples, from 1
   * @param example its text or cell
   * @param problem what is wrong; null when it holds
   */
  public record Result(
      RuleInfo rule,
      String file,
      int line,
      boolean counter,
      int index,
      String example,
      @Nullable Wording problem) {

    /** Whether the example holds. */
    public boolean passed() {
      return problem == null;
    }
  }

  /** Runs all examples, by rule; a rule without any has one failed result. */
  public static List<Result> run(RuleSet rules, Detector detector) {
    RuleExamples runner = new RuleExamples(detector, rules.documentRules());
    List<Result> results = new ArrayList<>();
    for (Rule rule : rules.all()) {
      if (rule.examples().isEmpty()) {
        results.add(
            new Result(
                rule.info(), rule.file(), 1, false, 0, "", MESSAGES.wording("example.none")));
      }
      runner.run(rule, rule.examples(), false, results);
      runner.run(rule, rule.counterExamples(), true, results);
    }
    return List.copyOf(results);
  }

  private void run(Rule rule, List<Example> examples, boolean counter, List<Result> results) {
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      Collector collector = new Collector(rule.info().id());
      collector.records = detector.records(collector::record);
      if (example.column() == null) {
        matcher.scan(Content.Text.whole(PLACE, example.text()), collector);
      } else {
        Content.Column column = new Content.Column(example.column(), example.comment(), null);
        Cells cells = new Cells();
        cells.row(1);
        cells.cell(example.text());
        matcher.scan(
            new Content.Rows(PLACE, List.of(column), Content.Naming.COLUMN, cells), collector);
      }
      collector.records.documentDone();
      String shown =
          example.column() == null ? example.text() : example.column() + " = " + example.text();
      results.add(
          new Result(
              rule.info(),
              rule.file(),
              example.line(),
              counter,
              i + 1,
              shown,
              example.document()
                  ? judge(rule, example, collector, counter)
                  : counter ? unwanted(collector) : missing(example, collector)));
    }
  }

  private @Nullable Wording judge(
      Rule rule, Example example, Collector collector, boolean counter) {
    double confidence = collector.record;
    for (DocumentEntry entry : documents.judge(example.text())) {
      if (entry.rule().id().equals(rule.info().id())) {
        confidence = Math.max(confidence, entry.confidence());
      }
    }
    if (counter) {
      return confidence >= 0.5
          ? MESSAGES.wording("example.found", Scorer.percent(confidence))
          : null;
    }
    if (confidence == 0) {
      return MESSAGES.wording("example.nothing");
    }
    return confidence < example.least()
        ? MESSAGES.wording(
            "example.unsure", Scorer.percent(confidence), Scorer.percent(example.least()))
        : null;
  }

  private static @Nullable Wording unwanted(Collector collector) {
    double highest = collector.highest();
    return highest >= 0.5 ? MESSAGES.wording("example.found", Scorer.percent(highest)) : null;
  }

  private static @Nullable Wording missing(Example example, Collector collector) {
    List<String> found = new ArrayList<>();
    double lowest = 1;
    for (Match match : collector.matches) {
      if (match.confidence() >= Math.min(0.5, example.least())) {
        found.add(cut(example, match));
        lowest = Math.min(lowest, match.confidence());
      }
    }
    if (found.isEmpty()) {
      return because(MESSAGES.wording("example.nothing"), collector);
    }
    for (String wanted : example.finds()) {
      if (!found.contains(wanted)) {
        return because(MESSAGES.wording("example.missed", wanted), collector);
      }
    }
    for (String extra : found) {
      if (!example.finds().isEmpty() && !example.finds().contains(extra)) {
        return MESSAGES.wording("example.extra", extra);
      }
    }
    if (lowest < example.least()) {
      return because(
          MESSAGES.wording(
              "example.unsure", Scorer.percent(lowest), Scorer.percent(example.least())),
          collector);
    }
    return null;
  }

  /** Adds what became of the rule's best candidate. */
  private static Wording because(Wording problem, Collector collector) {
    Candidate best = collector.best;
    if (best == null) {
      return problem;
    }
    return MESSAGES.wording("example.why", problem, Wording.joined(best.steps(), "；", "; "));
  }

  private static String cut(Example example, Match match) {
    String text = example.text();
    int line = example.column() == null ? lineStart(text, match.record()) : 0;
    int start = text.offsetByCodePoints(line, (int) match.start());
    return text.substring(
        start, text.offsetByCodePoints(start, (int) (match.end() - match.start())));
  }

  private static int lineStart(String text, long line) {
    int start = 0;
    for (long i = 1; i < line; i++) {
      int at = start;
      while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      start = at + (text.startsWith("\r\n", at) ? 2 : 1);
    }
    return start;
  }

  /** Keeps what one rule finds. */
  private static final class Collector implements MatchSink {
    private final String rule;
    private final List<Match> matches = new ArrayList<>();
    private @Nullable Candidate best;
    private @Nullable RecordCollector records;

    /** How sure the surest record as a whole is. */
    private double record;

    Collector(String rule) {
      this.rule = rule;
    }

    void record(Match match) {
      if (match.rule().id().equals(rule)) {
        record = Math.max(record, match.confidence());
      }
    }

    @Override
    public void match(Match match) {
      RecordCollector all = records;
      if (all != null && match.confidence() >= 0.5) {
        all.match(match);
      }
      boolean value = match.end() > match.start(); // not the document as a whole
      if (value && match.rule().id().equals(rule)) {
        matches.add(match);
      }
    }

    @Override
    public void candidate(Candidate candidate) {
      if (candidate.rule().id().equals(rule)
          && (best == null || candidate.score() > best.score())) {
        best = candidate;
      }
    }

    double highest() {
      return matches.stream().mapToDouble(Match::confidence).max().orElse(0);
    }
  }
}
