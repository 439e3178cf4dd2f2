package org.inshore.cli.command.subject;

import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.integrity.Condition;
import org.inshore.core.integrity.Verification;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.evaluate.SubjectPlaces;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.core.subject.SubjectSearch;
import org.inshore.engine.Detector;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore subject DIR}: where one person is. The identifier is typed at a prompt that does
 * not show it, or is the first line of the standard input; never an argument, which others could
 * see in the list of processes and the shell would keep. It goes nowhere: places alone are told.
 */
@Command(name = "subject")
public final class SubjectCommand implements Callable<Integer> {
  private static final int LONGEST = 256;

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "option.key-file")
  @Nullable Path keyFile;

  /** Makes it. */
  public SubjectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    OperatorKey key = OperatorKey.openExisting(keyFile);
    try (AutoCloseable _ = Logs.off();
        InventoryReader inventory = InventoryReader.open(directory)) {
      Condition condition = Verification.sound(directory).condition();
      Plugins plugins = Plugins.installed();
      Detector detector = Detector.compile(Inshore.rules(List.of(), plugins), plugins.validators());
      char[] typed = typed();
      long[] identifiers = SubjectSearch.identifiers(detector, key, typed);
      Arrays.fill(typed, ' ');
      if (identifiers.length == 0) {
        throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("subject.unknown"));
      }
      if (condition != Condition.WHOLE) {
        terminal.out().println(terminal.alarm(terminal.text(condition.label())));
      }
      print(inventory, SubjectSearch.find(inventory, key, identifiers));
    }
    return ExitCode.DONE;
  }

  private char[] typed() throws IOException {
    // There is none from JDK 25 on where the standard input is no terminal.
    Console console =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).orElse(null);
    if (console != null) {
      char[] line = console.readPassword("%s", terminal.text("subject.prompt"));
      return line == null ? new char[0] : line;
    }
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    char[] line = new char[LONGEST];
    int length = 0;
    for (int c = in.read(); c >= 0 && c != '\n' && length < LONGEST; c = in.read()) {
      line[length++] = (char) c;
    }
    char[] read = Arrays.copyOf(line, length);
    Arrays.fill(line, ' ');
    return read;
  }

  private void print(InventoryReader inventory, SubjectPlaces places) {
    Map<String, SourceEntry> sources = new HashMap<>();
    inventory.sources().forEach(each -> sources.put(each.source().id(), each));
    section("subject.certain", places.certain(), sources);
    section("subject.perhaps", places.perhaps(), sources);
    section("subject.untold", places.untold(), sources);
    long missed = inventory.notLookedThrough().stream().mapToLong(each -> each.count()).sum();
    terminal.out().println(terminal.text("subject.missed", missed));
    terminal.out().println(terminal.text("subject.limits"));
  }

  private void section(String key, List<Location> places, Map<String, SourceEntry> sources) {
    if (places.isEmpty() && !key.equals("subject.certain")) {
      return;
    }
    terminal.out().println(terminal.text(key, places.size()));
    for (Location place : places) {
      SourceEntry source = sources.get(place.source());
      String where =
          source == null
              ? ""
              : terminal.text(
                  source.residency().jurisdiction() == null
                      ? source.residency().verdict().label()
                      : source.residency().jurisdiction().label());
      String system = source == null ? null : source.source().declared().system();
      terminal
          .out()
          .println(
              "  "
                  + Visible.of(place.display())
                  + "  "
                  + where
                  + (system == null ? "" : "  " + Visible.of(system)));
    }
  }
}
