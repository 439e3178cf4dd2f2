package org.inshore.cli.command.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.Documents;
import org.inshore.core.outbound.Allowance;
import org.inshore.core.outbound.Judge;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of whatever judges: what is allowed, by which rules. */
public final class GateOptions {
  static final Messages MESSAGES = Messages.of(GateOptions.class);
  static final Path RECORD = Path.of("inshore-out", "gate");

  @Option(names = "--allowance", paramLabel = "FILE", descriptionKey = "option.gate-allowance")
  @Nullable Path allowance;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.gate-config")
  @Nullable Path config;

  @Option(names = "--packs", paramLabel = "DIR", descriptionKey = "option.gate-packs")
  List<Path> packs = new ArrayList<>();

  @Option(names = "--quarantine", paramLabel = "DIR", descriptionKey = "option.gate-quarantine")
  @Nullable Path quarantine;

  @Option(names = "--institution", paramLabel = "NAME", descriptionKey = "option.gate-institution")
  @Nullable String institution;

  /** The folder for suspected state secrets, wherever it is asked for later; null if none is. */
  @Nullable Path quarantine() {
    Path given = quarantine;
    return given == null ? null : given.toAbsolutePath().normalize();
  }

  /** A judge by the rules in force and what is allowed. */
  Judge judge(Plugins plugins, int threads) throws ScanException, RuleException {
    RuleSet rules = Inshore.rules(packs, plugins);
    Path file = allowance;
    if (file != null && !Files.isRegularFile(file)) {
      throw new Failure(ExitCode.USAGE, MESSAGES.wording("no-allowance", file.toString()));
    }
    Allowance given = file == null ? Allowance.NONE : Allowance.read(file, rules.rules());
    return Judge.of(rules, plugins, given, documents().options(), threads);
  }

  /** How documents are opened: passwords and OCR as a scan's configuration says. */
  private Documents documents() throws ScanException {
    Path file = config;
    return file == null ? Documents.STANDARD : Configuration.load(file).reading().documents();
  }

  /** The record in a folder; a usage error if there is none yet. */
  static GateRecord existing(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Failure(ExitCode.USAGE, MESSAGES.wording("no-record", folder.toString()));
    }
    return GateRecord.open(folder, Clock.systemUTC());
  }
}
