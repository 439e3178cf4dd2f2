package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.inshore.spi.source.Location;
import org.inshore.testkit.table.SampleTable;
import org.inshore.testkit.table.TextualForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same tables in all textual forms, in files whose names tell nothing: what is found in each,
 * and of how many people, is what is found in the table as CSV.
 */
class TablesInTextTest {
  private static final int TABLES = 3;

  @TempDir Path folder;

  @Test
  void findsInEachFormWhatItFindsInCsv() throws IOException {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    Path share = Files.createDirectories(folder.resolve("share"));
    for (int i = 0; i < TABLES; i++) {
      SampleTable table =
          SampleTable.of(
              random.nextLong(), random.nextInt(6, 14), random.nextInt(40, 120), true, true);
      for (TextualForm form : TextualForm.values()) {
        Charset charset =
            random.nextInt(3) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        String ending = List.of(".txt", ".dat", "", ".log", ".unl").get(random.nextInt(5));
        Files.writeString(share.resolve(i + "-" + form + ending), form.write(table), charset);
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
                  .computeIfAbsent(file(each.location()), _ -> new TreeMap<>())
                  .merge(each.rule(), each.matches(), Long::sum));
      persons.forEach(
          each ->
              found
                  .computeIfAbsent(file(each.asset()), _ -> new TreeMap<>())
                  .put("persons", each.persons().persons()));
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      Map<String, Long> expected = found.getOrDefault(i + "-" + TextualForm.CSV, Map.of());
      assertThat(expected).as("CSV " + i + " of seed " + seed).isNotEmpty();
      for (TextualForm form : TextualForm.values()) {
        Map<String, Long> mine = found.getOrDefault(i + "-" + form, Map.of());
        if (!mine.equals(expected)) {
          wrong.add(i + "-" + form + ": " + mine + ", not " + expected);
        }
      }
    }
    assertThat(wrong).as("seed " + seed).isEmpty();
  }

  /** The name of a place's file without its ending. */
  private static String file(Location place) {
    String path = Objects.requireNonNull(place.value("path"));
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}
