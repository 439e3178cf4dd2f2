package org.inshore.cli.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.cli.process.FoundRows;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incremental scan reads what changed, and finds what a scan finds that reads all. */
class IncrementalScanIT {
  private static final int PARTS = 6;

  @TempDir static Path folder;

  private static EmbeddedPostgresServer server;
  private static Path share;
  private static Path configuration;
  private static List<Person> people;
  private static String printed = "";

  @BeforeAll
  static void plant() throws Exception {
    people = new SyntheticPeople(41).people(600);
    share = Files.createDirectory(folder.resolve("share"));
    server = EmbeddedPostgresServer.start(folder.resolve("postgres"), "core");
    for (int i = 0; i < PARTS; i++) {
      write(i, people.subList(i * 50, i * 50 + 100));
      execute("CREATE TABLE t" + i + " (姓名 text, 证件号码 text)");
      for (Person each : people.subList(i * 50, i * 50 + 60)) {
        insert(i, each);
      }
    }
    execute("COMMENT ON COLUMN t5.姓名 IS '客户姓名'");
    execute("ANALYZE");
    Files.writeString(share.resolve("notice.txt"), "机密★10年\n关于有关工作的通知\n", UTF_8);
    Path password =
        Files.createFile(
            folder.resolve("password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, server.password() + "\n");
    configuration =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources:
              - {id: share, scanner: files, target: %s}
              - id: core
                scanner: jdbc
                target: %s
                settings: {password: 'file:%s'}
            """
                .formatted(share, server.url(), password));
    tick();
  }

  /** A change is told from another one once the file system's clock has moved on. */
  private static void tick() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(2500));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void readsWhatChangedAndFindsTheSame() throws Exception {
    tick();
    Path first = scan("first");
    assertThat(FoundRows.carried(first)).isEmpty();
    Path same = scan("same", "--incremental", "--previous", first.toString());
    assertThat(printed).contains("Looked through: 14; Of these carried over: 14");
    assertThat(FoundRows.carried(same)).hasSize(2 * PARTS + 2);
    assertThat(FoundRows.of(same)).isEqualTo(FoundRows.of(first));

    // One byte, the size and the time of writing as they were.
    Path changed = share.resolve("part-0.csv");
    FileTime time = Files.getLastModifiedTime(changed);
    Files.writeString(changed, Files.readString(changed).replaceFirst("\n.", "\n某"));
    Files.setLastModifiedTime(changed, time);
    insert(0, people.getLast());
    execute("DELETE FROM t1 WHERE ctid = (SELECT min(ctid) FROM t1)");
    execute("TRUNCATE t2");
    execute("COMMENT ON COLUMN t3.证件号码 IS '身份证号码'");
    execute("ANALYZE");
    Path after = scan("after", "--incremental", "--previous", same.toString());
    Path whole = scan("whole", "--previous", same.toString());

    assertThat(FoundRows.carried(after))
        .hasSize(2 * PARTS + 1 - 5)
        .noneMatch(place -> place.contains("part-0") || place.matches(".*table:t[0-3].*"));
    assertThat(FoundRows.of(after)).isEqualTo(FoundRows.of(whole));
    assertThat(Run.of("verify", after.toString()).exitCode()).isZero();
    String notes = FoundRows.select(after, "SELECT DISTINCT text_en FROM note").toString();
    String begun = FoundRows.select(first, "SELECT id FROM run").getFirst().replace("|", "");
    assertThat(notes).contains(begun, "unchanged since by size, inode", "what the server counted");
  }

  /** A scan that was killed before it sealed its results. */
  private static Path killed(String name, Path whole) throws Exception {
    Path killed = Files.createDirectory(folder.resolve(name));
    for (String each : List.of("actions.log", "inventory.db")) {
      Files.copy(whole.resolve(each), killed.resolve(each));
    }
    return killed;
  }

  @Test
  void whatChangedAfterAScanThatWasResumedIsNotTakenForUnchanged() throws Exception {
    Path killed = killed("killed", scan("before-kill"));
    Path changed = share.resolve("part-4.csv");
    FileTime time = Files.getLastModifiedTime(changed);
    Files.writeString(changed, Files.readString(changed).replaceFirst("\n.", "\n某"));
    Files.setLastModifiedTime(changed, time);
    insert(4, people.getLast());
    execute("ANALYZE");

    Path atOnce = scan("resumed-at-once", "--resume", killed.toString());
    assertThat(FoundRows.carried(atOnce)).noneMatch(place -> place.contains("part-4"));
    tick();
    Path resumed = scan("resumed", "--resume", killed.toString());
    // With the definitions of the schema: a column has a comment.
    assertThat(FoundRows.carried(resumed))
        .hasSize(2 * PARTS + 1)
        .noneMatch(place -> place.contains("part-4"));
    String late =
        "SELECT location FROM asset a JOIN note n ON n.asset_id = a.id WHERE text_en LIKE";
    assertThat(FoundRows.select(resumed, late + " 'it has changed since%'"))
        .singleElement()
        .asString()
        .contains("table:t4");

    Path next = scan("next", "--incremental", "--previous", resumed.toString());
    assertThat(FoundRows.carried(next))
        .hasSize(2 * PARTS + 1)
        .noneMatch(place -> place.contains("table:t4"));
    assertThat(FoundRows.of(next)).isEqualTo(FoundRows.of(scan("next-whole")));
    assertThat(FoundRows.select(next, late + " 'unchanged since the scan begun%'")).isNotEmpty();
  }

  @Test
  void aSourceThatIsAnotherOneNowIsNotResumed() throws Exception {
    Path killed = killed("killed-there", scan("there"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (Stream<Path> files = Files.list(share)) {
      for (Path each : files.toList()) {
        Files.copy(each, elsewhere.resolve(each.getFileName()), COPY_ATTRIBUTES);
      }
    }
    String there = Files.readString(configuration);
    Path now =
        Files.writeString(
            folder.resolve("elsewhere.yaml"),
            there.replace("target: " + share, "target: " + elsewhere));
    Path out = folder.resolve("resumed-elsewhere");
    Run run =
        Run.of(
            "scan",
            "--config",
            now.toString(),
            "--out",
            out.toString(),
            "--resume",
            killed.toString(),
            "--lang",
            "en");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err() + run.out()).contains("configuration is another one");
    assertThat(FoundRows.carried(out))
        .hasSize(PARTS + 1)
        .allMatch(place -> place.contains("schema:public/"));
  }

  @Test
  void otherRulesOrAnotherKeyReadAllOrNothing() throws Exception {
    Path first = scan("before-rules");
    Path rules = Files.createDirectory(folder.resolve("packs"));
    Files.writeString(
        rules.resolve("own.yaml"),
        """
        id: own-number
        name: {zh: 自有编号, en: Own number}
        subject: personal-financial
        classifications: {notice-17: 7, jrt-0171: C1, jrt-0197: 2, sensitive: N}
        mask: {start: 1, end: 0}
        patterns: [{id: plain, regex: 'N[0-9]{6}', confidence: 0.8}]
        examples: [{text: 'N123456', finds: ['N123456']}, {text: '编号N654321', finds: ['N654321']}]
        counter-examples: [{text: 'N12345'}]
        """);
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"),
            "packs: [" + rules + "]\n" + Files.readString(configuration));
    Path out = folder.resolve("with-rules");
    Run run =
        Run.of(
            "scan",
            "--config",
            own.toString(),
            "--out",
            out.toString(),
            "--incremental",
            "--previous",
            first.toString(),
            "--lang",
            "en");
    assertThat(run.err() + run.out()).contains("the rules are other ones", "all is read again");
    assertThat(FoundRows.carried(out)).isEmpty();

    Run alone =
        Run.of("scan", "--config", own.toString(), "--out", folder + "/no", "--incremental");
    assertThat(alone.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(alone.err()).contains("--previous");
    assertThat(folder.resolve("no")).doesNotExist();
  }

  private static Path scan(String name, String... more) {
    Path out = folder.resolve(name);
    List<String> arguments =
        new ArrayList<>(
            List.of("scan", "--config", configuration.toString(), "--out", out.toString()));
    arguments.addAll(List.of("--format", "json", "--lang", "en"));
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    printed = run.out();
    return out;
  }

  private static void write(int part, List<Person> of) throws Exception {
    StringBuilder csv = new StringBuilder("姓名,证件号码,手机号\n");
    for (Person each : of) {
      csv.append(each.name()).append(',').append(each.residentId());
      csv.append(',').append(each.mobile()).append('\n');
    }
    Path file = Files.writeString(share.resolve("part-" + part + ".csv"), csv, UTF_8);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static void insert(int table, Person each) throws Exception {
    execute("INSERT INTO t%d VALUES ('%s', '%s')".formatted(table, each.name(), each.residentId()));
  }

  private static void execute(String sql) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      // The server counts what a session did within a minute, or when told.
      statement.execute("SELECT pg_stat_force_next_flush()");
    }
  }
}
