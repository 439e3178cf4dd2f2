package org.inshore.cli.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.option.Selection;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.cli.terminal.TextWidth;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.read.NamedPlaces;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.key.KeyException;
import org.inshore.core.key.OperatorKey;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore where HASH|ID|PLACE}: the clear name behind a masked one, and its places; or all
 * that is wrong at a place. Names are in clear on the terminal of who has the key, and nowhere
 * else.
 */
@Command(name = "where")
public final class WhereCommand implements Callable<Integer> {
  private static final Pattern HASH = Pattern.compile("#?([0-9a-f]{10})");

  /** How many places are told. */
  private static final int MAX = 20;

  private final Terminal terminal;
  private final Map<String, Wording> kinds = new HashMap<>();

  @Parameters(paramLabel = "HASH|ID|PLACE", descriptionKey = "option.hash")
  String hash = "";

  @Option(names = "--in", paramLabel = "DIR", required = true, descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "option.key-file")
  @Nullable Path keyFile;

  public WhereCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    try (AutoCloseable _ = Logs.off();
        InventoryReader inventory = InventoryReader.open(directory)) {
      Matcher given = HASH.matcher(hash);
      NamedPlaces found =
          given.matches()
              ? inventory.where(given.group(1), OperatorKey.openExisting(keyFile).sealer())
              : null;
      if (found != null) {
        name(found);
        return ExitCode.DONE;
      }
      Inventory shown = clear(inventory);
      inventory.rules().forEach(rule -> kinds.put(rule.id(), rule.name()));
      Selection selection = new Selection(hash);
      List<Incident> incidents =
          selection.isId() ? selection.byId(inventory) : selection.byPlace(shown);
      if (incidents.isEmpty()) {
        throw new Failure(
            ExitCode.USAGE,
            Terminal.MESSAGES.wording("error.no-place", hash, directory.toString()));
      }
      Set<String> ids =
          incidents.stream().map(each -> each.worst().id()).collect(Collectors.toSet());
      try (Stream<Incident> all = shown.incidents()) {
        all.filter(each -> ids.contains(each.worst().id())).limit(MAX).forEach(this::incident);
      }
      if (incidents.size() > MAX) {
        terminal.out().println(terminal.text("where.more-incidents", incidents.size() - MAX));
      }
    }
    return ExitCode.DONE;
  }

  private void name(NamedPlaces found) {
    terminal.out().println(terminal.strong(terminal.text("where.name", found.name())));
    found.places().forEach(place -> terminal.out().println("  " + place.display()));
    if (found.places().size() == NamedPlaces.MOST) {
      terminal.out().println(terminal.text("where.more", NamedPlaces.MOST));
    }
  }

  /** With names in clear where the key of the scan is at hand, else as reports show them. */
  private Inventory clear(InventoryReader inventory) throws InventoryException {
    try {
      return inventory.clear(OperatorKey.openExisting(keyFile).sealer());
    } catch (KeyException e) {
      return inventory;
    }
  }

  /** A place with all that is wrong there. */
  private void incident(Incident incident) {
    terminal.out().println(terminal.strong(Visible.of(incident.place().display())));
    for (Violation ground : incident.grounds()) {
      lines("  ", ground("where.ground", ground));
      lines("    ", terminal.text("where.remedy", terminal.text(ground.remedy())));
      String between = terminal.text("diff.separator");
      String basis =
          ground.basis().stream().map(terminal::text).collect(Collectors.joining(between));
      lines("    ", terminal.text("where.basis", basis));
      String named =
          ground.rules().stream()
              .map(id -> terminal.text(kinds.getOrDefault(id, Wording.same(id))))
              .collect(Collectors.joining(between));
      lines("    ", terminal.text("where.kinds", named));
    }
  }

  private String ground(String key, Violation ground) {
    return terminal.text(
        key, terminal.text(ground.severity().label()), terminal.text(ground.title()), ground.id());
  }

  private void lines(String indent, String text) {
    TextWidth.wrapped(Visible.of(text), TextWidth.PAGE - indent.length())
        .forEach(line -> terminal.out().println(indent + line));
  }
}
