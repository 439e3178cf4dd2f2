package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same customers in a database and in dumps of it as several programs write them: a dump is
 * looked through as the database is, column by column and person by person.
 */
class SqlDumpsIT {
  private static final int ROWS = 200;
  private static final long SEED = Long.getLong("inshore.seed", 43);

  private static final List<String> NAMES =
      List.of("khbh", "khxm", "c1", "lxfs", "yhkh", "jtdz", "dzyx", "bz");
  private static final List<String> COMMENTS =
      List.of("客户编号", "客户姓名", "证件号码", "联系方式", "银行卡号", "家庭地址", "电子邮箱", "备注");

  @TempDir static Path folder;

  private static final Map<String, Map<String, String>> FOUND = new TreeMap<>();
  private static final Map<String, List<String>> NAMED = new TreeMap<>();
  private static final Map<String, Long> PERSONS = new TreeMap<>();

  private static List<String> cells(Person person) {
    return List.of(
        String.valueOf(person.number()),
        person.name(),
        person.residentId(),
        person.mobile(),
        person.card(),
        person.address(),
        person.email(),
        person.number() % 9 == 0 ? "it's " + person.name() + "\\" : "无");
  }

  @BeforeAll
  static void scan() throws Exception {
    System.out.println("SqlDumpsIT seed " + SEED);
    List<Person> people = new SyntheticPeople(SEED).people(ROWS);
    Path share = Files.createDirectories(folder.resolve("share"));
    write(share, "my.sql", mysql(people, ",", true));
    write(share, "lines.sql", mysql(people, ",\n", true));
    write(share, "single.txt", mysql(people, null, false));
    write(share, "pg.dump", postgres(people));
    write(share, "mssql.sql", sqlServer(people));
    write(share, "oracle", oracle(people));
    try (EmbeddedServer server = EmbeddedPostgresServer.start(folder.resolve("pg"), "core")) {
      load(server, people);
      Path password = folder.resolve("password");
      Files.createFile(
          password,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(password, server.password() + "\n");
      Path configuration =
          Files.writeString(
              folder.resolve("inshore.yaml"),
              """
              sources:
                - {id: db, scanner: jdbc, target: '%s', jurisdiction: HK, settings: {password: 'file:%s'}}
                - {id: share, scanner: files, target: '%s', jurisdiction: HK}
              """
                  .formatted(server.url(), password, share));
      Path out = folder.resolve("out");
      Run run =
          Run.of(
              "scan",
              "--config",
              configuration.toString(),
              "--out",
              out.toString(),
              "--format",
              "json");
      assertThat(run.exitCode()).as(run.out() + run.err()).isIn(0, ExitCode.VIOLATIONS);
      try (InventoryReader inventory = InventoryReader.open(out);
          Stream<Finding> findings = inventory.findings();
          Stream<ColumnEntry> columns = inventory.columns();
          Stream<AssetPersons> persons = inventory.personsByAsset()) {
        findings
            .filter(finding -> finding.location().value("column") != null)
            .forEach(
                finding ->
                    FOUND
                        .computeIfAbsent(place(finding), _ -> new TreeMap<>())
                        .put(
                            finding.location().value("column") + " " + finding.rule(),
                            finding.matches()
                                + " "
                                + finding.distinct()
                                + " "
                                + finding.records()));
        columns.forEach(
            column ->
                NAMED
                    .computeIfAbsent(place(column.asset().value("path")), _ -> new ArrayList<>())
                    .add(column.location().value("column") + " " + column.rules()));
        persons.forEach(
            each -> PERSONS.put(place(each.asset().value("path")), each.persons().persons()));
      }
    }
  }

  private static String place(Finding finding) {
    return place(finding.asset().value("path"));
  }

  private static String place(@Nullable String path) {
    return path == null ? "db" : path;
  }

  @Test
  void findsTheColumnsOfTheDatabaseAtAll() {
    assertThat(FOUND.get("db")).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"my.sql", "lines.sql", "single.txt", "pg.dump", "mssql.sql", "oracle"})
  void findsInADumpWhatTheDatabaseGives(String dump) {
    assertThat(FOUND.get(dump)).as(dump).isEqualTo(FOUND.get("db"));
    assertThat(NAMED.get(dump)).as(dump).isEqualTo(NAMED.get("db"));
    assertThat(PERSONS.get(dump)).as(dump).isEqualTo(PERSONS.get("db"));
  }

  private static void write(Path share, String name, String text) throws Exception {
    Files.write(share.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String values(Person person, Function<String, String> literal) {
    return cells(person).stream().map(literal).collect(Collectors.joining(",", "(", ")"));
  }

  private static String mysql(List<Person> people, @Nullable String between, boolean whole) {
    Function<String, String> literal =
        value -> "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    StringBuilder text = new StringBuilder("-- MySQL dump 10.13\n\nCREATE TABLE `t_kh` (\n");
    for (int i = 0; i < NAMES.size(); i++) {
      text.append(
          "  `%s` varchar(200) DEFAULT NULL COMMENT '%s',\n"
              .formatted(NAMES.get(i), COMMENTS.get(i)));
    }
    text.append("  PRIMARY KEY (`khbh`)\n) ENGINE=InnoDB;\n\n");
    if (between != null && whole) {
      return text
          + "INSERT INTO `t_kh` VALUES "
          + people.stream().map(each -> values(each, literal)).collect(Collectors.joining(between))
          + ";\n";
    }
    people.forEach(
        each ->
            text.append("INSERT INTO `t_kh` VALUES ").append(values(each, literal)).append(";\n"));
    return text.toString();
  }

  private static String postgres(List<Person> people) {
    StringBuilder text =
        new StringBuilder(
            "--\n-- PostgreSQL database dump\n--\n\nSET standard_conforming_strings = on;\n");
    text.append("CREATE TABLE t_kh (\n");
    text.append(
        NAMES.stream()
            .map(name -> "    " + name + " character varying(200)")
            .collect(Collectors.joining(",\n")));
    text.append("\n);\n");
    for (int i = 0; i < NAMES.size(); i++) {
      text.append("COMMENT ON COLUMN t_kh.%s IS '%s';\n".formatted(NAMES.get(i), COMMENTS.get(i)));
    }
    text.append("COPY t_kh (").append(String.join(", ", NAMES)).append(") FROM stdin;\n");
    people.forEach(
        each -> text.append(String.join("\t", cells(each)).replace("\\", "\\\\")).append('\n'));
    return text.append("\\.\n\n").toString();
  }

  private static String sqlServer(List<Person> people) {
    StringBuilder text = new StringBuilder("USE [core]\nGO\nCREATE TABLE [t_kh](\n");
    text.append(
        NAMES.stream()
            .map(name -> "\t[" + name + "] [nvarchar](200) NULL")
            .collect(Collectors.joining(",\n")));
    text.append("\n) ON [PRIMARY]\nGO\n");
    for (int i = 0; i < NAMES.size(); i++) {
      text.append(
          "EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'%s' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N't_kh', @level2type=N'COLUMN',@level2name=N'%s'\nGO\n"
              .formatted(COMMENTS.get(i), NAMES.get(i)));
    }
    String names = NAMES.stream().map(name -> "[" + name + "]").collect(Collectors.joining(", "));
    people.forEach(
        each ->
            text.append("INSERT [t_kh] (")
                .append(names)
                .append(") VALUES ")
                .append(values(each, value -> "N'" + value.replace("'", "''") + "'"))
                .append("\nGO\n"));
    return text.toString();
  }

  private static String oracle(List<Person> people) {
    StringBuilder text =
        new StringBuilder("prompt Created on today\nset define off\ncreate table t_kh\n(\n");
    text.append(
        NAMES.stream()
            .map(name -> "  " + name + " VARCHAR2(200)")
            .collect(Collectors.joining(",\n")));
    text.append("\n);\n");
    for (int i = 0; i < NAMES.size(); i++) {
      text.append(
          "comment on column t_kh.%s\n  is '%s';\n".formatted(NAMES.get(i), COMMENTS.get(i)));
    }
    people.forEach(
        each ->
            text.append("insert into t_kh (")
                .append(String.join(", ", NAMES))
                .append(")\nvalues ")
                .append(values(each, value -> "'" + value.replace("'", "''") + "'"))
                .append(";\n"));
    return text.append("commit;\nprompt Done\n").toString();
  }

  private static void load(EmbeddedServer server, List<Person> people) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table t_kh ("
              + NAMES.stream().map(name -> name + " varchar(200)").collect(Collectors.joining(", "))
              + ")");
      for (int i = 0; i < NAMES.size(); i++) {
        statement.execute(
            "comment on column t_kh.%s is '%s'".formatted(NAMES.get(i), COMMENTS.get(i)));
      }
      try (PreparedStatement insert =
          connection.prepareStatement("insert into t_kh values (?, ?, ?, ?, ?, ?, ?, ?)")) {
        for (Person person : people) {
          List<String> cells = cells(person);
          for (int i = 0; i < cells.size(); i++) {
            insert.setString(i + 1, cells.get(i));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }
}
