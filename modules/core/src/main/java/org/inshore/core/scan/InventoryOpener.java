package org.inshore.core.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.ConfiguredSource;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.Situation;
import org.inshore.core.scan.share.Examiner;
import org.inshore.engine.Detector;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.RuleSet;
import org.inshore.engine.ValueHash;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Opens the operator's key and the inventory when a run begins. */
record InventoryOpener(
    Configuration configuration,
    RuleSet rules,
    Detector detector,
    MatcherKind matcher,
    Policy policy,
    Path out,
    @Nullable String signer)
    implements Setup.Opener {

  @Override
  public Supplier<Examiner> examiners() throws IOException {
    Path keyFile = configuration.keyFile();
    OperatorKey key = keyFile == null ? OperatorKey.openDefault() : OperatorKey.open(keyFile);
    key.mustBeOutside(out);
    ValueHash hash = key.valueHash();
    return () ->
        Examiner.of(
            detector, detector.matcher(configuration.minConfidence(), hash, false, matcher), hash);
  }

  @Override
  public Ledger ledger() throws IOException {
    Instant started = Instant.now();
    Path previous = configuration.results().previousOf(out);
    RunInfo run =
        new RunInfo(
            UUID.randomUUID().toString(),
            version(),
            System.getProperty("user.name", "?"),
            started,
            null,
            RunInfo.State.RUNNING,
            configuration.sources().stream().map(ConfiguredSource::target).toList(),
            configuration.sha256(),
            rules.sha256(),
            configuration.minConfidence(),
            configuration.asOf() == null ? Situation.day(started) : configuration.asOf(),
            previous == null ? null : InventoryWriter.idOf(previous),
            configuration.results().institution(),
            signer);
    ActionLog log = ActionLog.create(out, run.id());
    try {
      InventoryLedger.begin(log, run);
      return new InventoryLedger(
          InventoryWriter.create(out, run, rules.rules(), policy, previous, log::force), log);
    } catch (IOException | UncheckedIOException e) {
      log.discard();
      throw e;
    }
  }

  @Override
  public List<Wording> notices() {
    LocalDate asOf = configuration.asOf();
    return policy.exemptions().expired(asOf == null ? Situation.day(Instant.now()) : asOf);
  }

  private static String version() {
    @Nullable String version = InventoryOpener.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
