package org.inshore.testkit.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Truth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class EstateIT {
  private static final long SEED = 20_261_125;

  private Estate estate;

  @BeforeAll
  void make(@TempDir Path folder) throws Exception {
    long start = System.nanoTime();
    estate = Estate.create(folder.resolve("estate"), SEED);
    System.out.println(
        "seed " + SEED + ", made in " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  @AfterAll
  void end() {
    estate.close();
  }

  @Test
  void countsAreAsPromised() {
    Truth truth = estate.truth();
    assertThat(truth.people()).isEqualTo(20_000);
    assertThat(truth.people("core-banking")).isEqualTo(20_000);
    assertThat(truth.people("crm")).isEqualTo(8_000);
    assertThat(truth.people("collection-share")).isEqualTo(3_000);
    assertThat(truth.people("crm", "collection-share")).isEqualTo(9_000);
    assertThat(truth.values(Kinds.RESIDENT_ID).count()).isEqualTo(20_000);
    assertThat(truth.planted())
        .contains(
            new Truth.Planted(
                Location.parse(
                    "core-banking/database:core_banking/schema:customer/table:customers/column:resident_id"),
                Kinds.RESIDENT_ID,
                20_000,
                20_000));
  }

  @Test
  void theConfigurationNamesAllSourcesAndNoPassword() throws Exception {
    String yaml = Files.readString(estate.configuration());
    assertThat(yaml)
        .contains("id: core-banking", "id: crm", "id: collection-share", "jurisdiction: SG");
    for (String source : List.of("core-banking", "crm")) {
      Path file = estate.folder().resolve(source + ".password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(yaml).contains(file.toString()).doesNotContain(Files.readString(file).strip());
    }
  }

  @Test
  void theWrittenTruthHoldsNoValue() throws Exception {
    String written = Files.readString(estate.folder().resolve("truth.tsv"));
    assertThat(written).contains("people\tcrm\t8000\t2000\n", "people\t*\t20000\t20000\n");
    assertThat(estate.truth().values(Kinds.RESIDENT_ID)).noneMatch(written::contains);
  }

  @Test
  void sameSeedGivesTheSameDataAndServersEnd(@TempDir Path other) throws Exception {
    Path one = other.resolve("one");
    Path two = other.resolve("two");
    List<ProcessHandle> processes;
    try (Estate first = Estate.create(one, 7, 0.02, progress -> {});
        Estate second = Estate.create(two, 7, 0.02, progress -> {})) {
      assertThat(first.truth().planted()).isEqualTo(second.truth().planted());
      assertThat(sorted(first.truth().values())).isEqualTo(sorted(second.truth().values()));
      assertThat(first.truth().people()).isEqualTo(400);
      assertThat(names(one.resolve("share"))).isEqualTo(names(two.resolve("share")));
      processes = Stream.concat(first.processes().stream(), second.processes().stream()).toList();
      assertThat(processes).hasSize(6).allMatch(ProcessHandle::isAlive);
      assertThatThrownBy(() -> Estate.create(one, 7, 0.02, progress -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("already");
    }
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  private static List<String> sorted(Stream<String> values) {
    return values.sorted().toList();
  }

  private static String names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .collect(Collectors.joining("\n"));
    }
  }
}
