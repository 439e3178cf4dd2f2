package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An adversary who sees all that there is of two scans: one of a folder with state-secret markings,
 * one of the same folder without. All that is not sealed is alike but for one number.
 */
class SecrecyIT {
  private static final String ID = "110101190001010014";
  private static final String MARKED = "机密★10年";
  private static final String PLAIN = "内部第10号";

  /**
   * Tables in which two scans need not agree: who, when, under which id, in which order, and
   * whether files were written long enough before to have a version.
   */
  private static final List<String> OF_THE_SCAN =
      List.of(
          "run",
          "run_target",
          "evidence",
          "asset_entry",
          "asset_type",
          "listing",
          "wording",
          "violation");

  /** What shows the last of them. */
  private static final List<String> VIEWS = List.of("v_coverage", "v_violation");

  @TempDir static Path folder;

  private static final Map<String, Run> scans = new TreeMap<>();
  private static Run difference = new Run(-1, "", "");

  @BeforeAll
  static void scanBoth() throws Exception {
    // In the same place, one after the other: nothing else may differ.
    for (String name : List.of("without", "with")) {
      share(name.equals("with") ? MARKED : PLAIN);
      Run run =
          Run.of(
              "scan",
              "--config",
              folder.resolve("inshore.yaml").toString(),
              "--out",
              folder.resolve(name).toString(),
              "-v");
      assertThat(run.exitCode()).as(run.err()).isZero();
      scans.put(name, run);
    }
    difference =
        Run.of("diff", folder.resolve("without").toString(), folder.resolve("with").toString());
  }

  private static void share(String heading) throws IOException {
    Path share = Files.createDirectories(folder.resolve("share"));
    assertThat(MARKED.getBytes(UTF_8)).hasSameSizeAs(PLAIN.getBytes(UTF_8));
    for (int i = 0; i < 12; i++) {
      String head = i % 3 == 0 ? heading : PLAIN;
      write(
          share.resolve("plan-%d.txt".formatted(i)),
          "000012\n%s\n某某办公室文件\n联系人身份证号：%s\n".formatted(head, ID)
              + "这是年度工作安排，各部门应于月底前完成自查并书面报告。\n".repeat(9));
    }
    write(share.resolve("bare.txt"), "000012\n%s\n某某办公室文件\n年度安排\n".formatted(heading));
    write(
        folder.resolve("inshore.yaml"),
        """
        sources:
          - {id: share, scanner: files, target: share, jurisdiction: SG}
        key-file: hmac.key
        """);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, UTF_8);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
  }

  @Test
  void theMarkingsWereFound() throws Exception {
    Run report =
        Run.of(
            "report",
            folder.resolve("with").toString(),
            "--format",
            "state-secret",
            "--key-file",
            folder.resolve("hmac.key").toString(),
            "--out",
            folder.resolve("restricted").toString());
    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(numbers("with")).contains("suspected state-secret markings: 5");
    assertThat(numbers("without")).contains("suspected state-secret markings: 0");
  }

  private static String numbers(String name) {
    Run run = scans.get(name);
    return run == null ? "" : run.out();
  }

  @Test
  void theInventoriesAreAlikeButForWhatIsSealed() throws Exception {
    assertThat(tables("with")).isEqualTo(tables("without"));
  }

  @Test
  void theTablesForProgramsAreAlikeButForTheTotal() throws IOException {
    List<String> different = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("with"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        List<String> one = Files.readAllLines(file);
        List<String> two =
            Files.readAllLines(folder.resolve("without").resolve(file.getFileName().toString()));
        one.stream()
            .filter(line -> !two.contains(line))
            .map(line -> file.getFileName() + ": " + line.split(",", -1)[0])
            .forEach(different::add);
      }
    }
    assertThat(different)
        .isNotEmpty()
        .filteredOn(line -> !line.startsWith("year-sums-en.csv: ")) // names the scan
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("summary-en.csv: ")
                    .containsPattern("state-secret|Scan id|Started|Ended"));
  }

  @Test
  void whatIsPrintedIsAlikeButForTheTotal() {
    List<String> one = scans.getOrDefault("with", difference).out().lines().toList();
    List<String> two = scans.getOrDefault("without", difference).out().lines().toList();

    assertThat(one.stream().filter(line -> !two.contains(line)))
        .allSatisfy(line -> assertThat(line).containsPattern("state-secret|/with([/ :]|$)|^Time"));
    assertThat(difference.exitCode()).isZero();
    assertThat(difference.out())
        .contains("No difference in what was found.")
        .doesNotContain("state-", "plan-", "bare");
  }

  @Test
  void theLogsOfActionsAreAlike() throws IOException {
    assertThat(actions("with")).isEqualTo(actions("without"));
  }

  /** Verb, place and result of each action, whatever the order in which workers were done. */
  private static List<String> actions(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name).resolve("actions.log")).stream()
        .map(line -> line.split("\t", -1))
        .filter(fields -> fields.length > 6 && !fields[2].equals("begin"))
        .map(fields -> fields[2] + " " + fields[5] + " " + fields[6])
        .sorted()
        .toList();
  }

  /**
   * The rows of all tables but those of the scan itself, in order; of what is sealed the length.
   */
  private static Map<String, List<String>> tables(String name) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection file =
            DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve(name).resolve("inventory.db"));
        Statement statement = file.createStatement()) {
      List<String> all = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
      all.removeAll(OF_THE_SCAN);
      all.remove("sealed_secret");
      all.addAll(VIEWS);
      for (String table : all) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          List<String> texts = new ArrayList<>();
          while (rows.next()) {
            texts.add(row(table, rows));
          }
          texts.sort(null);
          tables.put(table, texts);
        }
      }
    }
    return tables;
  }

  private static String row(String table, ResultSet rows) throws SQLException {
    StringBuilder row = new StringBuilder();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      String column = rows.getMetaData().getColumnName(i);
      byte[] bytes = rows.getBytes(i);
      // Ids follow the order in which two workers were done.
      boolean number = column.equals("id") || column.endsWith("_id");
      // The file system's time of change, which nothing can set, is in what a folder listed.
      number |= table.equals("listing") && column.equals("hash");
      boolean hidden = column.equals("sealed") || column.equals("blocks");
      row.append('|')
          .append(number ? "" : hidden && bytes != null ? "" + bytes.length : rows.getString(i));
    }
    return row.toString();
  }
}
