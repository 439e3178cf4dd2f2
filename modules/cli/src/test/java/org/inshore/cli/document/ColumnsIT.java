package org.inshore.cli.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.ColumnState;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same customers in PostgreSQL, MariaDB, a workbook and a CSV file: columns are judged by name,
 * comment, type and values, and what is empty, masked, encrypted or damaged is said to be so.
 */
class ColumnsIT {
  private static final int ROWS = 300;

  /** Of the remarks, three hold an ID: one in a hundred. */
  private static final int EACH = 100;

  private static final List<String> NAMES =
      List.of(
          "khbh", "khxm", "jkrsjhm", "bysjhm", "sfzh_md5", "yhkh", "zjhm", "dzyx", "remark", "c1");

  @TempDir static Path folder;

  private static Path out;
  private static Map<String, ColumnEntry> columns;
  private static List<Finding> findings;

  @BeforeAll
  static void scan() throws Exception {
    List<Person> people = new SyntheticPeople(17).people(ROWS);
    Path share = Files.createDirectories(folder.resolve("share"));
    workbook(share.resolve("customers.xlsx"), people);
    csv(share.resolve("customers.csv"), people);
    try (EmbeddedServer postgres = EmbeddedPostgresServer.start(folder.resolve("pg"), "core");
        EmbeddedServer mariadb = EmbeddedMariadbServer.start(folder.resolve("maria"), "crm")) {
      load(postgres, people, "double precision");
      load(mariadb, people, "double");
      Path configuration =
          Files.writeString(
              folder.resolve("inshore.yaml"),
              "sources:\n"
                  + source("pg", postgres)
                  + source("maria", mariadb)
                  + "  - {id: share, scanner: files, target: '%s', jurisdiction: HK}\n"
                      .formatted(share));
      out = folder.resolve("out");
      Run run = Run.of("scan", "--config", configuration.toString(), "--out", out.toString());
      assertThat(run.exitCode()).as(run.out() + run.err()).isIn(0, ExitCode.VIOLATIONS);
    }
    for (String language : List.of("zh", "en")) {
      Run run =
          Run.of("report", out.toString(), "--format", "html,csv,xlsx,json", "--lang", language);
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<ColumnEntry> named = inventory.columns();
        Stream<Finding> found = inventory.findings()) {
      columns =
          named.collect(
              Collectors.toMap(
                  each ->
                      each.location().source()
                          + suffix(each.location().value("path"))
                          + " "
                          + each.location().value("column"),
                  Function.identity()));
      findings = found.toList();
    }
  }

  @AfterAll
  static void end() {
    columns = Map.of();
    findings = List.of();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pg", "maria", "share.xlsx", "share.csv"})
  void saysWhatIsInEachColumnThatIsNamedForAKind(String place) {
    assertThat(state(place, "khxm")).isEqualTo(ColumnState.FOUND);
    assertThat(state(place, "jkrsjhm")).isEqualTo(ColumnState.FOUND);
    assertThat(state(place, "bysjhm")).isEqualTo(ColumnState.MASKED);
    assertThat(state(place, "sfzh_md5")).isEqualTo(ColumnState.ENCRYPTED);
    assertThat(state(place, "yhkh")).isEqualTo(ColumnState.FOUND);
    assertThat(state(place, "zjhm")).isEqualTo(ColumnState.LOST_DIGITS);
    assertThat(state(place, "dzyx")).isEqualTo(ColumnState.EMPTY);
    assertThat(columns).doesNotContainKeys(place + " remark");
    assertThat(requireNonNull(columns.get(place + " bysjhm")).masked()).isEqualTo(ROWS);
    assertThat(requireNonNull(columns.get(place + " dzyx")).rows()).isEqualTo(ROWS);
  }

  /** The name says nothing; the comment does. */
  @Test
  void readsTheCatalogueToo() {
    assertThat(state("pg", "c1")).isEqualTo(ColumnState.FOUND);
    assertThat(state("maria", "c1")).isEqualTo(ColumnState.FOUND);
    assertThat(requireNonNull(columns.get("pg c1")).rules()).contains("cn-resident-id");
    assertThat(requireNonNull(columns.get("pg zjhm")).type()).contains("double");
    assertThat(requireNonNull(columns.get("maria yhkh")).type()).containsIgnoringCase("bigint");
    assertThat(columns).doesNotContainKeys("share.xlsx c1", "share.csv c1");
  }

  /** A few values among many others: no share is too small to be reported. */
  @ParameterizedTest
  @ValueSource(strings = {"pg", "maria", "share.xlsx", "share.csv"})
  void reportsARareValueWithItsShare(String place) {
    Finding remark = finding(place, "remark", "cn-resident-id");

    assertThat(remark.records()).isEqualTo(ROWS / EACH);
    assertThat(remark.filled()).isEqualTo(ROWS);
    assertThat(remark.share()).isEqualTo(1.0 / EACH);
    assertThat(finding(place, "jkrsjhm", "cn-mobile-number").share()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pg", "maria", "share.xlsx", "share.csv"})
  void countsRowsInWhichAPersonStandsWithMoney(String place) {
    assertThat(findings)
        .filteredOn(one -> one.rule().equals("person-finance-record") && isIn(one, place))
        .singleElement()
        .satisfies(one -> assertThat(one.matches()).isGreaterThan(ROWS * 9 / 10))
        .satisfies(one -> assertThat(one.location().value("column")).isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "report-zh.html, 已脱敏, 疑似加密或散列, 数字丢失位数",
    "report-en.html, masked, encrypted-looking, digits lost",
    "columns-zh.csv, 已脱敏, 疑似加密或散列, 数字丢失位数",
    "columns-en.csv, masked, encrypted-looking, digits lost",
    "inventory.json, MASKED, ENCRYPTED, LOST_DIGITS",
  })
  void everyReportSaysSo(String file, String masked, String encrypted, String lost)
      throws IOException {
    assertThat(Files.readString(out.resolve(file))).contains(masked, encrypted, lost, "bysjhm");
  }

  @ParameterizedTest
  @CsvSource({"zh, 已脱敏", "en, masked"})
  void theWorkbookSaysSo(String language, String masked) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(out.resolve("inventory-" + language + ".xlsx")))) {
      boolean found = false;
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          found |= row.getLastCellNum() > 1 && masked.equals(row.getCell(1).toString());
        }
      }
      assertThat(found).isTrue();
    }
  }

  private static ColumnState state(String place, String column) {
    ColumnEntry entry = columns.get(place + " " + column);
    assertThat(entry).as(place + " " + column + " of " + columns.keySet()).isNotNull();
    return requireNonNull(entry).state();
  }

  private static Finding finding(String place, String column, String rule) {
    return findings.stream()
        .filter(one -> one.rule().equals(rule) && isIn(one, place))
        .filter(one -> column.equals(one.location().value("column")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(place + " " + column + " " + rule));
  }

  private static boolean isIn(Finding finding, String place) {
    return (finding.location().source() + suffix(finding.location().value("path"))).equals(place);
  }

  private static String suffix(@org.jspecify.annotations.Nullable String path) {
    return path == null ? "" : path.substring(path.lastIndexOf('.'));
  }

  private static Object[] row(Person person) {
    boolean marked = person.number() % EACH == 0;
    return new Object[] {
      "K" + (10_000 + person.number()),
      person.name(),
      person.mobile(),
      person.mobile().substring(0, 3) + "****" + person.mobile().substring(7),
      hash(person),
      person.card(),
      Double.parseDouble(person.residentId().substring(0, 15) + "000"), // as a sheet keeps it
      "",
      marked ? "补录证件 " + person.residentId() + " 已核" : "正常",
      person.residentId()
    };
  }

  /** Thirty-two hexadecimal digits. */
  private static String hash(Person person) {
    return "%016x%016x".formatted(person.number() * 0x9e3779b97f4a7c15L, ~person.number() * 31L);
  }

  private static void load(EmbeddedServer server, List<Person> people, String floating)
      throws SQLException {
    boolean maria = server.url().startsWith("mysql") || server.url().startsWith("mariadb");
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE customer (khbh varchar(20), khxm varchar(40), jkrsjhm varchar(20),"
              + " bysjhm varchar(20), sfzh_md5 char(32), yhkh bigint, zjhm "
              + floating
              + ", dzyx varchar(60), remark varchar(200), c1 varchar(30)"
              + (maria ? " COMMENT '客户身份证号'" : "")
              + ")");
      if (!maria) {
        statement.execute("COMMENT ON COLUMN customer.c1 IS '客户身份证号'");
        statement.execute("GRANT SELECT ON customer TO PUBLIC");
      }
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO customer VALUES (?,?,?,?,?,?,?,?,?,?)")) {
        for (Person person : people) {
          Object[] row = row(person);
          for (int i = 0; i < row.length; i++) {
            switch (NAMES.get(i)) {
              case "yhkh" -> insert.setLong(i + 1, Long.parseLong(person.card()));
              case "zjhm" -> insert.setDouble(i + 1, (Double) row[i]);
              default -> insert.setString(i + 1, (String) row[i]);
            }
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  private static void workbook(Path file, List<Person> people) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("客户");
      Row header = sheet.createRow(0);
      for (int i = 0; i < NAMES.size(); i++) {
        header.createCell(i).setCellValue(NAMES.get(i));
      }
      for (Person person : people) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        Object[] values = row(person);
        for (int i = 0; i < values.length; i++) {
          if (values[i] instanceof Double number) {
            row.createCell(i).setCellValue(number);
          } else {
            row.createCell(i).setCellValue((String) values[i]);
          }
        }
      }
      try (var stream = Files.newOutputStream(file)) {
        book.write(stream);
      }
    }
  }

  /** As a spreadsheet exports it. */
  private static void csv(Path file, List<Person> people) throws IOException {
    StringBuilder text = new StringBuilder(String.join(",", NAMES)).append('\n');
    for (Person person : people) {
      text.append(
              Stream.of(row(person))
                  .map(value -> value instanceof Double number ? "%.5E".formatted(number) : value)
                  .map(Object::toString)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String source(String id, EmbeddedServer server) throws IOException {
    Path password = folder.resolve(id + ".password");
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, server.password() + "\n");
    return """
      - id: %s
        scanner: jdbc
        target: %s
        jurisdiction: CN
        settings: {password: 'file:%s'}
    """
        .formatted(id, server.url(), password);
  }
}
