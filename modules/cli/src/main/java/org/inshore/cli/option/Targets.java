package org.inshore.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Arguments of a command: targets, or a configuration file. */
public final class Targets {
  private Targets() {}

  /** The configuration of either; both or neither is a usage error. */
  public static Configuration configuration(List<String> targets, @Nullable Path file)
      throws ScanException {
    if (targets.isEmpty() == (file == null)) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.targets"));
    }
    if (file == null) {
      return Configuration.ofTargets(targets);
    }
    if (!Files.exists(file)) {
      throw new Failure(
          ExitCode.USAGE, Terminal.MESSAGES.wording("error.no-file", file.toString()));
    }
    return Configuration.load(file);
  }
}
