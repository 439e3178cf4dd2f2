package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.testkit.table.SampleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same tables in documents of many forms: what is found in each, and of how many people, is
 * what is found in the table as CSV. With a larger {@code inshore.effort}, tables of 1,000 records.
 */
class TablesInDocumentsTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);
  private static final int TABLES = EFFORT == 1 ? 1 : 3;

  @TempDir Path folder;

  @Test
  void findsInEachFormWhatItFindsInCsv() throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    Path share = Files.createDirectories(folder.resolve("share"));
    for (int i = 0; i < TABLES; i++) {
      int length = EFFORT == 1 ? random.nextInt(40, 120) : 1_000;
      SampleTable table =
          SampleTable.of(random.nextLong(), random.nextInt(6, 14), length, true, true);
      for (DocumentForm form : DocumentForm.values()) {
        Files.write(share.resolve(form.file(i)), form.write(table));
      }
    }
    Path out = folder.resolve("out");
    Run run =
        Run.of(
            "scan", share.toString(), "--out", out.toString(), "--format", "json", "--lang", "en");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();

    Map<String, Map<String, Long>> found = new TreeMap<>();
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<Finding> findings = inventory.findings();
        Stream<AssetPersons> persons = inventory.personsByAsset()) {
      findings.forEach(
          each ->
              found
                  .computeIfAbsent(
                      Objects.requireNonNull(each.location().value("path")), _ -> new TreeMap<>())
                  .merge(each.rule(), each.matches(), Long::sum));
      persons.forEach(
          each ->
              found
                  .computeIfAbsent(
                      Objects.requireNonNull(each.asset().value("path")), _ -> new TreeMap<>())
                  .merge("persons", each.persons().persons(), Long::sum));
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      Map<String, Long> expected = found.getOrDefault(DocumentForm.CSV.file(i), Map.of());
      assertThat(expected).as("CSV " + i + " of seed " + seed).isNotEmpty();
      for (DocumentForm form : DocumentForm.values()) {
        Map<String, Long> mine = found.getOrDefault(form.file(i), Map.of());
        if (!mine.equals(expected)) {
          wrong.add(form.file(i) + ": " + mine + ", not " + expected);
        }
      }
    }
    assertThat(wrong).as("seed " + seed).isEmpty();
  }
}
