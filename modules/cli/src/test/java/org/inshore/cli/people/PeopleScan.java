package org.inshore.cli.people;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.planting.Truth;

/**
 * A scan of an estate by the command line with its truth; asks about every place with people, so
 * that how many there are is told of those in the mainland too.
 */
final class PeopleScan implements AutoCloseable {
  /** The default policy, and a question about what lies in the mainland. */
  static final String POLICY =
      """
      id: every-place
      name: {zh: 每一处, en: Every place}
      extends: default
      laws:
        - {id: BANK 1, zh: 本行规定, en: 'The rules of the bank', status: in-force, from: 2020-01-01}
      rules:
        - id: pfi-onshore
          title: {zh: 个人金融信息存放于境内, en: Personal financial information is stored in the mainland}
          when: {subject: personal-financial, residency: [onshore]}
          nature: to-clarify
          severity: [{level: low}]
          basis: [BANK 1]
          remedy: {zh: 登记, en: Register it}
      """;

  private final Truth truth;
  private final Path out;
  private final InventoryReader inventory;
  private final Map<Location, Incident> incidents;

  private PeopleScan(Truth truth, Path out) throws IOException {
    this.truth = truth;
    this.out = out;
    this.inventory = InventoryReader.open(out, ReadOptions.STANDARD);
    try (Stream<Incident> all = inventory.incidents()) {
      incidents = all.collect(toMap(Incident::place, Function.identity()));
    }
  }

  /** Scans what a configuration names; the policy is added to it. */
  static PeopleScan of(Path configuration, Truth truth, String... options) throws Exception {
    return under("", configuration, truth, "out", options);
  }

  /**
   * The same into a folder beside the configuration.
   *
   * @param more is added to the policy
   */
  static PeopleScan under(
      String more, Path configuration, Truth truth, String to, String... options) throws Exception {
    Path folder = requireNonNull(configuration.getParent());
    Path policy = Files.writeString(folder.resolve("policy.yaml"), POLICY + more);
    Path complete =
        Files.writeString(
            folder.resolve("complete.yaml"),
            Files.readString(configuration)
                + "policy: %s\nkey-file: %s\n"
                    .formatted(policy.getFileName(), folder.resolve("hmac.key")));
    Path out = folder.resolve(to);
    String[] line =
        Stream.concat(
                Stream.of(
                    "scan", "--config", complete.toString(), "--out", out.toString(), "--verbose"),
                Stream.of(options))
            .toArray(String[]::new);
    Run.of(line);
    return new PeopleScan(truth, out);
  }

  Truth truth() {
    return truth;
  }

  Path out() {
    return out;
  }

  Inventory inventory() {
    return inventory;
  }

  /** What is said of the people of an asset; nobody if nothing is. */
  PersonCount persons(Location asset) {
    Incident incident = incidents.get(asset);
    return incident == null ? new PersonCount(0, true) : incident.persons();
  }

  /** The outcome of each asset. */
  Map<Location, AssetEntry> assets() {
    try (Stream<AssetEntry> assets = inventory.assets()) {
      return assets.collect(toMap(AssetEntry::location, Function.identity()));
    }
  }

  /** One line of a table: a scope, its true number, what is said, by how much it is off. */
  static String line(String scope, long truth, PersonCount count) {
    return String.join(
        "\t",
        scope,
        Long.toString(truth),
        Long.toString(count.persons()),
        Long.toString(count.least()),
        Long.toString(count.most()),
        Boolean.toString(count.exact()),
        truth == 0
            ? ""
            : String.format(Locale.ROOT, "%+.1f%%", 100.0 * count.persons() / truth - 100));
  }

  @Override
  public void close() {
    inventory.close();
  }
}
