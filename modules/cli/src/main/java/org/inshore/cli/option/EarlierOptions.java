package org.inshore.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.configuration.section.Results;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Command-line options for the use of earlier scans. */
public final class EarlierOptions {
  @Option(names = "--previous", paramLabel = "DIR|latest", descriptionKey = "option.previous")
  @Nullable String previous;

  @Option(names = "--incremental", descriptionKey = "option.incremental")
  boolean incremental;

  @Option(names = "--resume", paramLabel = "DIR", descriptionKey = "option.resume")
  List<Path> resumed = new ArrayList<>();

  /** What is given here and in the options for results. */
  public Results results(ResultOptions options) {
    return options.results(previous, incremental, resumed);
  }
}
