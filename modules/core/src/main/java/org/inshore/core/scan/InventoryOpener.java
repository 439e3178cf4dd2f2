package org.inshore.core.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.TargetOverlap;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.WriteOptions;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.name.NameMatchers;
import org.inshore.core.name.Names;
import org.inshore.core.policy.Policy;
import org.inshore.core.scan.journal.Ledger;
import org.inshore.core.scan.journal.VersionHashes;
import org.inshore.core.scan.run.RunContext;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.slice.EventReplay;
import org.inshore.core.slice.SliceShelf;
import org.inshore.engine.Detector;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.RuleSet;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Opens the operator's key and the inventory when a run begins. Belongs to the run's thread. */
final class InventoryOpener implements RunContext.Opener {
  private final Configuration configuration;
  private final RuleSet rules;
  private final Detector detector;
  private final NameMatchers matchers;
  private final MatcherKind matcher;
  private final Policy policy;
  private final Path out;
  private final @Nullable String signer;
  private final EarlierScans earlier;
  private final VersionHashes versions;
  private @Nullable OperatorKey key;
  private @Nullable Names names;

  InventoryOpener(
      Configuration configuration,
      RuleSet rules,
      Detector detector,
      NameMatchers matchers,
      MatcherKind matcher,
      Policy policy,
      Path out,
      @Nullable String signer,
      EarlierScans earlier,
      VersionHashes versions) {
    this.configuration = configuration;
    this.rules = rules;
    this.detector = detector;
    this.matchers = matchers;
    this.matcher = matcher;
    this.policy = policy;
    this.out = out;
    this.signer = signer;
    this.earlier = earlier;
    this.versions = versions;
  }

  private OperatorKey key() throws IOException {
    OperatorKey open = key;
    if (open == null) {
      open = OperatorKey.openOrDefault(configuration.keyFile());
      open.mustBeOutside(out);
      key = open;
    }
    return open;
  }

  @Override
  public Names names() throws IOException {
    Names made = names;
    if (made == null) {
      made = Names.sealing(matchers, key());
      names = made;
    }
    return made;
  }

  @Override
  public Supplier<ContentMatcher> matchers() throws IOException {
    ValueHash hash = key().valueHash();
    return () ->
        ContentMatcher.of(
            detector,
            detector.matcher(configuration.detecting().minConfidence(), hash, false, matcher),
            hash);
  }

  @Override
  public Ledger ledger() throws IOException {
    Instant started = Instant.now();
    Path previous = configuration.results().previousOf(out);
    Names masks = names();
    RunInfo run =
        new RunInfo(
            UUID.randomUUID().toString(),
            version(),
            System.getProperty("user.name", "?"),
            started,
            null,
            RunInfo.State.RUNNING,
            configuration.sources().stream()
                .map(ConfiguredSource::target)
                .map(masks::address)
                .toList(),
            configuration.sha256(),
            rules.sha256(),
            configuration.detecting().minConfidence(),
            configuration.judging().asOf() == null
                ? MainlandTime.day(started)
                : configuration.judging().asOf(),
            previous == null ? null : InventoryWriter.idOf(previous),
            configuration.results().institution(),
            signer);
    ActionLog log = ActionLog.create(out, run.id());
    try {
      InventoryLedger.begin(log, run);
      InventoryWriter inventory =
          InventoryWriter.create(
              out,
              run,
              rules.rules(),
              policy
                  .keeping(masks::exemptions)
                  .providing(policy.scenes().keeping(masks::written))
                  .listing(policy.important().keeping(masks::written)),
              WriteOptions.STANDARD.with(previous).with(key().sealer()).after(log::force));
      earlier.scans().forEach(inventory::carryFrom);
      return new InventoryLedger(inventory, log);
    } catch (IOException | UncheckedIOException e) {
      log.discard();
      throw e;
    }
  }

  @Override
  public VersionHashes versions() {
    return versions;
  }

  @Override
  public SliceShelf slices() throws IOException {
    return new SliceShelf(out, key().sealer(), earlier.resumed(configuration.results().resumed()));
  }

  @Override
  public EventReplay.Rules rules() {
    Map<String, RuleInfo> byId =
        rules.rules().stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));
    return byId::get;
  }

  @Override
  public List<Wording> notices() {
    LocalDate asOf = configuration.judging().asOf();
    List<Wording> notices =
        new ArrayList<>(
            policy.exemptions().expired(asOf == null ? MainlandTime.day(Instant.now()) : asOf));
    notices.addAll(TargetOverlap.notices(configuration.sources()));
    notices.addAll(earlier.notices());
    return notices;
  }

  /** Of this program. */
  static String version() {
    @Nullable String version = InventoryOpener.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
