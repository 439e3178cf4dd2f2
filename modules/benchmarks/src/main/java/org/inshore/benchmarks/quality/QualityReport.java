package org.inshore.benchmarks.quality;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.benchmarks.quality.judge.Evaluation;
import org.inshore.benchmarks.quality.judge.Evaluation.Cases;
import org.inshore.benchmarks.quality.judge.Evaluation.ErrorClass;
import org.inshore.benchmarks.quality.judge.Reliability;
import org.inshore.benchmarks.quality.judge.Tally;
import org.inshore.benchmarks.quality.real.RealText;

/** Writes figures as tables in Markdown. */
public final class QualityReport {
  private final StringBuilder out = new StringBuilder();

  /** Precision and recall by kind, cases by group, reliability and mistakes by class. */
  public QualityReport evaluation(Evaluation evaluation) {
    kinds(evaluation.tallies());
    groups(evaluation.groups());
    reliability(evaluation);
    errors(evaluation.errors());
    return this;
  }

  private void kinds(Map<String, Map<String, Tally>> tallies) {
    head(
        "Kinds",
        "set",
        "kind",
        "values",
        "found",
        "exact",
        "low only",
        "missed",
        "false alarms",
        "precision",
        "recall",
        "F1");
    tallies.forEach(
        (set, kinds) -> {
          Tally sum = new Tally();
          kinds.forEach(
              (kind, tally) -> {
                row(set, kind, tally);
                sum.add(tally);
              });
          row(set, "all", sum);
        });
    Set<String> kinds = new TreeSet<>();
    tallies.values().forEach(set -> kinds.addAll(set.keySet()));
    for (String kind : kinds) {
      Tally total = new Tally();
      tallies.values().forEach(set -> total.add(set.getOrDefault(kind, new Tally())));
      row("all sets", kind, total);
    }
  }

  private void row(String set, String kind, Tally tally) {
    line(
        set,
        kind,
        tally.truths(),
        tally.found(),
        tally.exact(),
        tally.weak(),
        tally.truths() - tally.found() - tally.weak(),
        tally.alarms(),
        tally.found() + tally.alarms() == 0 ? "" : share(tally.precision()),
        tally.truths() == 0 ? "" : share(tally.recall()),
        tally.truths() == 0 ? "" : share(tally.f1()));
  }

  private void groups(Map<String, Map<String, Cases>> groups) {
    head("Cases in which all is right", "set", "group", "cases", "right", "share");
    groups.forEach(
        (set, cases) -> {
          long all = 0;
          long right = 0;
          for (Map.Entry<String, Cases> each : cases.entrySet()) {
            line(set, each.getKey(), each.getValue());
            all += each.getValue().all();
            right += each.getValue().right();
          }
          line(set, "all", new Cases(all, right));
        });
  }

  private void line(String set, String group, Cases cases) {
    line(set, group, cases.all(), cases.right(), share((double) cases.right() / cases.all()));
  }

  private void reliability(Evaluation evaluation) {
    head("Reliability", "set or kind", "score", "findings", "mean score", "right");
    steps("all", evaluation.reliability());
    evaluation.reliabilityBySet().forEach(this::steps);
    evaluation.reliabilityByKind().forEach(this::steps);
    out.append(
        String.format(
            Locale.ROOT,
            "%nScores are off by %.3f on the whole.%n",
            evaluation.reliability().expectedError()));
  }

  private void steps(String kind, Reliability reliability) {
    for (Reliability.Step step : reliability.steps()) {
      line(
          kind,
          String.format(Locale.ROOT, "%.2f–%.2f", step.from(), step.to()),
          step.count(),
          share(step.meanScore()),
          share(step.shareRight()));
    }
  }

  private void errors(Map<ErrorClass, Long> errors) {
    head("Mistakes by class", "set", "mistake", "kind", "what it looks like", "count");
    errors.forEach(
        (error, count) ->
            line(
                error.set(),
                error.mistake().toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                error.kind(),
                "`" + error.shape().replace("|", "\\|") + "`",
                count));
  }

  /** What no rule looks for. */
  QualityReport leftOut(Map<String, Long> leftOut) {
    head("Labels that no rule looks for", "label", "values");
    new TreeMap<>(leftOut).forEach(this::line);
    return this;
  }

  /** Hits in real text. */
  QualityReport real(RealText real) {
    double megabytes = real.bytes() / 1e6;
    out.append(
        String.format(
            Locale.ROOT,
            "%n%,.1f MB of text in %,d files; %,d files are no text.%n",
            megabytes,
            real.files(),
            real.leftOut()));
    head("Hits in real text", "kind", "high", "medium", "low", "high and medium per MB");
    real.hits()
        .forEach(
            (kind, hits) ->
                line(
                    kind,
                    hits.high(),
                    hits.medium(),
                    hits.low(),
                    String.format(Locale.ROOT, "%.4f", (hits.high() + hits.medium()) / megabytes)));
    return this;
  }

  private void head(String title, String... columns) {
    out.append("\n### ").append(title).append("\n\n");
    line((Object[]) columns);
    out.append("|---".repeat(columns.length)).append("|\n");
  }

  private void line(Object... cells) {
    for (Object cell : cells) {
      out.append("| ").append(cell).append(' ');
    }
    out.append("|\n");
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
