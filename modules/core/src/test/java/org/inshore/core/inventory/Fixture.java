package org.inshore.core.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.inshore.core.Classes;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.key.KeyException;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.patterns.policies.PoliciesPack;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** What the tests put into inventories. */
public final class Fixture {
  private static final Path KEYS = keys();

  public static final Instant STARTED = Instant.parse("2026-11-25T01:02:03.123456789Z");
  public static final Instant ENDED = Instant.parse("2026-11-25T02:03:04Z");
  public static final RuleInfo ID =
      new RuleInfo(
          "resident-id",
          "personal-financial",
          new Wording("身份证号", "Resident ID"),
          Subject.PERSONAL_FINANCIAL,
          List.of(new Classification("jrt-0171", "C2"), Classes.tier("5000")),
          List.of("GB 11643-1999", "note"));
  public static final RuleInfo MARKING =
      new RuleInfo(
          "secret-marking",
          "state-secrets",
          new Wording("国家秘密标志", "State-secret marking"),
          Subject.STATE_SECRET,
          List.of(new Classification("secrecy-level", "机密")),
          List.of());

  public static final Residency HONG_KONG =
      Residency.in(
          new Jurisdiction("HK"),
          List.of(
              new Evidence(
                  Evidence.Kind.DECLARED_SITE,
                  Evidence.Strength.DECIDES,
                  new Jurisdiction("HK"),
                  new Wording("声明", "declared"),
                  new Wording("登记表", "register"),
                  STARTED),
              new Evidence(
                  Evidence.Kind.LATENCY,
                  Evidence.Strength.REFUTES,
                  new Jurisdiction("HK"),
                  new Wording("太近", "too near"),
                  new Wording("连接", "connects"),
                  ENDED),
              new Evidence(Evidence.Kind.ADDRESS, null, new Wording("内网", "private"))));
  static final Residency DISPUTED =
      Residency.in(
          new Jurisdiction("HK"),
          List.of(
              new Evidence(
                  Evidence.Kind.DISPUTE,
                  Evidence.Strength.NONE,
                  null,
                  new Wording("有争议", "disputed"),
                  null,
                  null),
              new Evidence(
                  Evidence.Kind.DECLARED_SITE,
                  Evidence.Strength.DECIDES,
                  new Jurisdiction("HK"),
                  new Wording("声明", "declared"),
                  new Wording("登记表", "register"),
                  STARTED),
              new Evidence(
                  Evidence.Kind.LATENCY,
                  Evidence.Strength.REFUTES,
                  new Jurisdiction("HK"),
                  new Wording("太近", "too near"),
                  new Wording("连接", "connects"),
                  ENDED),
              new Evidence(Evidence.Kind.ADDRESS, null, new Wording("内网", "private"))));
  public static final Residency SHANGHAI = Residency.in(Jurisdiction.MAINLAND, List.of());
  static final Residency UNKNOWN = Residency.unknown(List.of());

  private Fixture() {}

  public static RunInfo run() {
    return new RunInfo(
        "run-1",
        "0.1.0",
        "auditor",
        STARTED,
        null,
        RunInfo.State.RUNNING,
        List.of("./share", "postgresql://db/core"),
        "c0",
        "5e",
        0.5);
  }

  public static Policy policy() {
    try {
      return Policy.load(new PoliciesPack().files());
    } catch (PolicyException e) {
      throw new AssertionError(e);
    }
  }

  public static InventoryWriter writer(Path folder) throws InventoryException {
    return InventoryWriter.create(
        folder,
        run(),
        List.of(ID, MARKING),
        policy(),
        WriteOptions.STANDARD.with(key("key").sealer()));
  }

  /** A key that is not in the folder of an inventory. */
  public static OperatorKey key(String name) {
    try {
      Path file = KEYS.resolve(name);
      file.toFile().deleteOnExit();
      return OperatorKey.open(file);
    } catch (KeyException e) {
      throw new AssertionError(e);
    }
  }

  private static Path keys() {
    try {
      Path folder = Files.createTempDirectory("keys");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static DataSource source(String id) {
    return new DataSource(id, "files", "/srv/" + id, Declaration.NONE);
  }

  public static Location file(String source, String path) {
    return Location.of(source).append("path", path);
  }

  public static AssetEntry scanned(Location location) {
    return new AssetEntry(
        location, "file", 10, null, "text/plain", new Outcome.Scanned(10, List.of()), null);
  }

  public static Finding ids(Location asset, long matches, double confidence) {
    return ids(asset.append("line", "1"), asset, matches, confidence);
  }

  public static Finding ids(Location location, Location asset, long matches, double confidence) {
    return new Finding(
        location, asset, ID.id(), ID.subject(), matches, matches, confidence, List.of(), List.of());
  }

  public static MarkedAsset marked(Location asset, @Nullable String sha256) {
    return new MarkedAsset(asset, sha256, List.of(marking(asset)));
  }

  static Finding marking(Location asset) {
    return new Finding(
        asset,
        asset,
        MARKING.id(),
        Subject.STATE_SECRET,
        1,
        1,
        0.95,
        List.of(asset.append("line", "2")),
        List.of());
  }
}
