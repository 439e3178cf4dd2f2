package org.inshore.benchmarks;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.inshore.benchmarks.engine.CountingSink;
import org.inshore.benchmarks.engine.Engines;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.engine.Matcher;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
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
  private final CountingSink sink = new CountingSink();
  private final Content.Rows rows = SampleText.rows(PLACE);

  /** Which matcher; {@link Engines} knows them. */
  @Param("portable")
  public String kind = "portable";

  private @Nullable Matcher matcher;

  /** Compiles the built-in rules. */
  @Setup
  public void compile() {
    matcher = start();
  }

  /** Chinese prose with a value planted every few hundred characters. */
  @Benchmark
  public long prose() {
    return matches(prose);
  }

  /** Code and logs in ASCII, with many numbers and nothing to find. */
  @Benchmark
  public long code() {
    return matches(code);
  }

  /** A customer table in which most cells are values. */
  @Benchmark
  public long rows() {
    matcher().scan(rows, sink);
    return sink.take() + sink.touched();
  }

  /** From files to a matcher: what every start of the program pays. */
  @Benchmark
  public Matcher start() {
    return Engines.matcher(ShippedRules.detector(), kind);
  }

  private long matches(Content.Text text) {
    matcher().scan(text, sink);
    return sink.take() + sink.touched();
  }

  private Matcher matcher() {
    return Objects.requireNonNull(matcher);
  }
}
