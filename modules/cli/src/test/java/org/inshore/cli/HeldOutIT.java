package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.testkit.estate.Truth;
import org.inshore.testkit.estate.heldout.HeldOutShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People in layouts drawn at random, of another seed each time: {@code -Dinshore.seed=} repeats one
 * and {@code target/held-out.tsv} has its numbers. Nothing is tuned to it.
 */
class HeldOutIT {
  private static final long SEED = Long.getLong("inshore.seed", new Random().nextLong(1 << 30));

  @TempDir Path folder;

  @Test
  void countsPeopleInLayoutsThatNobodyTunedFor() throws Exception {
    System.out.println("-Dinshore.seed=" + SEED);
    Truth truth = HeldOutShare.fill(folder.resolve("share"), SEED);
    Path configuration =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources:
              - id: %s
                scanner: files
                target: share
                site: 香港机房
                jurisdiction: HK
            """
                .formatted(HeldOutShare.SOURCE));
    List<String> lines = new ArrayList<>();
    SoftAssertions softly = new SoftAssertions();
    try (PeopleScan scan = PeopleScan.of(configuration, truth)) {
      for (Truth.Place place : truth.places()) {
        check(
            softly,
            lines,
            place.asset().toString(),
            place.people().size(),
            scan.persons(place.asset()));
      }
      check(
          softly, lines, "all", truth.people(), scan.inventory().totals().persons(Figure.PERSONS));
    }
    Files.write(Path.of("target/held-out.tsv"), lines);
    assertThat(truth.places()).hasSize(16);
    softly.assertAll();
  }

  private static void check(
      SoftAssertions softly, List<String> lines, String scope, long truth, PersonCount count) {
    lines.add(PeopleScan.line(scope, truth, count));
    softly.assertThat((double) count.persons()).as(scope).isBetween(0.99 * truth, 1.01 * truth);
    softly.assertThat(truth).as(scope).isBetween(count.least(), count.most());
    softly.assertThat(!count.exact() || count.persons() == truth).as(scope + ", exact").isTrue();
  }
}
