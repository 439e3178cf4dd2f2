package org.inshore.benchmarks.contender;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.engine.RuleSet;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/** ripgrep on a file, counting matches; the whole process is measured. */
public final class Ripgrep implements Contender {
  private static final int SLICE = 32 << 20;

  private @Nullable Sample sample;
  private @Nullable Path patterns;
  private long nanos;

  @Override
  public String name() {
    return "rg --count-matches";
  }

  @Override
  public int most() {
    return SLICE;
  }

  @Override
  public void prepare(Sample sample) throws Exception {
    if (!CommandLine.has("rg")) {
      throw new UnavailableException("rg is not installed");
    }
    this.sample = sample;
    patterns = Files.createTempFile("patterns", ".txt");
    writePatterns(patterns, sample.encoding());
  }

  /** Writes what rg looks for, one expression a line. */
  public static void writePatterns(Path file, Encoding encoding) throws IOException {
    RuleSet rules = ShippedRules.rules();
    List<String> expressions = new ArrayList<>();
    if (encoding == Encoding.UTF_8) {
      expressions.addAll(PortablePatterns.values(rules, "(?-u:\\b)", "(?-u:\\b)"));
      expressions.addAll(PortablePatterns.words(rules, "(?-u:\\b)"));
    } else {
      // Bytes: having the file transcoded would cost rg more.
      BytePatterns.of(rules, encoding, BytePatterns.Extent.EASED, true)
          .forEach(expression -> expressions.add("(?-u)" + expression));
    }
    Files.writeString(file, String.join("\n", expressions) + "\n", StandardCharsets.UTF_8);
  }

  @Override
  public long run() throws Exception {
    if (sample == null || patterns == null) {
      throw new IllegalStateException("not prepared");
    }
    List<String> command =
        new ArrayList<>(
            List.of("rg", "--no-config", "--text", "--count-matches", "--no-filename", "-j1"));
    command.addAll(List.of("--regex-size-limit=1G", "--dfa-size-limit=1G"));
    command.addAll(List.of("-f", patterns.toString(), sample.file().toString()));
    CommandLine.Result result = CommandLine.run(command);
    nanos = result.cpuNanos();
    return result.lastLine().isEmpty() ? 0 : Long.parseLong(result.lastLine());
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
