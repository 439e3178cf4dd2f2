package org.inshore.cli.command.destruction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inshore.cli.command.Scans;
import org.inshore.cli.option.Targets;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.destruction.DestructionComparison;
import org.inshore.core.gate.Conditions;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.report.Reports;
import org.inshore.engine.MatcherKind;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.destruction.DestructionCheck;
import org.inshore.spi.inventory.destruction.DestructionCheck.Missed;
import org.inshore.spi.inventory.destruction.DestructionCheck.Namesakes;
import org.inshore.spi.inventory.destruction.DestructionCheck.Place;
import org.inshore.spi.inventory.destruction.DestructionCheck.SampledTable;
import org.inshore.spi.inventory.destruction.DestructionCheck.Share;
import org.inshore.spi.inventory.destruction.Recipient;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore destruction-check HANDED}: what of the data that an earlier scan knows is at the
 * recipient's still.
 */
@Command(name = "destruction-check")
public final class DestructionCheckCommand implements Callable<Integer> {
  private static final Messages MESSAGES = Messages.of(DestructionCheckCommand.class);
  private static final int MAX = 20;
  private static final int MAX_INSIDE = 5;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "HANDED", descriptionKey = "option.destruction-handed")
  Path handed = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "TARGET",
      descriptionKey = "option.destruction-targets")
  List<String> targets = new ArrayList<>();

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.destruction-config")
  @Nullable Path config;

  @Option(names = "--in", paramLabel = "DIR", descriptionKey = "option.destruction-in")
  List<Path> results = new ArrayList<>();

  @Option(names = "--scope", paramLabel = "PLACE", descriptionKey = "option.destruction-scope")
  List<String> scope = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.destruction-out")
  @Nullable Path out;

  @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "option.destruction-key")
  @Nullable Path key;

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.destruction-by")
  String by = "";

  @Option(names = "--institution", paramLabel = "NAME", descriptionKey = "option.gate-institution")
  @Nullable String institution;

  public DestructionCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    boolean scans = config != null || !targets.isEmpty();
    if (!scans && results.isEmpty()) {
      throw new Failure(ExitCode.USAGE, MESSAGES.wording("nothing-to-search"));
    }
    List<Location> places = places();
    Plugins plugins = Plugins.installed();
    List<Path> now = new ArrayList<>(results);
    Path keyFile = key;
    Path folder;
    if (scans) {
      Configuration configuration = Targets.configuration(targets, config);
      keyFile = key == null ? configuration.keyFile() : key;
      // Before anything is scanned: a scan under another key would be of no use.
      OperatorKey used = OperatorKey.openExisting(keyFile);
      DestructionComparison.check(handed, places, used);
      folder = Scans.folder(out, configuration);
      new Scans(terminal, plugins)
          .run(
              configuration.withKey(used.file()),
              folder,
              List.of(),
              Conditions.NONE,
              MatcherKind.AUTOMATIC,
              false);
      now.add(folder);
    } else {
      Path given = out;
      folder = given == null ? Scans.newFolder() : given;
    }
    DestructionCheck check;
    try (AutoCloseable _ = Logs.off()) {
      check =
          DestructionComparison.of(
              handed, places, now, OperatorKey.openExisting(keyFile), institution, by.strip());
      print(check);
      List<ReportFormat> formats =
          plugins.formats().stream().filter(ReportFormat::takesDestructionCheck).toList();
      for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
        Reports.write(check, formats, locale, folder.resolve("destruction"))
            .forEach(each -> terminal.out().println(each.toString()));
      }
    }
    return switch (check.result()) {
      case STILL_THERE -> ExitCode.VIOLATIONS;
      case NOT_SHOWN -> ExitCode.INCOMPLETE;
      case NOT_FOUND -> ExitCode.DONE;
    };
  }

  /** Places as reports show them or as they are written; each must be in the earlier scan. */
  private List<Location> places() throws Exception {
    List<Location> places = new ArrayList<>();
    try (AutoCloseable _ = Logs.off();
        InventoryReader inventory = InventoryReader.open(handed)) {
      for (String each : scope) {
        Location place = Location.parse(each);
        if (inventory.sources().stream()
            .noneMatch(source -> source.source().id().equals(place.source()))) {
          throw new Failure(
              ExitCode.USAGE,
              MESSAGES.wording(
                  "no-source",
                  each,
                  String.join(
                      ", ",
                      inventory.sources().stream().map(source -> source.source().id()).toList())));
        }
        places.add(place);
      }
    }
    return places;
  }

  private void print(DestructionCheck check) {
    terminal.out().println();
    String result = text("result." + check.result());
    terminal
        .out()
        .println(
            check.result() == DestructionCheck.Result.NOT_FOUND
                ? terminal.strong(result)
                : terminal.alarm(result));
    if (check.recipients().isEmpty()) {
      line("recipient.none");
    }
    for (Recipient each : check.recipients()) {
      line(
          "recipient", each.name(), each.number().isEmpty() ? text("unregistered") : each.number());
    }
    share("persons", check, check.persons());
    share("values", check, check.values());
    if (check.files().of() > 0) {
      share("files", check, check.files());
    }
    for (Place each : check.places().stream().limit(MAX).toList()) {
      Location like = each.like();
      line(
          like == null ? "place" : "place.like",
          each.location().display(),
          each.persons(),
          each.blocks(),
          like == null ? "" : like.display(),
          least(check.isSampled(each.location())));
      if (!each.inside().isEmpty()) {
        line(
            "place.inside",
            each.inside().size(),
            each.inside().stream()
                .limit(MAX_INSIDE)
                .map(inner -> inner.displayBeside(each.location()))
                .collect(Collectors.joining(terminal.text("diff.separator"))),
            Math.max(0, each.inside().size() - MAX_INSIDE));
      }
    }
    more(check.places().size());
    for (Namesakes each : check.namesakes().stream().limit(MAX).toList()) {
      line("namesakes", each.location().display(), each.names(), each.alike());
    }
    more(check.namesakes().size());
    line("looked", check.looked());
    for (Missed each : check.missed().stream().limit(MAX).toList()) {
      line("missed", each.count(), terminal.text(each.reason()));
      each.places().forEach(place -> line("missed.place", place.display()));
    }
    more(check.missed().size());
    for (SampledTable each : check.sampled().stream().limit(MAX).toList()) {
      line("sampled", each.location().display(), each.rows(), each.atMost());
    }
    more(check.sampled().size());
  }

  private void share(String key, DestructionCheck check, Share share) {
    line(key, share.found(), share.of(), least(share.found() > 0 && !check.isWhole()));
  }

  private String least(boolean more) {
    return more ? text("least") : "";
  }

  private void more(int count) {
    if (count > MAX) {
      line("more", count - MAX);
    }
  }

  private void line(String key, Object... arguments) {
    terminal.out().println(Visible.of(text(key, arguments)));
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(terminal.locale(), key, arguments);
  }
}
