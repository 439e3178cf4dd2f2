package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.core.file.Sha256;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.testkit.data.SyntheticPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder scanned again: what earlier scans wrote is left out and said, and nothing hides in it.
 */
class EarlierResultsTest {
  private static final String CUSTOMER =
      "姓名,身份证号\n"
          + new SyntheticPeople(11).person(1).name()
          + ","
          + new SyntheticPeople(11).person(1).residentId()
          + "\n";

  @TempDir Path folder;
  private Path share;

  @BeforeEach
  void share() throws IOException {
    share = Files.createDirectories(folder.resolve("share"));
    Files.writeString(share.resolve("customers.csv"), CUSTOMER);
  }

  @Test
  void findsTheSameASecondAndAThirdTime() throws IOException {
    List<String> first = places(scan("1"));
    assertThat(first).isNotEmpty().allMatch(place -> place.equals("customers.csv"));
    report("--lang", "en");
    report("--lang", "zh");
    report("--lang", "en", "--out", share.resolve("for-the-auditor").toString());
    Path second = scan("2");
    assertThat(places(second)).isEqualTo(first);
    assertThat(skipped(second, "of an earlier scan")).containsExactly("1", "for-the-auditor");
    Path third = scan("3");
    assertThat(places(third)).isEqualTo(first);
    assertThat(skipped(third, "of an earlier scan")).containsExactly("1", "2", "for-the-auditor");
    // A PDF does not show in its first bytes whose it is, and so is read.
    assertThat(read(third)).allMatch(file -> file.equals("customers.csv") || file.endsWith(".pdf"));
  }

  @Test
  void readsWhatWasPutIntoAResultLater() throws IOException {
    scan("1");
    Files.writeString(share.resolve("1/customers.csv"), CUSTOMER);
    assertThat(places(scan("2"))).contains("1/customers.csv", "customers.csv");
  }

  @Test
  void readsAFileOfAResultThatWasChanged() throws IOException {
    scan("1");
    report("--format", "csv", "--lang", "zh");
    Path table = share.resolve("1/summary-zh.csv");
    Files.writeString(table, Files.readString(table) + CUSTOMER);
    assertThat(places(scan("2"))).contains("1/summary-zh.csv");
  }

  @Test
  void readsWhatAForgedManifestLists() throws IOException {
    Path forged = Files.createDirectories(share.resolve("forged"));
    StringBuilder manifest =
        new StringBuilder("# Inshore manifest 2\n# kind: results\n# actions: 0\n# chain: none\n");
    for (String name :
        List.of(
            "customers.csv",
            "inventory-zh.csv",
            "inventory.json",
            "actions.log",
            "inventory.db",
            "report-zh.html",
            "inventory-zh.xlsx",
            "manifest.pub")) {
      Files.writeString(forged.resolve(name), CUSTOMER, StandardCharsets.UTF_8);
      manifest.append(Sha256.of(CUSTOMER)).append("  ").append(name).append('\n');
    }
    Files.writeString(forged.resolve("manifest.sha256"), manifest);
    assertThat(places(scan("1")))
        .contains(
            "forged/customers.csv",
            "forged/inventory-zh.csv",
            "forged/inventory.json",
            "forged/actions.log",
            "forged/inventory.db",
            "forged/report-zh.html",
            "forged/manifest.pub");
  }

  @Test
  void leavesOutTheInventoryOfAKilledScanAndReadsTheRest() throws IOException {
    scan("1");
    Files.delete(share.resolve("1/manifest.sha256"));
    Files.writeString(share.resolve("1/customers.csv"), CUSTOMER);
    Path second = scan("2");
    assertThat(skipped(second, "not ended")).contains("1");
    assertThat(places(second)).contains("1/customers.csv");
  }

  private Path scan(String name) {
    Path out = share.resolve(name);
    Run run = Run.of("scan", share.toString(), "--out", out.toString(), "--lang", "en");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    return out;
  }

  private void report(String... more) {
    String[] command =
        Stream.concat(Stream.of("report", share.resolve("1").toString()), Stream.of(more))
            .toArray(String[]::new);
    Run run = Run.of(command);
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
  }

  private static List<String> places(Path out) throws IOException {
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<Finding> findings = inventory.findings()) {
      return findings
          .map(finding -> path(finding.asset().value("path")))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static List<String> skipped(Path out, String reason) throws IOException {
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<AssetEntry> assets = inventory.assets()) {
      return assets
          .filter(
              asset ->
                  asset.outcome() instanceof Outcome.Skipped skipped
                      && skipped.reason().en().contains(reason))
          .map(asset -> path(asset.location().value("path")))
          .sorted()
          .toList();
    }
  }

  private static List<String> read(Path out) throws IOException {
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<AssetEntry> assets = inventory.assets()) {
      return assets
          .filter(asset -> !(asset.outcome() instanceof Outcome.Skipped))
          .map(asset -> path(asset.location().value("path")))
          .toList();
    }
  }

  private static String path(@Nullable String path) {
    return path == null ? "" : path;
  }
}
