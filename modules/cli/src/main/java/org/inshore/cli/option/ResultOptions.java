package org.inshore.cli.option;

import java.nio.file.Path;
import java.util.List;
import org.inshore.core.configuration.section.Results;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Command-line options for results. */
public final class ResultOptions {
  @Option(names = "--marks", paramLabel = "FILE", descriptionKey = "option.marks")
  @Nullable Path marks;

  @Option(names = "--signing-key", paramLabel = "file:PATH", descriptionKey = "option.signing-key")
  @Nullable String signingKey;

  /** What is given here. */
  public Results results(@Nullable String previous, boolean incremental, List<Path> resumed) {
    return new Results(
        null, marks, previous, signingKey, incremental ? Boolean.TRUE : null, resumed);
  }
}
