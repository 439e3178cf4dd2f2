package org.inshore.benchmarks.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * {@code grep -P} with the patterns in one alternation, without the words; the whole process.
 *
 * <p>The longest are left out until PCRE2 compiles the rest: as Debian builds it, it takes at most
 * 64 Ki units.
 */
public final class GrepPerl implements Contender {
  private static final int SLICE = 128 << 10;
  private static final int MAX_PATTERN = 240;
  private static final int STEP = 20;

  private @Nullable Sample sample;
  private @Nullable Path patterns;
  private long nanos;

  @Override
  public String name() {
    return "grep -P, patterns";
  }

  @Override
  public int most() {
    return SLICE;
  }

  @Override
  public void prepare(Sample sample) throws Exception {
    if (!CommandLine.has("grep")) {
      throw new UnavailableException("grep is not installed");
    }
    if (sample.encoding() != Encoding.UTF_8) {
      throw new UnavailableException("it reads UTF-8 only");
    }
    this.sample = sample;
    patterns = Files.createTempFile("patterns", ".txt");
    writePatterns(patterns);
  }

  /**
   * Writes what grep looks for: one expression.
   *
   * @throws IOException if grep refuses even the shortest patterns
   */
  public static void writePatterns(Path file) throws IOException, InterruptedException {
    List<String> all =
        PortablePatterns.values(ShippedRules.rules(), "(?<![0-9A-Za-z])", "(?![0-9A-Za-z])");
    for (int most = MAX_PATTERN; most > 0; most -= STEP) {
      int longest = most;
      Files.writeString(
          file,
          all.stream()
              .filter(pattern -> pattern.length() <= longest)
              .collect(Collectors.joining("|")));
      if (CommandLine.accepted(command(file, Path.of("/dev/null")))) {
        return;
      }
    }
    throw new IOException("grep -P compiles no pattern");
  }

  private static List<String> command(Path patterns, Path text) {
    return List.of(
        "env",
        "LC_ALL=C.UTF-8",
        "grep",
        "-a",
        "-o",
        "-P",
        "-f",
        patterns.toString(),
        text.toString());
  }

  @Override
  public long run() throws Exception {
    if (sample == null || patterns == null) {
      throw new IllegalStateException("not prepared");
    }
    CommandLine.Result result = CommandLine.run(command(patterns, sample.file()));
    nanos = result.cpuNanos();
    return result.lines();
  }

  @Override
  public long elsewhereNanos() {
    return nanos;
  }

  @Override
  public void close() throws IOException {
    if (patterns != null) {
      Files.deleteIfExists(patterns);
    }
  }
}
