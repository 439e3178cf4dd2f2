package org.inshore.benchmarks.quality.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.quality.QualityReport;
import org.inshore.benchmarks.quality.judge.Evaluation;
import org.inshore.benchmarks.quality.judge.LabelledCase;
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
          .map(FilesQuality::shortened)
          .forEach(out::println);
    }
  }

  /** The mistake with the line of its value in place of all the text. */
  private static String shortened(String mistake) {
    String[] parts = mistake.split("\t", 6);
    String line = parts[5].lines().filter(each -> each.contains(parts[4])).findFirst().orElse("");
    return String.join("\t", parts[0], parts[1], parts[2], parts[3], parts[4], line);
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
