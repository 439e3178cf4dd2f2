package org.inshore.benchmarks.quality.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.benchmarks.contender.ShippedRules;
import org.inshore.benchmarks.quality.Evaluation;
import org.inshore.benchmarks.quality.LabelledCase;
import org.inshore.benchmarks.quality.QualityReport;
import org.inshore.benchmarks.quality.synthetic.FileCases;
import org.inshore.engine.Detector;
import org.inshore.spi.scan.ScanException;

/** Measures what is found in files of other programs, read by the extractors as a scan does. */
public final class FilesQuality {
  private FilesQuality() {}

  /** Prints the tables; {@code --cases} lists every mistake of the half that rules may know. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Evaluation evaluation = evaluate(ShippedRules.detector(), FileCases.make(1, 6));
    out.print(new QualityReport().evaluation(evaluation));
    if (List.of(arguments).contains("--cases")) {
      evaluation.listing().stream()
          .filter(line -> !line.contains("held out"))
          .map(line -> line.substring(0, line.lastIndexOf('\t')))
          .forEach(out::println);
    }
  }

  /** Looks through the files of some cases, each of which is named after its group. */
  public static Evaluation evaluate(Detector detector, List<LabelledCase> cases)
      throws IOException, ScanException, InterruptedException {
    Evaluation evaluation = new Evaluation();
    FileInspector inspector = new FileInspector(detector);
    for (LabelledCase labelled : cases) {
      evaluation.add(labelled, inspector.inspect(labelled));
    }
    return evaluation;
  }
}
