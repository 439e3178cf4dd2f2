package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.inshore.scanners.jdbc.generic.GenericDialect;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database without a dialect of its own. */
class GenericDialectTest {
  @TempDir private Path folder;
  private String url = "";

  @BeforeEach
  void make() throws Exception {
    url = "jdbc:sqlite:" + folder.resolve("客户.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table \"we\"\"ird_ 表\" (\"姓 名\" varchar(20), balance double, scan blob)");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into \"we\"\"ird_ 表\" values (?, ?, ?)")) {
        insert.setString(1, "甲");
        insert.setDouble(2, 6.222e18);
        insert.setBytes(3, "说明：甲".getBytes(Charset.forName("GB18030")));
        insert.execute();
        insert.setString(1, null);
        insert.setDouble(2, 1.5);
        insert.setBytes(3, "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII));
        insert.execute();
        insert.setBytes(3, new byte[] {0, 1, 2, 3});
        insert.execute();
      }
      statement.execute("create view v as select 1 as one");
      statement.execute("create table long_text (t varchar)");
      statement.execute("insert into long_text values (replace(hex(zeroblob(600000)), '0', 'x'))");
    }
  }

  private Scanner open(Limits limits) throws ScanException {
    return Open.scanner(url, "", Map.of(), limits);
  }

  @Test
  void readsTheStatementsThatMadeWhatIsInAFile() throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table noted (v text default 'W1' /* W2 */)");
      statement.execute(
          "create trigger t after insert on noted begin delete from noted where v = 'W3'; end");
    }
    try (Scanner scanner = open(Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      Recording read = Open.read(scanner, found, "db/definitions:*");
      assertThat(String.join("\n", read.texts)).contains("W1", "W2", "W3").doesNotContain("as one");
    }
  }

  @Test
  void listsTablesAndViews() throws Exception {
    try (Scanner scanner = open(Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.assets)
          .containsOnlyKeys("db/table:we\"ird_ 表", "db/table:v", "db/table:long_text");
      assertThat(found.asset("db/table:v").kind()).isEqualTo("view");
    }
  }

  @Test
  void aFileHasNoFlowsAndAnUnknownServerMayHaveSome() throws Exception {
    FlowRecording told = FlowRecording.of(url, "");

    assertThat(told.text()).isEqualTo(new FlowRecording().text());
    assertThat(GenericDialect.whyNoFlows("Oracle"))
        .isInstanceOfSatisfying(
            ScanException.class,
            reason -> assertThat(reason.category()).isEqualTo(ScanException.Category.NO_READER));
  }

  @Test
  void readsTextNumbersAndBytes() throws Exception {
    try (Scanner scanner = open(Limits.DEFAULT)) {
      Recording read = Open.read(scanner, Open.discover(scanner), "db/table:we\"ird_ 表");
      assertThat(read.cells("姓 名")).containsExactly("甲", null, null);
      assertThat(read.cells("balance")).containsExactly("6222000000000000000", "1.5", "1.5");
      assertThat(read.cells("scan")).containsExactly("说明：甲", null, null);
      assertThat(read.documents())
          .singleElement()
          .satisfies(
              document ->
                  assertThat(document.location().toString())
                      .isEqualTo("db/table:we\"ird_ 表/column:scan/row:2"));
      assertThat(read.failed.get("db/table:we\"ird_ 表/column:scan/values:opaque"))
          .hasMessageContaining("1 binary");
    }
  }

  @Test
  void cutsLongTextAndSaysSo() throws Exception {
    try (Scanner scanner = open(Limits.DEFAULT)) {
      Recording read = Open.read(scanner, Open.discover(scanner), "db/table:long_text");
      assertThat(read.cells("t").getFirst()).hasSize(1 << 20);
      assertThat(read.failed.get("db/table:long_text/column:t/values:cut"))
          .hasMessageContaining("column t");
    }
  }

  @Test
  void stopsAtTheRowLimit() throws Exception {
    Limits limits = new Limits(1, 1, 1, 1, 1, 2, Duration.ofMinutes(1));
    try (Scanner scanner = open(limits)) {
      Recording read = Open.read(scanner, Open.discover(scanner), "db/table:we\"ird_ 表");
      assertThat(read.rows()).hasSize(2);
      assertThat(read.failed.get("db/table:we\"ird_ 表")).hasMessageContaining("no sample");
      Recording whole = Open.read(scanner, Open.discover(scanner), "db/table:v");
      assertThat(whole.failed).isEmpty();
    }
  }

  @Test
  void doesNotMakeAFileThatIsMissing() {
    Path missing = folder.resolve("missing.db");
    ScanException e =
        catchThrowableOfType(
            ScanException.class,
            () -> Open.scanner("jdbc:sqlite:" + missing, "", Map.of(), Limits.DEFAULT));
    assertThat(e).isNotNull();
    assertThat(Files.exists(missing)).isFalse();
  }
}
