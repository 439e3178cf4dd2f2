package org.inshore.cli.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.cli.LeakSearch;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.testkit.data.CheckDigits;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Values in every place that a name can come from; nothing that is printed or kept shows one. Who
 * has the key finds the places all the same.
 */
class NamedValuesIT {
  private static final List<String> SURNAMED =
      List.of("欧阳静怡", "司马玉琳", "李秀英", "王建国", "张丽华", "陈志强", "赵海燕", "周文静");

  @TempDir static Path folder;

  private static final List<String> planted = new ArrayList<>();
  private static final List<Run> runs = new ArrayList<>();
  private static Path out = Path.of("");
  private static Path key = Path.of("");
  private static String clearFile = "";

  /** The next resident ID, of nobody. */
  private static String id() {
    return plant(withCheck("11010119000101" + number()));
  }

  private static String phone() {
    return plant("1380000" + "%04d".formatted(4000 + planted.size()));
  }

  private static String person() {
    return plant(SURNAMED.get(planted.size() % SURNAMED.size()));
  }

  private static String number() {
    return "%03d".formatted(100 + planted.size());
  }

  private static String withCheck(String digits) {
    return digits + CheckDigits.residentId(digits);
  }

  private static String plant(String value) {
    planted.add(value);
    return value;
  }

  @BeforeAll
  static void scanTwice() throws Exception {
    Path share = Files.createDirectories(folder.resolve("share"));
    files(share);
    key = folder.resolve("hmac.key");
    try (EmbeddedServer postgres = EmbeddedPostgresServer.start(folder.resolve("pg"), "core")) {
      database(postgres);
      Path password = Files.writeString(folder.resolve("password"), postgres.password());
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
      Path named = Files.createDirectories(folder.resolve("export " + person()));
      Files.writeString(named.resolve("a.txt"), "身份证号：" + withCheck("11010119000101001") + "\n");
      Path configuration =
          Files.writeString(
              folder.resolve("inshore.yaml"),
              """
              sources:
                - {id: share, scanner: files, target: '%s', site: 香港机房, jurisdiction: HK}
                - {id: 'crm-%s', scanner: files, target: '%s', jurisdiction: SG}
                - {id: gone, scanner: files, target: '%s'}
                - id: core
                  target: %s
                  settings: {password: 'file:%s'}
                  jurisdiction: HK
              key-file: hmac.key
              """
                  .formatted(
                      share,
                      phone(),
                      named,
                      folder.resolve("gone-" + id()),
                      postgres.url(),
                      password));
      for (String name : List.of("out1", "out2")) {
        out = folder.resolve(name);
        run(
            "scan",
            "--config",
            configuration.toString(),
            "--out",
            out.toString(),
            "--format",
            "html,xlsx,csv,json,pdf,state-secret",
            "-v",
            "--lang",
            name.equals("out1") ? "zh" : "en");
        Files.deleteIfExists(share.resolve("go-" + planted.getFirst() + ".txt"));
      }
    }
    run("report", out.toString(), "--format", "html,xlsx,csv,json,pdf", "--lang", "zh");
    run("report", out.toString(), "--out", folder.resolve("apart").toString());
    run("diff", folder.resolve("out1").toString(), out.toString());
    String violation = Files.readString(out.resolve("incidents-zh.csv"), UTF_8);
    Matcher anId = Pattern.compile("[0-9a-f]{16}").matcher(violation);
    assertThat(anId.find()).isTrue();
    run("mark", anId.group(), "--in", out.toString(), "--false-alarm", "--reason", "test");
    run("verify", out.toString());
  }

  @AfterAll
  static void end() {
    planted.clear();
    runs.clear();
  }

  private static Run run(String... arguments) {
    Run run = Run.of(arguments);
    runs.add(run);
    assertThat(run.exitCode()).as(run.err()).isIn(0, ExitCode.VIOLATIONS);
    return run;
  }

  private static void files(Path share) throws IOException {
    Files.writeString(share.resolve("go-" + id() + ".txt"), "电话：" + withCheck("11010119000101002"));
    clearFile = person() + "身份证.txt";
    Files.writeString(share.resolve(clearFile), "身份证号：" + withCheck("11010119000101003") + "\n");
    Path deep = Files.createDirectories(share.resolve("客户" + person()).resolve(id()));
    Files.writeString(
        deep.resolve(phone() + ".csv"), "身份证号\n" + withCheck("11010119000101003") + "\n");
    Files.writeString(share.resolve("." + phone() + ".bak"), "x");
    Files.write(share.resolve("broken-" + id() + ".zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Files.write(
        share.resolve("picture-" + id() + ".jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 1});
    Files.writeString(share.resolve("机密★10年-" + id() + ".txt"), "年度方案\n");
    Files.writeString(share.resolve(id() + "=" + phone() + ".unknown"), "\0\1\2");
    Path linked = share.resolve("link-" + phone());
    Files.createSymbolicLink(linked, folder.resolve("nowhere-" + id()));
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(inner, UTF_8)) {
      entry(
          zip, "inner-" + id() + "/" + person() + ".txt", "身份证号：" + withCheck("11010119000101004"));
      entry(zip, "half-" + id() + ".xlsx", "PK");
    }
    try (OutputStream to = Files.newOutputStream(share.resolve("a.zip"));
        ZipOutputStream zip = new ZipOutputStream(to, UTF_8)) {
      zip.putNextEntry(new ZipEntry(person() + "/" + phone() + ".zip"));
      zip.write(inner.toByteArray());
      zip.closeEntry();
    }
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream to = Files.newOutputStream(share.resolve("book.xlsx"))) {
      var sheet = book.createSheet(person());
      sheet.createRow(0).createCell(0).setCellValue("身份证号");
      sheet.createRow(1).createCell(0).setCellValue(withCheck("11010119000101005"));
      book.createSheet("S" + phone()).createRow(0).createCell(0).setCellValue("x");
      book.write(to);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static void database(EmbeddedServer server) throws Exception {
    String schema = person();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema \"%s\"".formatted(schema));
      String table = "\"%s\".\"t_%s\"".formatted(schema, phone());
      statement.execute("create type kind as enum ('%s', 'x')".formatted(id()));
      statement.execute(
          "create table %s (\"%s\" varchar(20), 身份证号 varchar(20), 姓名 kind)".formatted(table, id()));
      statement.execute(
          "insert into %s values ('%s', '%s', 'x')"
              .formatted(table, withCheck("11010119000101006"), withCheck("11010119000101007")));
      statement.execute("create view \"v %s\" as select * from %s".formatted(id(), table));
      String user = server.user();
      for (String granted : List.of(schema, "public")) {
        statement.execute("grant usage on schema \"%s\" to \"%s\"".formatted(granted, user));
        statement.execute(
            "grant select on all tables in schema \"%s\" to \"%s\"".formatted(granted, user));
      }
      statement.execute("create role \"%s\"".formatted(plant("role" + phone())));
      statement.execute("grant select on %s to public".formatted(table));
    }
  }

  @Test
  void nothingPrintedOrKeptShowsOne() throws Exception {
    LeakSearch search = new LeakSearch(planted.stream());

    assertThat(search.size()).isGreaterThan(20);
    for (String name : List.of("out1", "out2", "apart")) {
      assertThat(search.in(folder.resolve(name))).isEmpty();
      try (Stream<Path> files = Files.walk(folder.resolve(name))) {
        assertThat(files.filter(file -> search.in(file.getFileName().toString()) > 0)).isEmpty();
      }
    }
    assertThat(search.in(folder.resolve("marks.yaml"))).isEmpty();
    for (Run run : runs) {
      assertThat(search.in(run.out())).as(run.out()).isZero();
      assertThat(search.in(run.err())).as(run.err()).isZero();
    }
  }

  @Test
  void everyPlaceIsThereAllTheSame() throws Exception {
    String coverage = Files.readString(out.resolve("coverage-zh.csv"), UTF_8);

    assertThat(coverage).contains("***身份证.txt #", "客户*** #", "broken-***.zip #", "book.xlsx");
  }

  @Test
  void whoHasTheKeyIsToldAName() throws Exception {
    String coverage = Files.readString(out.resolve("coverage-zh.csv"), UTF_8);
    Matcher hash = Pattern.compile("[*]{3}身份证[.]txt #([0-9a-f]{10})").matcher(coverage);
    assertThat(hash.find()).isTrue();

    Run told = Run.of("where", hash.group(1), "--in", out.toString(), "--key-file", key.toString());
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out()).contains(clearFile, "share");

    Path other = Files.write(folder.resolve("other.key"), new byte[32]);
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
    Run refused =
        Run.of(
            "where", "#" + hash.group(1), "--in", out.toString(), "--key-file", other.toString());
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.err()).contains("another key");
    assertThat(Run.of("where", "0000000000", "--in", out.toString(), "--key-file", key.toString()))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE));
  }

  @Test
  void theOwnWorkListHasClearNamesAndSaysSo() throws Exception {
    Path own = folder.resolve("own");
    Run run =
        Run.of(
            "report",
            out.toString(),
            "--names",
            "clear",
            "--key-file",
            key.toString(),
            "--out",
            own.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    for (String name : List.of("worklist.html", "worklist.xlsx")) {
      assertThat(Files.getPosixFilePermissions(own.resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(Files.readString(own.resolve("worklist.html"), UTF_8)).contains(clearFile);
    assertThat(new LeakSearch(Stream.of(clearFile)).in(own.resolve("worklist.xlsx"))).isNotEmpty();
    assertThat(Files.readString(own.resolve("manifest.sha256")))
        .contains("# clear-names: worklist.html worklist.xlsx");
    assertThat(Run.of("verify", own.toString()).exitCode()).isZero();
    assertThat(Files.readString(own.resolve("worklist.html"), UTF_8)).doesNotContain("机密★10年-");
    Run refused =
        Run.of(
            "report",
            out.toString(),
            "--names",
            "clear",
            "--format",
            "pdf",
            "--key-file",
            key.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
