package org.inshore.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments of a command: targets, or a configuration file. */
public final class Targets {
  @Parameters(paramLabel = "TARGET", arity = "0..*", descriptionKey = "option.targets")
  List<String> targets = new ArrayList<>();

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
  @Nullable Path config;

  /** The configuration of either; both or neither is a usage error. */
  public Configuration configuration() throws ScanException {
    return configuration(targets, config);
  }

  /** The same of given ones. */
  public static Configuration configuration(List<String> targets, @Nullable Path file)
      throws ScanException {
    if (targets.isEmpty() == (file == null)) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.targets"));
    }
    return file == null ? Configuration.ofTargets(targets) : configuration(file);
  }

  /** The configuration of a file; a usage error if there is none. */
  public static Configuration configuration(Path file) throws ScanException {
    if (!Files.exists(file)) {
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-file", file.toString()));
    }
    return Configuration.load(file);
  }
}
