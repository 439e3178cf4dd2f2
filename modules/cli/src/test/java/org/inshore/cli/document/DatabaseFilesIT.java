package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files in which MariaDB's engines and PostgreSQL keep a table, copied to a share: nothing reads
 * their form, yet numbers that touch one another or a length are found.
 */
class DatabaseFilesIT {
  private static final int ROWS = 200;
  private static final List<String> ENGINES = List.of("InnoDB", "Aria", "MyISAM");
  private static final List<String> NUMBERS = List.of("cn-resident-id", "cn-mobile-number");

  @TempDir static Path folder;

  /** By file and rule, how many were found. */
  private static Map<String, Map<String, Long>> found;

  private static Map<String, PersonCount> persons;

  @BeforeAll
  static void scan() throws Exception {
    List<Person> rows = new SyntheticPeople(41).people(ROWS);
    Path share = Files.createDirectories(folder.resolve("share"));
    try (EmbeddedServer mariadb = EmbeddedMariadbServer.start(folder.resolve("maria"), "crm");
        Connection connection = mariadb.connect()) {
      for (String engine : ENGINES) {
        load(connection, engine, " engine=" + engine, rows);
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("flush tables " + String.join(",", ENGINES) + " for export");
        try (Stream<Path> files = Files.list(folder.resolve("maria/data/crm"))) {
          for (Path file :
              files.filter(each -> each.toString().matches(".*[.](ibd|M.D)")).toList()) {
            Files.copy(file, share.resolve(String.valueOf(file.getFileName())));
          }
        }
      }
    }
    try (EmbeddedServer postgres = EmbeddedPostgresServer.start(folder.resolve("pg"), "core");
        Connection connection = postgres.connect()) {
      load(connection, "heap", "", rows);
      try (Statement statement = connection.createStatement()) {
        statement.execute("checkpoint");
        try (ResultSet path =
            statement.executeQuery(
                "select current_setting('data_directory') || '/' || pg_relation_filepath('heap')")) {
          path.next();
          Files.copy(Path.of(path.getString(1)), share.resolve("16384"));
        }
      }
    }
    Path out = folder.resolve("out");
    Run run = Run.of("scan", share.toString(), "--out", out.toString(), "--format", "json");
    assertThat(run.exitCode()).as(run.out() + run.err()).isIn(0, ExitCode.VIOLATIONS);
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<Finding> findings = inventory.findings();
        Stream<AssetPersons> people = inventory.personsByAsset()) {
      found =
          findings.collect(
              Collectors.groupingBy(
                  each -> name(each.asset()),
                  Collectors.toMap(Finding::rule, Finding::matches, Long::sum)));
      persons = people.collect(Collectors.toMap(each -> name(each.asset()), AssetPersons::persons));
    }
  }

  private static String name(Location file) {
    return String.valueOf(file.value("path"));
  }

  private static void load(Connection connection, String table, String options, List<Person> people)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table %s (id bigint primary key, name varchar(60), id_no varchar(18), mobile"
                  .formatted(table)
              + " varchar(20), addr varchar(200), card_no varchar(32))"
              + options);
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (?,?,?,?,?,?)")) {
      for (Person person : people) {
        insert.setLong(1, person.number());
        insert.setString(2, person.name());
        insert.setString(3, person.residentId());
        insert.setString(4, person.mobile());
        insert.setString(5, person.address());
        insert.setString(6, person.card());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Test
  void numbersThatTouchAreFound() {
    assertThat(found).hasSize(ENGINES.size() + 1);
    found.forEach(
        (file, rules) -> assertThat(rules).as(file).containsKeys("cn-resident-id", "cn-bank-card"));
    for (String number : NUMBERS) {
      found.forEach(
          (file, rules) ->
              assertThat(rules.getOrDefault(number, 0L)).as(file + number).isGreaterThan(195));
    }
  }

  @Test
  void ofPeopleNoMoreIsSaidThanHowManyThereAreAtLeast() {
    assertThat(persons).hasSize(ENGINES.size() + 1);
    persons.forEach(
        (file, count) -> {
          assertThat(count.exact()).as(file).isFalse();
          assertThat(count.bounded()).as(file).isFalse();
          assertThat(count.least()).as(file).isBetween(ROWS - 5L, (long) ROWS);
        });
  }
}
