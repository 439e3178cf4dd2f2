package org.inshore.benchmarks.quality.forms;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.quality.judge.JudgedMatches;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Table;
import org.inshore.benchmarks.quality.synthetic.SyntheticCases;
import org.inshore.benchmarks.version.ExtractedFile;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.Band;
import org.inshore.spi.scan.ScanException;

/** Counts what is found of tables in textual forms, by kind, against the same tables in CSV. */
public final class FormsQuality {
  private static final int DOCUMENTS = 150;
  private static final double MIN = 0.5;

  private FormsQuality() {}

  /** Prints a line for each form: found of what CSV has, and what it has not; takes a seed. */
  public static void main(String[] arguments) throws Exception {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<TextualForm, Map<String, Counts>> all =
        compare(ShippedRules.detector(), SyntheticCases.make(seed, DOCUMENTS));
    out.println("| form | kind | in CSV | found | more |\n|---|---|--:|--:|--:|");
    all.forEach(
        (form, kinds) ->
            kinds.forEach(
                (kind, counts) -> {
                  if (counts.found < counts.expected || counts.more > 0) {
                    out.printf(
                        "| %s | %s | %d | %d | %d |%n",
                        form, kind, counts.expected, counts.found, counts.more);
                  }
                }));
    out.println("\nKinds that are not named are found as often as in CSV.");
  }

  /** Findings of a kind at medium confidence or above. */
  public record Counts(long expected, long found, long more) {
    private Counts with(long inCsv, long inForm) {
      return new Counts(
          expected + inCsv, found + Math.min(inCsv, inForm), more + Math.max(0, inForm - inCsv));
    }
  }

  /** Looks through the tables of some cases in all forms; by form and kind. */
  public static Map<TextualForm, Map<String, Counts>> compare(
      Detector detector, List<LabelledCase> cases)
      throws IOException, ScanException, InterruptedException {
    Matcher matcher = detector.matcher(MIN, (_, _) -> 0, false, MatcherKind.PORTABLE);
    Map<TextualForm, Map<String, Counts>> all = new EnumMap<>(TextualForm.class);
    for (LabelledCase labelled : cases) {
      if (labelled.subject() instanceof Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns().stream().map(Content.Column::name).toList());
        rows.addAll(table.rows());
        Map<String, Long> csv = count(matcher, TextualForm.CSV, rows);
        for (TextualForm form : TextualForm.values()) {
          Map<String, Long> counted = count(matcher, form, rows);
          Map<String, Counts> kinds = all.computeIfAbsent(form, _ -> new TreeMap<>());
          for (String kind : labelled.judged()) {
            long inCsv = csv.getOrDefault(kind, 0L);
            long inForm = counted.getOrDefault(kind, 0L);
            kinds.merge(
                kind,
                new Counts(0, 0, 0).with(inCsv, inForm),
                (known, _) -> known.with(inCsv, inForm));
          }
        }
      }
    }
    return all;
  }

  private static Map<String, Long> count(Matcher matcher, TextualForm form, List<List<String>> rows)
      throws IOException, ScanException, InterruptedException {
    JudgedMatches judged = new JudgedMatches();
    ExtractedFile.read(
        form.file(),
        form.write(rows).getBytes(StandardCharsets.UTF_8),
        content -> {
          switch (content) {
            case Content.Text text -> matcher.scan(text, judged);
            case Content.Rows cells -> matcher.scan(cells, judged);
            case Content.Binary _ -> throw new IllegalStateException("a file in a text");
          }
        });
    Map<String, Long> counted = new TreeMap<>();
    judged.forEach(match -> counted.merge(kind(match), 1L, Long::sum));
    return counted;
  }

  private static String kind(Match match) {
    return Band.of(match.confidence()) == Band.LOW ? "low" : match.rule().id();
  }
}
