package org.inshore.core.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.core.audit.Approvals;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.Locating;
import org.inshore.core.file.Sha256;
import org.inshore.core.integrity.SigningKey;
import org.inshore.core.integrity.Verdicts;
import org.inshore.core.key.KeyException;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.name.MaskedRecords;
import org.inshore.core.name.NameMatchers;
import org.inshore.core.name.Names;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.core.scan.journal.ScanResult;
import org.inshore.core.scan.journal.VersionHashes;
import org.inshore.core.scan.locate.LocatedSource;
import org.inshore.core.scan.locate.Preparation;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.run.RunContext;
import org.inshore.core.scan.run.ScanPlan;
import org.inshore.core.scan.run.ScanRun;
import org.inshore.engine.Detector;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.PreparedRules;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.FreeText;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Sampling;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Operations of Inshore, for a command line or a server. */
public final class Inshore {
  private Inshore() {}

  /**
   * Makes a scan ready with the matcher that is chosen by itself.
   *
   * @see #prepare(Configuration, Plugins, MatcherKind, Path, ScanListener)
   */
  public static ScanRun prepare(
      Configuration configuration, Plugins plugins, Path out, ScanListener listener)
      throws ScanException, RuleException, PolicyException, KeyException {
    return prepare(configuration, plugins, MatcherKind.AUTOMATIC, out, listener, new Verdicts());
  }

  /**
   * Makes a scan ready: checks the configuration, rules and policy, and locates the sources, all
   * before anything is read or written.
   *
   * @param matcher how text is looked through; it has no bearing on what is found
   * @param out the output folder, which must not hold an inventory
   * @param verdicts on earlier results, which others may have asked for before
   * @throws ScanException with {@code CONFIGURATION} if the configuration cannot be carried out
   * @throws RuleException if a rule is wrong
   * @throws PolicyException if the policy is wrong
   * @throws KeyException if the key that is to sign cannot be used
   */
  public static ScanRun prepare(
      Configuration given,
      Plugins plugins,
      MatcherKind matcher,
      Path out,
      ScanListener listener,
      Verdicts verdicts)
      throws ScanException, RuleException, PolicyException, KeyException {
    Configuration configuration = Approvals.in(given);
    List<SourcePlan> sources = Preparation.sources(configuration, plugins);
    RuleSet rules =
        Preparation.rules(
            configuration.detecting().packs(), plugins, configuration.detecting().freeText());
    Policy policy = Preparation.policy(configuration, plugins);
    String signer = signer(configuration);
    EarlierScans earlier =
        EarlierScans.of(configuration, out, rules.sha256(), InventoryOpener.version(), verdicts);
    Detector detector;
    NameMatchers names;
    try {
      // Last, since rules that were not compiled ahead take seconds.
      detector = Detector.compile(rules, plugins.validators());
      names = NameMatchers.of(rules, detector, plugins.validators());
    } catch (RuleException e) {
      earlier.close();
      throw e;
    }
    return new ScanRun(
        new RunContext(
            sources,
            new AssetReading.ReadContext(
                    seeded(configuration.reading().limits()), plugins.extractors())
                .with(configuration.reading().documents().options()),
            configuration.reading().threads(),
            out,
            listener,
            new InventoryOpener(
                configuration,
                rules,
                detector,
                names,
                matcher,
                policy,
                out,
                signer,
                earlier,
                versions(sources, configuration, plugins, rules)),
            RunContext.STANDARD_GRACE,
            configuration.reading().triage()));
  }

  /** Limits with the seed by which rows are drawn; each draw says it in its outcome. */
  private static Limits seeded(Limits limits) {
    Sampling sampling = limits.sampling();
    return sampling.seed() != 0
        ? limits
        : limits.with(
            new Sampling(sampling.rows(), new SecureRandom().nextInt(1, Integer.MAX_VALUE)));
  }

  /** Versions count under all that decides what is read in a source, and what is found there. */
  private static VersionHashes versions(
      List<SourcePlan> sources, Configuration configuration, Plugins plugins, RuleSet rules) {
    String common =
        List.of(
                InventoryOpener.version(),
                rules.sha256(),
                configuration.detecting().minConfidence(),
                configuration.detecting().freeText(),
                // What was read whole is the same whether samples are drawn beside it or not.
                configuration.reading().limits().with(Sampling.NONE),
                configuration.reading().documents().ocr(),
                configuration.reading().documents().passwords().size(),
                plugins.extractors().stream().map(Extractor::name).toList())
            .toString();
    return new VersionHashes(
        sources.stream()
            .collect(
                Collectors.toMap(
                    plan -> plan.source().id(),
                    plan ->
                        Sha256.of(
                            plan.source().target() + " " + plan.settings().written() + common))));
  }

  /**
   * Tells what a scan would do: lists all sources, reads no content and writes nothing.
   *
   * @param out where its results would go
   * @throws ScanException with {@code CONFIGURATION} if the configuration cannot be carried out
   * @throws RuleException if a rule is wrong
   * @throws IOException if earlier results or the operator's key cannot be read
   */
  public static ScanPlan plan(Configuration configuration, Plugins plugins, Path out)
      throws ScanException, RuleException, IOException, InterruptedException {
    List<SourcePlan> sources = Preparation.sources(configuration, plugins);
    RuleSet rules =
        Preparation.rules(
            configuration.detecting().packs(), plugins, configuration.detecting().freeText());
    EarlierScans earlier =
        EarlierScans.of(
            configuration, out, rules.sha256(), InventoryOpener.version(), new Verdicts());
    try (earlier) {
      Names names = names(configuration, plugins, rules, earlier);
      return new Planning(
              sources,
              configuration,
              out,
              earlier,
              versions(sources, configuration, plugins, rules),
              new MaskedRecords(names))
          .plan();
    }
  }

  /** Names as the earlier scans have them; the key is needed only where there are some. */
  private static Names names(
      Configuration configuration, Plugins plugins, RuleSet rules, EarlierScans earlier)
      throws RuleException, KeyException {
    Detector detector = Detector.compile(rules, plugins.validators());
    NameMatchers matchers = NameMatchers.of(rules, detector, plugins.validators());
    return earlier.scans().isEmpty()
        ? Names.showing(matchers)
        : Names.sealing(matchers, OperatorKey.openExisting(configuration.keyFile()));
  }

  /** Hook that is called once it is sure that something can be written. */
  @FunctionalInterface
  public interface Beginning {
    /** Does it. */
    void begin() throws IOException;
  }

  /**
   * Merges the results of several scans into one inventory, and seals it.
   *
   * @param parts output folders of the scans
   * @param out the output folder, which must not hold an inventory
   * @param partial whether scans that were stopped may be among them
   * @param keyFile the key of all of them; null for the standard one
   * @param previous an earlier merged result to compare with; null for none
   * @param signer signs it; null to leave it unsigned
   * @param begin makes the output folder, once it is sure that they go together
   * @throws ScanException with {@code CONFIGURATION} if they do not go together
   * @throws IOException if one cannot be read, or the inventory cannot be written
   */
  public static void merge(
      List<Path> parts,
      Path out,
      boolean partial,
      @Nullable Path keyFile,
      @Nullable Path previous,
      @Nullable SigningKey signer,
      Beginning begin)
      throws ScanException, IOException {
    Merging.merge(parts, out, partial, keyFile, previous, signer, begin);
  }

  /**
   * Scans. For a scan that can be stopped, see {@link #prepare}.
   *
   * @throws IOException if the inventory cannot be written
   */
  public static ScanResult scan(
      Configuration configuration, Plugins plugins, Path out, ScanListener listener)
      throws ScanException, RuleException, PolicyException, IOException, InterruptedException {
    return prepare(configuration, plugins, out, listener).run();
  }

  /**
   * Says where the sources are, without reading what is in them.
   *
   * @param offline whether to ask nobody: no connection, no name server
   * @throws ScanException with {@code CONFIGURATION} if the configuration cannot be carried out
   */
  public static List<LocatedSource> locate(
      Configuration configuration, Plugins plugins, boolean offline)
      throws ScanException, InterruptedException {
    return Locations.of(configuration, plugins, offline);
  }

  /**
   * Says where a bare host or a web address is.
   *
   * @param locating what to locate with besides its name
   * @param offline whether to ask nobody: no connection, no name server
   * @throws ScanException with {@code CONFIGURATION} if a file to locate with is wrong
   */
  public static LocatedSource locate(Host host, Locating locating, Plugins plugins, boolean offline)
      throws ScanException, InterruptedException {
    return Locations.of(host, locating, plugins, offline);
  }

  private static @Nullable String signer(Configuration configuration) throws KeyException {
    String key = configuration.results().signingKey();
    return key == null ? null : SigningKey.open(key).fingerprint();
  }

  /**
   * Reads the rules in force: those on the class path and those of more folders.
   *
   * @throws ScanException with {@code CONFIGURATION} if a folder cannot be read
   * @throws RuleException if a rule is wrong
   */
  public static RuleSet rules(List<Path> packs, Plugins plugins)
      throws ScanException, RuleException {
    return rules(packs, plugins, FreeText.NEAR);
  }

  /**
   * The same for one way of reading free text.
   *
   * @throws ScanException with {@code CONFIGURATION} if a folder cannot be read
   * @throws RuleException if a rule is wrong
   */
  public static RuleSet rules(List<Path> packs, Plugins plugins, FreeText freeText)
      throws ScanException, RuleException {
    return Preparation.rules(packs, plugins, freeText);
  }

  /**
   * Reads the shipped policy, or that of an operator's own in a configuration.
   *
   * @throws ScanException with {@code CONFIGURATION} if a file cannot be read
   * @throws PolicyException if the policy is wrong
   */
  public static Policy policy(@Nullable Configuration configuration, Plugins plugins)
      throws ScanException, PolicyException {
    return configuration == null
        ? Policy.load(Preparation.files(plugins, Pack.Kind.POLICIES))
        : Preparation.policy(configuration, plugins);
  }

  /**
   * Compiles the rules of the packs among the plugins ahead. A process that is told of the file, by
   * the system property {@code inshore.prepared-rules}, starts sooner as long as it is to use the
   * same rules.
   *
   * @return by rule, the bytes of its own tables
   * @throws RuleException if a rule is wrong
   * @throws IOException if the file cannot be written
   */
  public static Map<String, Integer> prepareRules(Plugins plugins, Path to)
      throws RuleException, IOException {
    return PreparedRules.write(Preparation.packs(plugins), plugins.validators(), to);
  }

  /**
   * Looks through one file.
   *
   * @param file what to look through; positions begin with {@code file/path:NAME}
   * @param request rules and limits
   * @return its outcome; findings go to the sink
   */
  public static AssetEntry detect(Path file, Detection request, DetectionSink sink)
      throws InterruptedException {
    return Detections.file(file, request, sink);
  }

  /**
   * Looks through what a stream holds, at most 256 MiB.
   *
   * @param name file name, for its suffix; {@code -} for none
   * @return its outcome; findings go to the sink
   */
  public static AssetEntry detect(
      String name, InputStream stream, Detection request, DetectionSink sink)
      throws InterruptedException {
    return Detections.stream(name, stream, request, sink);
  }

  /**
   * Request to look through one file.
   *
   * @param detector the rules
   * @param plugins where extractors are
   * @param minConfidence matches below are not reported, 0 to 1
   * @param explain whether candidates are reported too
   * @param matcher how text is looked through; it has no bearing on what is found
   */
  public record Detection(
      Detector detector,
      Plugins plugins,
      double minConfidence,
      boolean explain,
      MatcherKind matcher) {

    /** With the matcher that is chosen by itself. */
    public Detection(Detector detector, Plugins plugins, double minConfidence, boolean explain) {
      this(detector, plugins, minConfidence, explain, MatcherKind.AUTOMATIC);
    }
  }
}
