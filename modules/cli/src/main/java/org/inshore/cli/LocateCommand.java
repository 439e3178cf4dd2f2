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
    Plugins plugins = Plugins.onClassPath();
    List<String> places = new ArrayList<>();
    for (String target : targets) {
      String host = Hosts.of(target);
      if (host == null) {
        places.add(target);
      } else {
        print(Inshore.locate(host, plugins));
      }
    }
    if (targets.isEmpty() || config != null || !places.isEmpty()) {
      Inshore.locate(Targets.configuration(places, config), plugins).forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private void print(Located located) {
    Jurisdiction place = located.residency().jurisdiction();
    String id = located.source().id();
    String target = located.source().target();
    terminal
        .out()
        .println(
            terminal.strong(terminal.text(located.residency().verdict().label()))
                + (place == null ? "" : "  " + terminal.text(place.label()))
                + "  "
                + Visible.of(id.equals(target) ? id : id + "  " + target));
    for (Evidence evidence : located.residency().evidence()) {
      terminal.out().println("  - " + Visible.of(terminal.text(evidence.text())));
    }
    if (located.residency().evidence().isEmpty()) {
      terminal.out().println("  - " + terminal.text("locate.no-evidence"));
    }
  }
}
