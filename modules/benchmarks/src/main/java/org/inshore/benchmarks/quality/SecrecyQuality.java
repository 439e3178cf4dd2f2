package org.inshore.benchmarks.quality;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.quality.judge.Evaluation;
import org.inshore.benchmarks.quality.synthetic.Secrecy;

/** Measures whether documents that are marked are told from what speaks of markings. */
public final class SecrecyQuality {
  private SecrecyQuality() {}

  /** Prints the tables; {@code --cases} lists every mistake. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Evaluation evaluation = Quality.evaluate(ShippedRules.detector(), Secrecy.make(5, 20));
    out.print(new QualityReport().evaluation(evaluation));
    if (List.of(arguments).contains("--cases")) {
      evaluation.listing().forEach(line -> out.println(line.replace('\n', '⏎')));
    }
  }
}
