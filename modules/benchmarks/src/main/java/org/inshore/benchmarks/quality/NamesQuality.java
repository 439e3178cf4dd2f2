package org.inshore.benchmarks.quality;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.quality.judge.Evaluation;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.synthetic.CuedNames;
import org.inshore.benchmarks.quality.synthetic.NameColumns;

/** Measures names and dates of birth beside what tells them, and columns of names and of others. */
public final class NamesQuality {
  private NamesQuality() {}

  /** Prints the tables; {@code --cases} lists every mistake of the half that rules may know. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<LabelledCase> cases = new ArrayList<>(CuedNames.make(1, 20));
    cases.addAll(NameColumns.make(2, 120));
    Evaluation evaluation = Quality.evaluate(ShippedRules.detector(), cases);
    out.print(new QualityReport().evaluation(evaluation));
    if (List.of(arguments).contains("--cases")) {
      evaluation.listing().stream()
          .filter(line -> !line.contains("held out"))
          .forEach(line -> out.println(line.replace('\n', '⏎')));
    }
  }
}
