package org.inshore.cli.command.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.inshore.cli.command.Scans;
import org.inshore.cli.option.FailOnOption;
import org.inshore.cli.option.LocatingOptions;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.audit.AuditException;
import org.inshore.core.audit.AuditRecord;
import org.inshore.core.audit.Audits;
import org.inshore.core.audit.ContractFile;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.Outsourcer;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.policy.Policy;
import org.inshore.core.scan.Inshore;
import org.inshore.engine.MatcherKind;
import org.inshore.spi.inventory.audit.AuditStep;
import org.inshore.spi.inventory.audit.AuditVerdict;
import org.inshore.spi.inventory.audit.DutyAnswer;
import org.inshore.spi.inventory.audit.OutsourcingAudit;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inshore audit}. */
@Command(name = "audit")
public final class AuditCommand implements Callable<Integer> {
  /** The report of an audit. */
  private static final String REPORT = "audit";

  private final Terminal terminal;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "option.config")
  Path config = Path.of("");

  @Option(
      names = "--outsourcer",
      paramLabel = "NAME",
      required = true,
      descriptionKey = "option.outsourcer")
  String outsourcer = "";

  @Option(
      names = "--contract",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "option.contract")
  List<Path> contracts = new ArrayList<>();

  @Mixin LocatingOptions locating = new LocatingOptions();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
  @Nullable Path out;

  @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "option.format")
  List<String> formats = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
  @Nullable LocalDate asOf;

  @Option(
      names = {"-v", "--verbose"},
      descriptionKey = "option.verbose")
  boolean verbose;

  /** For a terminal. */
  public AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (contracts.size() != 1) {
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording("error.contract-several"));
    }
    Path file = contracts.getFirst();
    if (!Files.isRegularFile(file)) {
      String error = Files.isDirectory(file) ? "error.contract-folder" : "error.no-file";
      throw new Failure(ExitCode.USAGE, Terminal.MESSAGES.wording(error, file.toString()));
    }
    Plugins plugins = Plugins.installed();
    Configuration given = Configuration.load(config);
    Configuration located = given.with(locating.over(given.locating())).asOf(asOf);
    Outsourcer named = named(located);
    Policy policy = Inshore.policy(located, plugins);
    LocalDate day = asOf == null ? MainlandTime.day(Instant.now()) : asOf;
    // Before anything is scanned: a contract that cannot be read is told at once.
    AuditRecord record;
    try (AutoCloseable _ = Logs.off()) {
      ContractFile contract =
          ContractFile.read(file, plugins, located.reading().documents().options());
      record = Audits.record(named, contract, plugins, policy, day);
    } catch (AuditException e) {
      // Nothing was done, since this contract cannot be used.
      throw new Failure(ExitCode.USAGE, e.wording());
    }
    Path folder = Scans.folder(out, located);
    Set<String> reports = new LinkedHashSet<>(formats.isEmpty() ? List.of("html") : formats);
    reports.add(REPORT);
    int code =
        new Scans(terminal, plugins)
            .with(written -> List.of(record(record, written, policy)))
            .run(
                located.scopeOf(named),
                folder,
                List.copyOf(reports),
                FailOnOption.conditions(List.of()),
                MatcherKind.AUTOMATIC,
                verbose);
    return code == ExitCode.DONE ? verdict(folder) : code;
  }

  private Outsourcer named(Configuration located) {
    try {
      return Audits.outsourcer(located, outsourcer);
    } catch (AuditException e) {
      throw new Failure(ExitCode.USAGE, e.wording());
    }
  }

  private static Path record(AuditRecord record, Path out, Policy policy) throws Exception {
    try (InventoryReader inventory = InventoryReader.open(out)) {
      return Audits.finish(record, inventory, policy).write(out);
    }
  }

  private int verdict(Path folder) throws Exception {
    try (InventoryReader inventory = InventoryReader.open(folder)) {
      OutsourcingAudit audit = inventory.audit();
      if (audit == null) {
        throw new IllegalStateException("no audit in " + folder);
      }
      print(audit);
      return audit.verdict() == AuditVerdict.MAY_GO ? ExitCode.DONE : ExitCode.VIOLATIONS;
    }
  }

  private void print(OutsourcingAudit audit) {
    String duties =
        audit.duties().stream()
            .collect(Collectors.groupingBy(DutyAnswer::state, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(each -> terminal.text(each.getKey().label()) + " " + each.getValue())
            .collect(Collectors.joining(terminal.text("diff.separator")));
    terminal.out().println();
    terminal.out().println(terminal.text("audit.duties", duties));
    String verdict = terminal.text("audit.verdict", terminal.text(audit.verdict().label()));
    terminal
        .out()
        .println(audit.verdict() == AuditVerdict.MAY_GO ? verdict : terminal.alarm(verdict));
    if (!audit.steps().isEmpty()) {
      terminal.out().println(terminal.text("audit.steps"));
    }
    for (AuditStep step : audit.steps()) {
      terminal
          .out()
          .println(
              Visible.of(
                  terminal.text(
                      "audit.step",
                      terminal.text(step.reason()),
                      terminal.text(step.step()),
                      terminal.text(step.decides()))));
    }
  }
}
