package org.inshore.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.NamedPlaces;
import org.inshore.core.key.OperatorKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore where HASH}: the clear name behind a masked one, and its places; on the terminal
 * of who has the key, and nowhere else.
 */
@Command(name = "where")
final class WhereCommand implements Callable<Integer> {
  private static final Pattern HASH = Pattern.compile("#?([0-9a-f]{10})");

  private final Terminal terminal;

  @Parameters(paramLabel = "HASH", descriptionKey = "option.hash")
  String hash = "";

  @Option(names = "--in", paramLabel = "DIR", required = true, descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "option.key-file")
  @Nullable Path keyFile;

  WhereCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Matcher given = HASH.matcher(hash);
    if (!given.matches()) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.hash", hash));
    }
    try (AutoCloseable _ = Logs.off();
        InventoryReader inventory = InventoryReader.open(directory)) {
      NamedPlaces found =
          inventory.where(given.group(1), OperatorKey.openExisting(keyFile).sealer());
      if (found == null) {
        throw new Failure(
            ExitCode.USAGE,
            Terminal.MESSAGES.wording("error.no-hash", given.group(1), directory.toString()));
      }
      terminal.out().println(terminal.strong(terminal.text("where.name", found.name())));
      found.places().forEach(place -> terminal.out().println("  " + place.display()));
      if (found.places().size() == NamedPlaces.MOST) {
        terminal.out().println(terminal.text("where.more", NamedPlaces.MOST));
      }
    }
    return ExitCode.DONE;
  }
}
