package org.inshore.cli.command;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.inshore.cli.option.LocatingOptions;
import org.inshore.cli.option.Targets;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.Locating;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Host;
import org.inshore.core.scan.Inshore;
import org.inshore.core.scan.locate.LocatedSource;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore locate}: the verdict of each source first, then its evidence. */
@Command(name = "locate")
public final class LocateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "TARGET", arity = "0..*", descriptionKey = "option.locate-targets")
  List<String> targets = new ArrayList<>();

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
  @Nullable Path config;

  @Mixin LocatingOptions options = new LocatingOptions();

  @Option(names = "--offline", descriptionKey = "option.offline")
  boolean offline;

  public LocateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Plugins plugins = Plugins.installed();
    List<Host> hosts = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (String target : targets) {
      Host host = Host.of(target);
      if (host != null) {
        hosts.add(host);
        continue;
      }
      boolean scanned = plugins.scanners().stream().anyMatch(each -> each.handles(target));
      List<Host> others = scanned ? List.of() : Host.ofService(target);
      hosts.addAll(others);
      if (others.isEmpty()) {
        places.add(target);
      }
    }
    Configuration configuration =
        hosts.isEmpty() || config != null || !places.isEmpty()
            ? Targets.configuration(places, config)
            : null;
    Locating locating =
        options.over(configuration == null ? Locating.NONE : configuration.locating());
    for (Host host : hosts) {
      print(Inshore.locate(host, locating, plugins, offline));
    }
    if (configuration != null) {
      Inshore.locate(configuration.with(locating), plugins, offline).forEach(this::print);
    }
    if (offline) {
      terminal.out().println(terminal.text("locate.offline"));
    }
    return ExitCode.DONE;
  }

  private void print(LocatedSource located) {
    Residency residency = located.residency();
    Jurisdiction place = residency.jurisdiction();
    String id = MaskedNames.target(located.source().id());
    String target = MaskedNames.target(located.source().target());
    String verdict = terminal.text(residency.verdict().label()).toUpperCase(Locale.ROOT);
    terminal
        .out()
        .println(
            terminal.strong(verdict)
                + (place == null ? "" : "  " + terminal.text(place.label()))
                + "  "
                + Visible.of(id.equals(target) ? id : id + "  " + target));
    for (Evidence evidence : residency.evidence()) {
      String text = Visible.of(terminal.text(evidence.text()));
      boolean dispute = evidence.kind() == Evidence.Kind.DISPUTE;
      terminal.out().println("  - " + (dispute ? terminal.alarm(text) : text));
      if (!dispute) {
        terminal.out().println("      " + Visible.of(provenance(evidence)));
      }
    }
    if (residency.evidence().isEmpty()) {
      terminal.out().println("  - " + terminal.text("locate.no-evidence"));
    }
  }

  /** Kind, strength, source and time. */
  private String provenance(Evidence evidence) {
    StringJoiner joiner = new StringJoiner(" · ");
    joiner.add(terminal.text(evidence.kind().label()));
    joiner.add(terminal.text(evidence.strength().label()));
    if (evidence.source() != null) {
      joiner.add(terminal.text(evidence.source()));
    }
    if (evidence.observed() != null) {
      joiner.add(evidence.observed().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return joiner.toString();
  }
}
