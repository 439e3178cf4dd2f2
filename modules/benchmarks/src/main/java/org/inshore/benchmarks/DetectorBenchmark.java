package org.inshore.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.RuleException;
import org.inshore.engine.RuleSet;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.scan.Content;
import org.inshore.spi.source.Location;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Looks through about a million characters of each kind with all built-in rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DetectorBenchmark {
  private static final Location PLACE = Location.of("benchmark");

  private final Content.Text prose = Content.Text.whole(PLACE, SampleText.prose());
  private final Content.Text code = Content.Text.whole(PLACE, SampleText.code());
  private final Content.Rows rows = SampleText.rows(PLACE);
  private Map<String, List<PackFile>> packs = Map.of();
  private List<Validator> validators = List.of();
  private Matcher matcher = none();

  /** Compiles the built-in rules. */
  @Setup
  public void compile() throws RuleException {
    packs = new TreeMap<>();
    for (Pack pack : ServiceLoader.load(Pack.class)) {
      if (pack.kind() == Pack.Kind.RULES) {
        packs.put(pack.name(), pack.files());
      }
    }
    validators = new ArrayList<>();
    ServiceLoader.load(Validator.class).forEach(validators::add);
    matcher = start();
  }

  /** Chinese prose with a value planted every few hundred characters. */
  @Benchmark
  public int prose() {
    return matches(prose);
  }

  /** Code and logs in ASCII, with many numbers and nothing to find. */
  @Benchmark
  public int code() {
    return matches(code);
  }

  /** A customer table in which most cells are values. */
  @Benchmark
  public int rows() {
    int[] count = new int[1];
    matcher.scan(rows, _ -> count[0]++);
    return count[0];
  }

  /** From files to a matcher: what every start of the program pays. */
  @Benchmark
  public Matcher start() throws RuleException {
    return Detector.compile(RuleSet.load(packs), validators)
        .matcher(0.5, (kind, value) -> 31L * kind.hashCode() + value.hashCode(), false);
  }

  private int matches(Content.Text text) {
    int[] count = new int[1];
    matcher.scan(text, _ -> count[0]++);
    return count[0];
  }

  private static Matcher none() {
    try {
      return Detector.compile(RuleSet.load(Map.of()), List.of()).matcher(1, (_, _) -> 0, false);
    } catch (RuleException e) {
      throw new IllegalStateException(e);
    }
  }
}
