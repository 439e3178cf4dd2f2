package org.inshore.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that looks at random rows says so wherever it says anything. */
class SampledScanIT {
  private static final int ROWS = 40_000;
  private static final int PEOPLE = 400;
  private static final int SAMPLE = 2_000;

  @TempDir static Path folder;

  private static EmbeddedPostgresServer server;
  private static Path configuration;

  @BeforeAll
  static void plant() throws Exception {
    server = EmbeddedPostgresServer.start(folder.resolve("postgres"), "core");
    execute("CREATE TABLE customers (id int, 备注 text, 证件号码 text, 手机号 text)");
    execute("CREATE TABLE small (证件号码 text)");
    execute("CREATE TABLE clean (id int, v text)");
    execute("INSERT INTO clean SELECT i, 'x' || i FROM generate_series(1, " + ROWS + ") i");
    // Some of the last rows hold people, the others nothing.
    execute(
        "INSERT INTO customers SELECT i, 'x' || i, null, null FROM generate_series(1, "
            + (ROWS - PEOPLE)
            + ") i");
    List<Person> people = new SyntheticPeople(43).people(PEOPLE);
    try (Connection connection = server.connect();
        PreparedStatement all =
            connection.prepareStatement("INSERT INTO customers VALUES (0, 'x', ?, null)");
        PreparedStatement few = connection.prepareStatement("INSERT INTO small VALUES (?)")) {
      for (Person each : people) {
        all.setString(1, each.residentId());
        all.addBatch();
      }
      all.executeBatch();
      for (Person each : people.subList(0, 20)) {
        few.setString(1, each.residentId());
        few.addBatch();
      }
      few.executeBatch();
    }
    execute("ANALYZE");
    execute("SELECT pg_stat_force_next_flush()");
    Path password =
        Files.createFile(
            folder.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, server.password() + "\n");
    configuration =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sampling: {rows: %d, seed: 11}
            sources:
              - id: core
                scanner: jdbc
                target: %s
                jurisdiction: HK
                settings: {password: 'file:%s', flows: false}
            """
                .formatted(SAMPLE, server.url(), password));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static void execute(String sql) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Run inshore(String... arguments) {
    return Run.of(arguments);
  }

  private static Run scan(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("scan", "--config", configuration.toString(), "--out", out.toString()));
    arguments.addAll(List.of("--lang", "en"));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void saysWhatItLookedAtAndWhatItCanMiss() throws Exception {
    Path out = folder.resolve("sampled");
    Run run = scan(out, "--format", "html,json,csv,pdf", "--fail-on", "incomplete");
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.out()).contains("Of these sampled: 2", "of about 40,000 rows were looked at");

    try (InventoryReader inventory = InventoryReader.open(out)) {
      assertThat(inventory.totals().count(Figure.SAMPLED)).isEqualTo(2);
      assertThat(inventory.totals().count(Figure.LOOKED_THROUGH)).isEqualTo(1);
      Map<String, SampledPlace> places =
          inventory.sampled().collect(Collectors.toMap(SampledScanIT::name, Function.identity()));
      SampledPlace clean = Objects.requireNonNull(places.get("clean"));
      assertThat(clean.total()).isEqualTo(ROWS);
      assertThat(clean.rows()).isBetween(SAMPLE * 8L / 10, SAMPLE * 12L / 10);
      assertThat(clean.bound().atMost()).isBetween(15L, 40L);
      SampledPlace ids = Objects.requireNonNull(places.get("customers/证件号码/cn-resident-id"));
      assertThat(ids.hits()).isBetween(1L, 60L);
      assertThat(ids.bound().share()).isGreaterThanOrEqualTo((double) PEOPLE / ROWS);
      assertThat(Objects.requireNonNull(places.get("customers/手机号")).hits()).isZero();

      // Whoever is counted, more may be there.
      assertThat(inventory.totals().persons(Figure.PERSONS).bounded()).isFalse();
      assertThat(inventory.totals().persons(Figure.PERSONS).wording().en()).startsWith("at least");
      assertThat(inventory.yearSums().getFirst().persons().bounded()).isFalse();
      assertThat(inventory.thresholds())
          .isNotEmpty()
          .noneMatch(Threshold::reached)
          .allMatch(limit -> limit.title().en().contains("not all was looked at"));
      assertThat(inventory.personsByAsset())
          .anySatisfy(
              each -> {
                assertThat(each.asset().value("table")).isEqualTo("small");
                assertThat(each.persons().exact()).isTrue();
                assertThat(each.persons().persons()).isEqualTo(20);
              });
      try (var violations = inventory.violations()) {
        assertThat(violations)
            .filteredOn(each -> "customers".equals(each.place().value("table")))
            .isNotEmpty()
            .allMatch(each -> !each.persons().bounded());
      }
    }
    try (var files = Files.walk(out)) {
      String reports =
          files
              .filter(file -> file.toString().matches(".*\\.(html|json|csv)"))
              .map(SampledScanIT::text)
              .collect(Collectors.joining());
      assertThat(reports).contains("with 99% confidence", "有99%的把握", "sampledPlaces", "seed 11");
    }

    Run again =
        inshore("check", out.toString(), "--fail-on", "incomplete,sample-suffices", "--lang", "en");
    assertThat(again.exitCode()).as(again.out() + again.err()).isEqualTo(ExitCode.DONE);
    assertThat(again.out()).contains("sample-suffices was given: 2");
    assertThat(inshore("verify", out.toString()).exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void theCommandLineOverridesTheConfiguration() throws Exception {
    Path whole = folder.resolve("whole");
    assertThat(scan(whole, "--sample", "0", "--fail-on", "incomplete").exitCode())
        .isEqualTo(ExitCode.DONE);
    try (InventoryReader inventory = InventoryReader.open(whole)) {
      assertThat(inventory.totals().count(Figure.SAMPLED)).isZero();
      assertThat(inventory.totals().persons(Figure.PERSONS).persons()).isEqualTo(PEOPLE);
      assertThat(inventory.totals().persons(Figure.PERSONS).exact()).isTrue();
      assertThat(inventory.sampled()).isEmpty();
    }
    Path other = folder.resolve("other");
    Run sampled = scan(other, "--sample", "500", "--previous", whole.toString());
    assertThat(sampled.exitCode()).as(sampled.err()).isEqualTo(ExitCode.DONE);
    try (InventoryReader inventory = InventoryReader.open(other)) {
      // What a sample does not show is not rectified.
      assertThat(inventory.totals().count(Figure.RECTIFIED)).isZero();
    }
    assertThat(scan(folder.resolve("x"), "--sample", "-1").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(scan(folder.resolve("x"), "--seed", "0").exitCode()).isEqualTo(ExitCode.USAGE);

    // What was read whole is carried over rather than sampled.
    Path kept = folder.resolve("kept");
    assertThat(scan(kept, "--incremental", "--previous", whole.toString()).exitCode())
        .isEqualTo(ExitCode.DONE);
    try (InventoryReader inventory = InventoryReader.open(kept)) {
      assertThat(inventory.totals().count(Figure.CARRIED_OVER)).isEqualTo(3);
      assertThat(inventory.totals().count(Figure.SAMPLED)).isZero();
    }
  }

  private static String name(SampledPlace place) {
    Location at = place.location();
    return at.value("table")
        + (at.value("column") == null ? "" : "/" + at.value("column"))
        + (place.rule() == null ? "" : "/" + place.rule());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
