package org.inshore.benchmarks.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.quality.judge.Evaluation;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.labelled.LabelledFolder;
import org.inshore.benchmarks.quality.real.RealText;
import org.inshore.benchmarks.quality.synthetic.SyntheticCases;
import org.inshore.engine.Detector;
import org.inshore.spi.inventory.run.RuleInfo;

/** Measures precision, recall and how far scores can be relied on, with all packs. */
public final class Quality {
  private static final double MIN = 0.05;

  private static final String USAGE =
      """
      Quality [--seed N] [--documents N] [--labelled DIR] [--cases] [--real PATH]... [--places] [--everywhere]
        --documents N   how many synthetic documents, with a table for every five of them (2000)
        --labelled DIR  also the labelled sets in a folder: vectors.tsv, pairs/*.csv, *.jsonl
        --cases         list every mistake; never for text about real people
        --real PATH     count what is found in real text: a folder or file
        --places        list where
        --everywhere    read free text everywhere, not near what makes a person likely\
      """;

  private long seed = 1;
  private int documents = 2000;
  private final List<Path> labelled = new ArrayList<>();
  private final List<Path> real = new ArrayList<>();
  private boolean cases;
  private boolean places;
  private boolean everywhere;

  private Quality() {}

  /** Prints the tables; the arguments are those of the usage. */
  public static void main(String[] arguments) throws IOException {
    Quality quality = new Quality();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      quality.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + USAGE);
      System.exit(64);
    }
    quality.run(out);
  }

  private void parse(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      switch (option) {
        case "--cases" -> cases = true;
        case "--places" -> places = true;
        case "--everywhere" -> everywhere = true;
        case "--seed", "--documents", "--labelled", "--real" -> {
          if (++i == arguments.size()) {
            throw new IllegalArgumentException(option + " needs a value");
          }
          take(option, arguments.get(i));
        }
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
  }

  private void take(String option, String value) {
    switch (option) {
      case "--seed" -> seed = Long.parseLong(value);
      case "--documents" -> documents = Integer.parseInt(value);
      case "--labelled" -> labelled.add(Path.of(value));
      default -> real.add(Path.of(value));
    }
  }

  private void run(PrintStream out) throws IOException {
    Detector detector = everywhere ? ShippedRules.everywhere() : ShippedRules.detector();
    List<LabelledCase> all = new ArrayList<>(SyntheticCases.make(seed, documents));
    Set<String> rules =
        ShippedRules.rules().rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    Map<String, Long> leftOut = new TreeMap<>();
    for (Path folder : labelled) {
      LabelledFolder read = LabelledFolder.read(folder, rules);
      all.addAll(read.cases());
      leftOut.putAll(read.leftOut());
    }
    Evaluation evaluation = evaluate(detector, all);
    RealText text = new RealText(detector, evaluation, places);
    for (Path path : real) {
      text.scan(path);
    }
    QualityReport report = new QualityReport();
    if (!real.isEmpty()) {
      report.real(text);
    }
    out.print(report.evaluation(evaluation).leftOut(leftOut));
    text.places().forEach(out::println);
    if (cases) {
      evaluation.listing().forEach(line -> out.println(line.replace('\n', '⏎')));
    }
  }

  /** Looks through cases and judges what was found. */
  public static Evaluation evaluate(Detector detector, List<LabelledCase> cases) {
    Inspector inspector = new Inspector(detector, MIN);
    Evaluation evaluation = new Evaluation();
    for (LabelledCase labelled : cases) {
      evaluation.add(labelled, inspector.inspect(labelled));
    }
    return evaluation;
  }
}
