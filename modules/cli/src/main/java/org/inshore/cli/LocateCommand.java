package org.inshore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.core.scan.Located;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore locate}: the verdict of each source first, then its evidence. */
@Command(name = "locate")
final class LocateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "TARGET", arity = "0..*", descriptionKey = "option.targets")
  List<String> targets = new ArrayList<>();

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
  @Nullable Path config;

  LocateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    for (Located located :
        Inshore.locate(Targets.configuration(targets, config), Plugins.onClassPath())) {
      Jurisdiction place = located.residency().jurisdiction();
      terminal
          .out()
          .println(
              terminal.strong(terminal.text(located.residency().verdict().label()))
                  + (place == null ? "" : "  " + terminal.text(place.label()))
                  + "  "
                  + Visible.of(located.source().id() + "  " + located.source().target()));
      for (Evidence evidence : located.residency().evidence()) {
        terminal.out().println("  - " + Visible.of(terminal.text(evidence.text())));
      }
      if (located.residency().evidence().isEmpty()) {
        terminal.out().println("  - " + terminal.text("locate.no-evidence"));
      }
    }
    return ExitCode.DONE;
  }
}
