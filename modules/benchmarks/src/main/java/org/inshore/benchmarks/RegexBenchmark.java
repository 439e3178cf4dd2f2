package org.inshore.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The JDK's regular expressions over the same text: five plain kinds one after the other, without
 * validators, context or masks. A yardstick for {@link DetectorBenchmark}, in the same run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RegexBenchmark {
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])"),
          Pattern.compile("(?<![0-9A-Za-z])[1-9](?:[ -]?[0-9]){12,18}(?![0-9A-Za-z])"),
          Pattern.compile("(?<![0-9A-Za-z])1[3-9](?:[ -]?[0-9]){9}(?![0-9A-Za-z])"),
          Pattern.compile(
              "[0-9A-Za-z._%+-]{1,64}@[0-9A-Za-z-]{1,63}(?:\\.[0-9A-Za-z-]{1,63}){1,4}"),
          Pattern.compile("(?:姓名|户名|客户姓名|持卡人|联系人)[:：]?\\s{0,4}\\p{IsHan}{2,4}"));

  private final String prose = SampleText.prose();
  private final String code = SampleText.code();

  /** Chinese prose. */
  @Benchmark
  public int prose() {
    return matches(prose);
  }

  /** Code and logs in ASCII. */
  @Benchmark
  public int code() {
    return matches(code);
  }

  private static int matches(String text) {
    int count = 0;
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        count++;
      }
    }
    return count;
  }
}
