package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inshore.scanners.jdbc.Counting;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.ServiceStatement.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MariadbScannerIT extends MariadbFixture {
  /** A version holds while nothing changes, and none is told of a change in the last seconds. */
  @Test
  void aVersionIsAnotherOneAfterEachChange() throws Exception {
    execute("create table versioned (v int)", "insert into versioned values (1)");
    assertThat(version("versioned")).isNull();
    String before = settled("versioned");
    assertThat(settled("versioned")).isEqualTo(before);
    execute("update versioned set v = 2");
    String updated = settled("versioned");
    assertThat(updated).isNotEqualTo(before);
    execute("alter table versioned modify v int comment '手机号'");
    execute("insert into versioned values (3)");
    assertThat(settled("versioned")).isNotEqualTo(updated);
    assertThat(version("parted")).isNull();
    assertThat(version("v")).isNull();
  }

  /** It is the time at which a table was made anew: no later than its rows, and no earlier. */
  @Test
  void tellsWhenATableWasMadeAndWhenItWasMadeAnew() throws Exception {
    Instant before = Instant.now().minusSeconds(2);
    execute("create table dated (v int)", "insert into dated values (1)");
    Instant made = Objects.requireNonNull(read("dated").created.get(IN + "dated"));
    assertThat(made).isBetween(before, Instant.now().plusSeconds(2));
    Thread.sleep(1200);
    execute("insert into dated values (2)");
    assertThat(read("dated").created).containsEntry(IN + "dated", made);
    execute("alter table dated engine = innodb");
    assertThat(read("dated").created.get(IN + "dated")).isAfter(made);
  }

  private static String settled(String table) throws Exception {
    Thread.sleep(3200);
    return Objects.requireNonNull(version(table), table);
  }

  private static @Nullable String version(String table) throws Exception {
    try (Scanner scanner = open()) {
      AssetVersion version = Open.discover(scanner).asset(IN + table).version();
      return version == null ? null : version.value();
    }
  }

  @Test
  void saysWhereTheServerThinksItIs() throws Exception {
    execute("set global time_zone = '+08:00'", "set global lc_time_names = 'zh_HK'");
    try (Scanner scanner = open()) {
      List<ServiceStatement> statements = scanner.statements();

      assertThat(said(statements, Kind.TIME_ZONE)).hasSize(2).contains("+08:00");
      assertThat(said(statements, Kind.LOCALE)).containsExactly("zh_HK");
      assertThat(said(statements, Kind.HOST_NAME)).isNotEmpty();
    } finally {
      execute("set global time_zone = 'SYSTEM'", "set global lc_time_names = 'en_US'");
    }
  }

  private static List<String> said(List<ServiceStatement> statements, Kind kind) {
    return statements.stream()
        .filter(statement -> statement.kind() == kind)
        .map(ServiceStatement::value)
        .toList();
  }

  @Test
  void listsAllSchemasWhenNoneIsNamed() throws Exception {
    try (Scanner scanner = Open.scanner(whole(), server.password(), Map.of(), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.assets)
          .containsKeys(IN + "many", "db/schema:客户库/table:联系人", "db/schema:geheim/table:hidden");
      assertThat(found.skipped).containsKeys("db/schema:mysql", "db/schema:information_schema");
      assertThat(found.failed).doesNotContainKey("db/hidden:*");
      Recording read = Open.read(scanner, found, "db/schema:客户库/table:联系人");
      assertThat(read.cells("手机")).containsExactly("10000000000");
      assertThat(read.columns().getFirst())
          .isEqualTo(new Content.Column("姓名", "客户姓名", "varchar(20)"));
      assertThat(read.texts).containsExactly("客户联系表");
    }
  }

  @Test
  void readsWhatAnotherAccountMaySelectAndNoMore() throws Exception {
    execute(
        "create database lent",
        "create table lent.whole (phone varchar(20))",
        "create table lent.half (seen varchar(20), kept varchar(20))",
        "create table lent.none (phone varchar(20))",
        "insert into lent.half values ('a', 'b')",
        "create role lent_readers",
        "grant select on lent.whole to lent_readers",
        "create user 'lent'@'10.0.0.%' identified by 'x'",
        "grant lent_readers to 'lent'@'10.0.0.%'",
        "grant select (seen) on lent.half to 'lent'@'10.0.0.%'",
        "create function lent.lend() returns int sql security definer return 1",
        "grant execute on function lent.lend to 'lent'@'10.0.0.%'",
        "create role lent_outer",
        "create role lent_inner",
        "grant lent_inner to lent_outer",
        "create table lent.deep (phone varchar(20))",
        "create view lent.seen_by_view as select phone from lent.none",
        "grant select on lent.deep to lent_inner",
        "create user stood_in_for identified by 'x'",
        "grant lent_outer to stood_in_for",
        "create user stand_in identified by 'x'",
        // GRANT PROXY is for who has it to give; the catalogue is what is asked.
        "insert into mysql.proxies_priv (host, user, proxied_host, proxied_user, with_grant, grantor)"
            + " values ('%', 'stand_in', '%', 'stood_in_for', 0, '')",
        "create user viewer identified by 'x'",
        "grant select on lent.seen_by_view to viewer",
        "grant file on *.* to viewer",
        "create database lent_a1",
        "create table lent_a1.t (phone varchar(20))",
        "create database lentxa1",
        "create table lentxa1.t (phone varchar(20))",
        "create user by_pattern identified by 'x'",
        "grant select on `lent\\_a%`.* to by_pattern");
    String in = "db/schema:lent/table:";
    for (String account : List.of("lent", "lent@10.0.0.%")) {
      try (Scanner scanner =
          Open.scanner(whole(), server.password(), Map.of("grants-of", account), Limits.DEFAULT)) {
        Recording found = Open.discover(scanner);
        assertThat(found.assets.keySet())
            .contains(in + "whole", in + "half")
            .doesNotContain(in + "none", IN + "many");
        assertThat(found.skipped.get(in + "none")).contains("may not select from it");
        assertThat(found.skipped.get("db/functions:*")).contains("may call 1 routine");
        Recording half = Open.read(scanner, found, in + "half");
        assertThat(half.columns()).extracting(Content.Column::name).containsExactly("seen");
        assertThat(half.notes)
            .containsExactly(
                "account or role "
                    + account
                    + " may not select these columns, which were left out: kept");
      }
    }
    assertThat(seenBy("stand_in")).containsExactly(in + "deep");
    assertThat(seenBy("by_pattern")).containsExactly("db/schema:lent_a1/table:t");
    try (Scanner scanner =
        Open.scanner(whole(), server.password(), Map.of("grants-of", "viewer"), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.assets.keySet()).containsExactly(in + "seen_by_view");
      assertThat(found.skipped.get("db/powers:*")).contains("FILE");
    }
    try (Scanner scanner =
        Open.scanner(
            whole(), server.password(), Map.of("grants-of", "lent@elsewhere"), Limits.DEFAULT)) {
      ScanException unknown =
          catchThrowableOfType(ScanException.class, () -> Open.discover(scanner));
      assertThat(unknown.category()).isEqualTo(Category.CONFIGURATION);
    }
  }

  private Set<String> seenBy(String account) throws Exception {
    try (Scanner scanner =
        Open.scanner(whole(), server.password(), Map.of("grants-of", account), Limits.DEFAULT)) {
      return Open.discover(scanner).assets.keySet();
    }
  }

  @Test
  void listsOneSchemaWhenItIsNamed() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      assertThat(found.assets.keySet())
          .allMatch(location -> location.startsWith("db/schema:inshore/"));
      assertThat(found.asset(IN + "v").kind()).isEqualTo("view");
      assertThat(found.asset(IN + "many").size()).isBetween(150_000L, 250_000L);
      assertThat(found.asset(IN + "many").modified()).isNotNull();
      assertThat(found.assets).doesNotContainKey(IN + "s");
      assertThat(found.assets).hasSize(11);
    }
  }

  @Test
  void readsValuesOfAllTypes() throws Exception {
    Recording read = read("we`ird ;--");
    assertThat(read.rows().getFirst().cells())
        .containsExactly(
            "x",
            "12.5000",
            "1908-01-02",
            "2026-01-02 03:04:05",
            "{\"a\": \"乙\"}",
            "是",
            "5",
            "2026",
            read.cells("k").getFirst(),
            "6222000000000000000",
            "text",
            "18446744073709551615",
            null);
    assertThat(read.rows().get(1).cells().subList(2, 4))
        .containsExactly("0000-00-00", "0000-00-00 00:00:00");
    assertThat(read.failed).isEmpty();
  }

  @Test
  void readsOldVersionsOfRowsAndPartsOnce() throws Exception {
    assertThat(read("history").cells("v")).containsExactlyInAnyOrder("old", "new");
    assertThat(read("parted").rows()).hasSize(3);
  }

  @Test
  void readsWideTables() throws Exception {
    Recording read = read("wide");
    assertThat(read.columns()).hasSize(2000);
    assertThat(read.cells("c1999")).containsExactly("2");
  }

  @Test
  void readsBytesAndCutsLargeCells() throws Exception {
    Recording read = read("blobs");
    assertThat(read.cells("b").subList(0, 4)).containsExactly("说明：甲", "说明：乙", null, null);
    assertThat(read.cells("b").get(4)).hasSize(64 << 10);
    assertThat(read.cells("b").get(6)).isEqualTo("holder\n何家明");
    assertThat(read.documents()).extracting(Content.Binary::name).containsExactly("b.pdf", "b.jpg");
    assertThat(read.failed)
        .containsOnlyKeys(
            IN + "blobs/column:b/values:opaque",
            IN + "blobs/column:b/values:runs",
            IN + "blobs/column:b/values:cut-binary");
    Recording large = read("large");
    assertThat(large.cells("v").getFirst()).hasSize(1 << 20);
    assertThat(large.failed.get(IN + "large/column:v/values:cut"))
        .hasMessageContaining("column v: 1 of its values");
  }

  @Test
  void streamsManyRows() throws Exception {
    try (Scanner scanner = open()) {
      Asset many = Open.discover(scanner).asset(IN + "many");
      Counting counting = new Counting(40_000);
      scanner.read(many, counting);
      assertThat(counting.rows).isEqualTo(MANY);
      assertThat(counting.moreBytes()).isLessThan(20L << 20);
    }
  }

  @Test
  void goesOnAfterAnError() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      ScanException e = failure(scanner, found, IN + "broken");
      assertThat(e.category()).isEqualTo(Category.UNREADABLE);
      assertThat(e.wording().en()).contains("1356");
      assertThat(Open.read(scanner, found, IN + "parted").rows()).hasSize(3);
    }
  }

  @Test
  void tellsTablesAndColumnsWithoutRights() throws Exception {
    String target = whole().replace(server.user() + "@", "narrow@");
    try (Scanner scanner = Open.scanner(target, "narrow-1", Map.of(), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.failed.get("db/hidden:*")).hasMessageContaining("GRANT SELECT ON *.*");
      assertThat(failure(scanner, found, "db/schema:geheim/table:writable").category())
          .isEqualTo(Category.ACCESS_DENIED);
      Recording half = Open.read(scanner, found, "db/schema:geheim/table:half");
      assertThat(half.cells("seen")).containsExactly("1");
      assertThat(half.failed).containsOnlyKeys("db/schema:geheim/table:half/column:unseen");
    }
  }

  @Test
  void namesWhatIsWrongWithTheTarget() {
    ScanException password =
        catchThrowableOfType(
            ScanException.class,
            () -> Open.scanner(server.url(), "wrong-6222", Map.of(), Limits.DEFAULT));
    assertThat(password.category()).isEqualTo(Category.ACCESS_DENIED);
    assertThat(password.wording().en()).contains("1045").doesNotContain("wrong-6222");
    ScanException database =
        catchThrowableOfType(
            ScanException.class,
            () -> Open.scanner(whole() + "/nothing", server.password(), Map.of(), Limits.DEFAULT));
    assertThat(database.category()).isEqualTo(Category.CONFIGURATION);
  }

  @Test
  void neverWrites() throws Exception {
    execute(
        "create table written (v int)",
        "create function write_it() returns int begin insert into written values (1); return 1; end",
        "create view writing as select write_it() as v",
        "grant execute on inshore.* to " + server.user() + "@'127.0.0.1'");
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      ScanException e = failure(scanner, found, IN + "writing");
      assertThat(e.wording().en()).contains("would write");
      assertThat(Open.read(scanner, found, IN + "written").rows()).isEmpty();
    } finally {
      execute("drop view writing", "drop function write_it", "drop table written");
    }
  }

  @Test
  void knowsMariadb() throws Exception {
    try (Connection connection = server.connect()) {
      assertThat(MysqlDialect.of(connection, null).mariadb()).isTrue();
      assertThat(List.of(MysqlDialect.of(connection, null).schemas(connection))).isNotEmpty();
    }
  }
}
