package org.inshore.core.outbound;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.inshore.core.isolation.Isolation;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.name.NameMatchers;
import org.inshore.core.name.Names;
import org.inshore.core.outbound.FileVerdict.Ground;
import org.inshore.core.outbound.FileVerdict.Reason;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.Failures;
import org.inshore.core.scan.read.FindingCollector;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.scan.share.WorkSharing;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleSet;
import org.inshore.engine.match.ValueHash;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Judges bytes that are about to leave, with rules that are read once; for all threads. The name
 * leaves with them and is looked through too.
 */
public final class Judge implements AutoCloseable {
  private static final String SOURCE = "gate";
  private static final Duration WARM_UP = Duration.ofSeconds(2);

  private final RuleSet rules;
  private final Detector detector;
  private final Detector secrets;
  private final Names names;
  private final Allowance allowance;
  private final Isolation isolation;
  private final ValueHash hash;
  private final Deque<JudgingMatcher> matchers = new ConcurrentLinkedDeque<>();
  private final SpareThreads spare;
  private final int threads;

  private Judge(
      RuleSet rules,
      Detector detector,
      Detector secrets,
      Names names,
      Allowance allowance,
      Isolation isolation,
      int threads) {
    this.rules = rules;
    this.detector = detector;
    this.secrets = secrets;
    this.names = names;
    this.allowance = allowance;
    this.isolation = isolation;
    this.hash = OperatorKey.passingHash();
    this.threads = threads;
    this.spare =
        new SpareThreads(
            threads - 1, this::matcher, matcher -> matchers.push((JudgingMatcher) matcher));
  }

  private JudgingMatcher matcher() {
    JudgingMatcher matcher = matchers.poll();
    return matcher == null ? new JudgingMatcher(of(detector), of(secrets)) : matcher;
  }

  private ContentMatcher of(Detector which) {
    return ContentMatcher.of(which, which.matcher(Judging.CONFIDENCE, hash, false), hash);
  }

  /**
   * Makes a judge ready.
   *
   * @param threads how many files are judged at once; those that wait help with the others
   * @throws RuleException if a rule is wrong
   */
  public static Judge of(
      RuleSet rules, Plugins plugins, Allowance allowance, DocumentOptions documents, int threads)
      throws RuleException {
    Detector detector = Detector.compile(rules, plugins.validators());
    Names names = Names.showing(NameMatchers.of(rules, detector, plugins.validators()));
    return new Judge(
        rules,
        detector,
        Detector.compile(rules.secretsOnly(), plugins.validators()),
        names,
        allowance,
        Isolation.of(plugins.extractors(), documents.asAwaited(), threads),
        threads);
  }

  /** The rules by which it judges. */
  public List<RuleInfo> rules() {
    return rules.rules();
  }

  /** SHA-256 of the rules by which it judges. */
  public String rulesSha256() {
    return rules.sha256();
  }

  /** What may leave. */
  public Allowance allowance() {
    return allowance;
  }

  /** A name with stars for values in it. */
  public String masked(String name) {
    return names.mask(name);
  }

  /** The place of a file in the record: its name, masked. */
  public Location place(String name) {
    return names.mask(asset(name, -1).location());
  }

  /** A file of which nothing is read, and why. */
  public FileVerdict refused(String name, Ground ground, String key, Object... arguments) {
    Reason reason = new Reason(ground, Allowance.MESSAGES.wording(key, arguments));
    Asset asset = asset(name, -1);
    return FileVerdict.unseen(
        new AssetEntry(
            names.mask(asset.location()),
            "file",
            -1,
            null,
            null,
            new Outcome.Skipped(reason.text()),
            null),
        reason);
  }

  /**
   * Judges what a file holds.
   *
   * @param name its name, or its path in the folder that it leaves
   * @param file the bytes
   * @param cleared whether the authority found these bytes to be no state secret
   */
  public FileVerdict judge(String name, Path file, boolean cleared) throws InterruptedException {
    return judge(name, Bytes.of(file), cleared);
  }

  /**
   * Judges bytes. Where far more people are in it than may leave, no more are counted; if nothing
   * stops it all the same (what was found was no value, as the rest shows), everything is.
   */
  public FileVerdict judge(String name, Bytes bytes, boolean cleared) throws InterruptedException {
    Decision decision = new Decision(allowance.mostValues());
    FileVerdict ruling = judge(name, bytes, cleared, decision);
    return decision.isMade() && ruling.passes()
        ? judge(name, bytes, cleared, Decision.never())
        : ruling;
  }

  private FileVerdict judge(String name, Bytes bytes, boolean cleared, Decision decision)
      throws InterruptedException {
    Asset asset = asset(name, bytes.size());
    Secrecy secrecy = new Secrecy(false);
    FindingCollector findings = new FindingCollector(asset.location(), secrecy);
    FoundValues values = new FoundValues(findings, decision);
    FoundPeople people = new FoundPeople();
    PersonCollector persons = new PersonCollector(people);
    JudgingMatcher matcher = matcher().until(decision);
    WorkSharing sharing = WorkSharing.NONE.with(JudgingMatcher.until(decision, spare), threads);
    AssetReading.ReadContext context =
        new AssetReading.ReadContext(Limits.DEFAULT, isolation.extractors()).with(sharing);
    ScanException reason = null;
    AssetReading reading =
        new AssetReading(asset.location(), context, matcher, values, persons, secrecy, () -> false);
    try {
      AssetReading ofName =
          new AssetReading(
              asset.location(), context, matcher, values, persons, secrecy, () -> false);
      ofName.content(Content.Text.whole(asset.location(), name));
      ofName.finish();
      reading.content(new Content.Binary(asset.location(), fileName(name), bytes));
      reading.finish();
      matchers.push(matcher);
    } catch (ScanException e) {
      reason = e;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      // What a parser throws costs this file only: it does not leave.
      reason = Failures.of(e);
    }
    persons.close();
    return new Judging(rules.rules(), allowance, names, decision.isMade())
        .rule(
            reading.report().entry(asset, reason == null ? reading.ended() : reason),
            reading.report(),
            findings.close(),
            values,
            people.counts(),
            cleared);
  }

  /**
   * Judges some synthetic files, so that the first that comes finds compiled code and, for forms
   * that are read in a process of their own, that process.
   */
  public void warmUp() throws InterruptedException {
    long end = System.nanoTime() + WARM_UP.toNanos();
    List<WarmUpFiles.Named> files = WarmUpFiles.all();
    for (int i = 0; i < files.size() || System.nanoTime() < end; i++) {
      WarmUpFiles.Named file = files.get(i % files.size());
      judge(file.name(), Bytes.of(file.bytes()), false);
    }
  }

  @Override
  public void close() {
    spare.close();
    isolation.close();
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Asset asset(String name, long size) {
    Location place = Location.of(SOURCE);
    for (String part : name.split("/", -1)) {
      place = place.append("path", part);
    }
    return new Asset(place, "file", size, null);
  }
}
