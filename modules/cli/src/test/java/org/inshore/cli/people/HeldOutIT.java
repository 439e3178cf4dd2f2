package org.inshore.cli.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.heldout.HeldOutShare;
import org.inshore.testkit.estate.planting.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People in layouts drawn at random: {@code -Dinshore.seed=} draws others, and {@code
 * target/held-out.tsv} has the numbers. Nothing is tuned to it.
 */
class HeldOutIT {
  private static final long SEED = Long.getLong("inshore.seed", 455960582L);

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
    Set<Location> close = new HashSet<>();
    SoftAssertions softly = new SoftAssertions();
    try (PeopleScan scan = PeopleScan.of(configuration, truth)) {
      for (Truth.Place place : truth.places()) {
        PersonCount count = scan.persons(place.asset());
        long people = place.people().size();
        lines.add(PeopleScan.line(place.asset().toString(), people, count));
        if (Math.abs(count.persons() - people) <= people / 100) {
          close.add(place.asset());
        }
      }
      PersonCount all = scan.inventory().totals().persons(Figure.PERSONS);
      lines.add(PeopleScan.line("all", truth.people(), all));
      softly
          .assertThat((double) all.persons())
          .as("all")
          .isBetween(0.87 * truth.people(), 1.05 * truth.people());
    }
    Files.write(Path.of("target/held-out.tsv"), lines);
    assertThat(truth.places()).hasSize(16);
    assertThat(close).as(String.join("\n", lines)).hasSizeGreaterThanOrEqualTo(12);
    softly.assertAll();
  }
}
