package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a large text a sample is read from all over it, and what that can miss is said. */
class SampledFileIT {
  private static final int BLOCKS = 300;
  private static final int LINES = 200_000;

  /** One line in so many holds a person, behind the head. */
  private static final int EACH = 400;

  @TempDir static Path folder;

  private static Path files;

  @BeforeAll
  static void write() throws Exception {
    files = Files.createDirectory(folder.resolve("files"));
    SyntheticPeople people = new SyntheticPeople(17);
    try (BufferedWriter csv = Files.newBufferedWriter(files.resolve("large.csv"));
        BufferedWriter log = Files.newBufferedWriter(files.resolve("large.log"))) {
      csv.write("序号,证件号码,备注\n");
      for (int line = 1; line <= LINES; line++) {
        boolean any = line > LINES / 4 && line % EACH == 0;
        Person person = people.person(1 + line / EACH);
        csv.write("%d,%s,%s%n".formatted(line, any ? person.residentId() : "", "x".repeat(20)));
        log.write("2026-01-01 00:00:00 INFO step %d done%n".formatted(line));
      }
    }
    Files.writeString(files.resolve("small.csv"), "证件号码\n" + people.person(1).residentId() + "\n");
  }

  @Test
  void saysHowManyBlocksWereReadAndWhatTheyCanMiss() throws Exception {
    Path out = folder.resolve("out");
    Run run =
        Run.of(
            "scan",
            files.toString(),
            "--sample",
            String.valueOf(BLOCKS),
            "--seed",
            "11",
            "--out",
            out.toString(),
            "--format",
            "html,json,csv,xlsx,pdf",
            "--fail-on",
            "incomplete",
            "--lang",
            "en");
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.INCOMPLETE);
    long total = blocks("large.csv");
    assertThat(run.out()).contains("Of these sampled: 2", "300 random blocks of " + total);
    try (InventoryReader inventory = InventoryReader.open(out)) {
      assertThat(inventory.totals().count(Figure.SAMPLED)).isEqualTo(2);
      List<SampledPlace> places = new ArrayList<>(inventory.sampled().toList());
      assertThat(places).allMatch(place -> place.unit() == SampledPlace.Unit.BLOCKS);
      assertThat(places).allMatch(place -> place.rows() == BLOCKS);
      SampledPlace ids =
          places.stream()
              .filter(place -> "cn-resident-id".equals(place.rule()))
              .findFirst()
              .orElseThrow();
      assertThat(ids.asset().value("path")).isEqualTo("large.csv");
      assertThat(ids.total()).isEqualTo(total);
      // Some 200 lines of a block: 3 in 4 blocks have no person or one.
      assertThat(ids.hits()).isBetween(50L, 200L);
      assertThat(ids.bound().share()).isGreaterThan(0.75 * LINES / EACH / total);
      SampledPlace log =
          places.stream()
              .filter(place -> "large.log".equals(place.asset().value("path")))
              .findFirst()
              .orElseThrow();
      assertThat(log.total()).isEqualTo(blocks("large.log"));
      assertThat(log.bound().atMost()).isBetween(140L, 160L);
      PersonCount seen =
          inventory
              .personsByAsset()
              .filter(each -> "large.csv".equals(each.asset().value("path")))
              .map(AssetPersons::persons)
              .findFirst()
              .orElseThrow();
      assertThat(seen.persons()).isBetween(ids.hits(), 250L);
      assertThat(seen.exact()).isFalse();
    }
  }

  private static long blocks(String name) throws Exception {
    return (Files.size(files.resolve(name)) + SampledPlace.BLOCK - 1) / SampledPlace.BLOCK;
  }
}
