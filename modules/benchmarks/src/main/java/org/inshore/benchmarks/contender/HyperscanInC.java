package org.inshore.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inshore.benchmarks.engine.ShippedRules;
import org.jspecify.annotations.Nullable;

/** Hyperscan or Vectorscan in C: {@code native/hyperscan.c}, built by hand. */
public final class HyperscanInC implements Contender {
  private static final Path PROGRAM =
      Path.of(System.getProperty("hyperscan", "modules/benchmarks/target/hyperscan"));

  private final BytePatterns.Extent extent;
  private @Nullable Process process;
  private @Nullable Writer commands;
  private @Nullable BufferedReader answers;
  private @Nullable Path patterns;
  private long nanos;

  /** Takes how much it looks for. */
  public HyperscanInC(BytePatterns.Extent extent) {
    this.extent = extent;
  }

  @Override
  public String name() {
    return extent == BytePatterns.Extent.EASED
        ? "Hyperscan in C"
        : "Hyperscan in C, " + extent.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int most() {
    return 32 << 20;
  }

  @Override
  public void prepare(Sample sample) throws Exception {
    if (!Files.isExecutable(PROGRAM)) {
      throw new UnavailableException(PROGRAM + " is not built");
    }
    patterns = Files.createTempFile("patterns", ".tsv");
    BytePatterns.writeLines(
        patterns, BytePatterns.of(ShippedRules.rules(), sample.encoding(), extent, false));
    process =
        new ProcessBuilder(PROGRAM.toString(), patterns.toString(), sample.file().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    commands = process.outputWriter();
    answers = process.inputReader();
  }

  @Override
  public long run() throws IOException {
    if (commands == null || answers == null) {
      throw new IllegalStateException("not prepared");
    }
    commands.write("\n");
    commands.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException(PROGRAM + " ended");
    }
    List<String> numbers = List.of(answer.split(" "));
    nanos = Long.parseLong(numbers.get(1));
    return Long.parseLong(numbers.get(0));
  }

  @Override
  public long elsewhereNanos() {
    return nanos;
  }

  @Override
  public void close() throws IOException {
    if (commands != null) {
      commands.close();
    }
    if (process != null) {
      process.destroy();
    }
    if (patterns != null) {
      Files.deleteIfExists(patterns);
    }
  }
}
