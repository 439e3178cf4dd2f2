package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.Counting;
import org.inshore.scanners.jdbc.JdbcScannerFactory;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Selection;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.ServiceStatement.Kind;
import org.junit.jupiter.api.Test;

class PostgresScannerIT extends PostgresFixture {
  @Test
  void saysWhereTheServerThinksItIs() throws Exception {
    execute("alter system set log_timezone = 'Asia/Hong_Kong'", "select pg_reload_conf()");
    try (Scanner scanner = open()) {
      // The server reads its new configuration a moment later.
      List<ServiceStatement> statements = scanner.statements();
      for (int i = 0; i < 50 && !said(statements, Kind.TIME_ZONE).contains("Asia/Hong_Kong"); i++) {
        Thread.sleep(100);
        statements = scanner.statements();
      }

      assertThat(said(statements, Kind.TIME_ZONE)).containsExactly("Asia/Hong_Kong");
      assertThat(said(statements, Kind.LOCALE)).hasSize(1);
      assertThat(said(statements, Kind.ADDRESS)).containsExactly("127.0.0.1");
      assertThat(statements.getFirst().how().zh()).contains("log_timezone");
    } finally {
      execute("alter system reset log_timezone", "select pg_reload_conf()");
    }
  }

  @Test
  void listsWhatThereIsAndWhatIsLeftOut() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      assertThat(found.asset(IN + "人事/table:员工\"表 ;--").kind()).isEqualTo("table");
      assertThat(found.asset(IN + "人事/table:v").kind()).isEqualTo("view");
      assertThat(found.asset(IN + "人事/table:m").kind()).isEqualTo("materialized-view");
      assertThat(found.asset(IN + "public/table:remote").kind()).isEqualTo("foreign-table");
      assertThat(found.asset(IN + "public/table:many").size()).isBetween(150_000L, 250_000L);
      assertThat(found.asset(IN + "public/table:parted").size()).isEqualTo(2);
      assertThat(found.asset(IN + "geheim/table:no_rights").size()).isZero();
      assertThat(found.assets.keySet())
          .doesNotContain(IN + "public/table:parted_1", IN + "public/table:parted_2_a");
      assertThat(found.skipped)
          .containsKeys(
              "db/database:other",
              "db/database:postgres",
              IN + "pg_catalog",
              IN + "information_schema");
      assertThat(found.asset("db/database:inshore/large-objects:*").size()).isEqualTo(1);
      assertThat(found.skipped.get(IN + "public/table:spread_1")).contains("part of public.spread");
      assertThat(found.assets).doesNotContainKey(IN + "public/table:spread_1");
      assertThat(found.failed).isEmpty();
    }
  }

  @Test
  void filtersAndSaysSo() throws Exception {
    Map<String, Object> settings =
        Map.of(
            "views",
            false,
            "schemas",
            Map.of("include", List.of("public", "人事", "typo"), "exclude", List.of()),
            "tables",
            Map.of("exclude", List.of("public.wide", "parted")));
    try (Scanner scanner = open(settings, Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.skipped).containsKeys(IN + "geheim", IN + "人事/table:v");
      assertThat(found.skipped.get(IN + "public/table:wide")).contains("tables");
      assertThat(found.failed.get("db/schema:typo")).hasMessageContaining("no schema typo");
      // The whole is left out, so its parts are looked at by themselves, each row once.
      assertThat(found.assets)
          .containsKeys(IN + "public/table:parted_1", IN + "public/table:parted_2_a");
      assertThat(found.assets).doesNotContainKey(IN + "public/table:parted_2");
    }
    Map<String, Object> named = Map.of("include", List.of("public.wide", "*typo"));
    try (Scanner scanner = open(Map.of("tables", named), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.failed.get("db/table:*typo")).hasMessageContaining("no table *typo");
      assertThat(found.failed).doesNotContainKey("db/table:public.wide");
    }
  }

  @Test
  void readsSystemSchemasWhenAsked() throws Exception {
    try (Scanner scanner = open(Map.of("system-schemas", true), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      Recording read = Open.read(scanner, found, IN + "pg_catalog/table:pg_class");
      assertThat(read.cells("relname")).contains("many");
    }
  }

  @Test
  void readsValuesOfAllTypesWithCommentsAndTypes() throws Exception {
    Recording read = read("人事/table:员工\"表 ;--");
    assertThat(read.rows()).hasSize(1);
    assertThat(read.rows().getFirst().cells())
        .containsExactly(
            "甲",
            "1234567890123456.78",
            "1908-01-02",
            read.cells("改").getFirst(),
            "{\"a\": \"乙\"}",
            "{丙,丁}",
            "00000000-0000-0000-0000-000000000001",
            "t",
            "6222000000000000",
            null);
    assertThat(read.cells("改").getFirst()).startsWith("2026-01-0");
    assertThat(read.columns().get(1)).isEqualTo(new Content.Column("余额", "账户余额", "numeric(20,2)"));
    assertThat(read.texts).containsExactly("内部资料");
  }

  @Test
  void readsPartsOnce() throws Exception {
    assertThat(read("public/table:parted").cells("v")).containsExactlyInAnyOrder("a", "b");
    assertThat(read("public/table:parted").created).isEmpty(); // the server keeps no such time
    assertThat(read("public/table:old_parent").cells("k")).containsExactly("1");
    assertThat(read("public/table:old_child").cells("k")).containsExactly("2");
  }

  @Test
  void readsForeignTablesAndNamesTheirServer() throws Exception {
    Recording read = read("public/table:remote");
    assertThat(read.cells("v")).containsExactlyInAnyOrder("a", "b");
    assertThat(read.notes).singleElement().asString().contains("branch").contains("host=127.0.0.1");
    assertThat(read("public/table:spread").cells("v")).containsExactly("a");
  }

  @Test
  void goesOnAfterAnError() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      assertThat(failure(scanner, found, "public/table:failing").category())
          .isEqualTo(Category.UNREADABLE);
      assertThat(failure(scanner, found, "public/table:remote_gone").category())
          .isEqualTo(Category.UNREACHABLE);
      assertThat(Open.read(scanner, found, IN + "public/table:parted").rows()).hasSize(2);
    }
  }

  @Test
  void neverWrites() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      ScanException e = failure(scanner, found, "public/table:writing");
      assertThat(e.wording().en()).contains("would write").contains("25006");
      assertThat(Open.read(scanner, found, IN + "public/table:seen").rows()).isEmpty();
    }
  }

  @Test
  void tellsTablesAndColumnsWithoutRights() throws Exception {
    String target = server.url().replace(server.user() + "@", "narrow@");
    try (Scanner scanner = Open.scanner(target, "narrow-1", Map.of(), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(failure(scanner, found, "geheim/table:no_rights").category())
          .isEqualTo(Category.ACCESS_DENIED);
      assertThat(failure(scanner, found, "人事/table:m").category())
          .isEqualTo(Category.ACCESS_DENIED);
      execute("insert into geheim.half values ('a', 'b')");
      Recording half = Open.read(scanner, found, IN + "geheim/table:half");
      execute("delete from geheim.half");
      assertThat(half.failed).containsOnlyKeys(IN + "geheim/table:half/column:hidden");
      Recording guarded = Open.read(scanner, found, IN + "public/table:guarded");
      assertThat(guarded.rows()).isEmpty();
      assertThat(guarded.failed.get(IN + "public/table:guarded/rows:hidden"))
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void namesWhatIsWrongWithTheTarget() {
    ScanException password =
        catchThrowableOfType(
            ScanException.class,
            () -> Open.scanner(server.url(), "wrong-6222", Map.of(), Limits.DEFAULT));
    assertThat(password.category()).isEqualTo(Category.ACCESS_DENIED);
    assertThat(password.wording().en()).contains("28P01").doesNotContain("wrong-6222");
    ScanException database =
        catchThrowableOfType(
            ScanException.class,
            () ->
                Open.scanner(
                    server.url().replaceAll("/[a-z]+$", "/nothing"),
                    server.password(),
                    Map.of(),
                    Limits.DEFAULT));
    assertThat(database.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(database.wording().en()).contains("nothing");
    ScanException none =
        catchThrowableOfType(
            ScanException.class,
            () ->
                new JdbcScannerFactory(Map.of())
                    .open(Open.source(server.url()), Open.settings(Map.of()), Limits.DEFAULT));
    assertThat(none.category()).isEqualTo(Category.ACCESS_DENIED);
  }

  @Test
  void readsWideTables() throws Exception {
    Recording read = read("public/table:wide");
    assertThat(read.rows()).hasSize(300);
    assertThat(read.columns()).hasSize(1500);
    assertThat(read.cells("c1499")).containsOnly("last");
  }

  @Test
  void streamsManyRows() throws Exception {
    try (Scanner scanner = open()) {
      Asset many = Open.discover(scanner).asset(IN + "public/table:many");
      Counting counting = new Counting(40_000);
      scanner.read(many, counting);
      assertThat(counting.rows).isEqualTo(MANY);
      assertThat(counting.largest).isLessThanOrEqualTo(500);
      // 200,000 rows are more than 40 MB as objects.
      assertThat(counting.moreBytes()).isLessThan(20L << 20);
    }
  }

  @Test
  void fetchesFewLargeRowsAtOnce() throws Exception {
    try (Scanner scanner = open()) {
      Counting counting = new Counting(10);
      scanner.read(Open.discover(scanner).asset(IN + "public/table:heavy"), counting);
      assertThat(counting.rows).isEqualTo(150);
      // All of them are 150 MB.
      assertThat(counting.moreBytes()).isLessThan(50L << 20);
    }
  }

  @Test
  void readsBytes() throws Exception {
    Recording read = read("public/table:blobs");
    assertThat(read.cells("b").subList(0, 4)).containsExactly("说明：甲", "说明：乙", null, null);
    assertThat(read.cells("b").get(4)).hasSize(64 << 10);
    assertThat(read.cells("b").get(6)).isEqualTo("holder\n何家明");
    assertThat(read.documents()).extracting(Content.Binary::name).containsExactly("b.pdf", "b.jpg");
    assertThat(read.documents().getFirst().bytes().size()).isEqualTo(18);
    String column = IN + "public/table:blobs/column:b/values:";
    assertThat(read.failed.get(column + "opaque"))
        .hasMessageContaining("column b: 1 binary value is neither");
    assertThat(read.failed.get(column + "cut-binary")).hasMessageContaining("64 KB");
    assertThat(read.failed.get(column + "runs")).hasMessageContaining("the text that stands in it");
    assertThat(read.failed).hasSize(3);
  }

  /** A server that checks no text has it in any charset; the driver would take it for UTF-8. */
  @Test
  void readsADatabaseOfNoCharset() throws Exception {
    execute(
        "create database unchecked owner "
            + server.user()
            + " encoding 'SQL_ASCII' template template0 lc_collate 'C' lc_ctype"
            + " 'C'");
    String url = server.url().replaceFirst("/[^/]*$", "/unchecked");
    try (Connection administrator = server.connect();
        Connection connection =
            DriverManager.getConnection(
                administrator.getMetaData().getURL().replaceFirst("/[^/]*$", "/unchecked"),
                server.user(),
                server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create schema s");
      statement.execute("create table s.t (v varchar(40), w text, n int)");
      statement.execute(
          "insert into s.t values (convert_from('\\xb3c2beb2', 'SQL_ASCII'), convert_from('\\xe99988',"
              + " 'SQL_ASCII'), 7), ('plain', null, 8)");
    }
    try (Scanner scanner = Open.scanner(url, server.password(), Map.of(), Limits.DEFAULT)) {
      Recording read =
          Open.read(scanner, Open.discover(scanner), "db/database:unchecked/schema:s/table:t");
      assertThat(read.cells("v")).containsExactly("陈静", "plain");
      assertThat(read.cells("w")).containsExactly("陈", null);
      assertThat(read.cells("n")).containsExactly("7", "8");
      assertThat(read.failed).isEmpty();
    } finally {
      execute("drop database unchecked");
    }
  }

  @Test
  void listsPartsByThemselvesOnOldServers() throws Exception {
    PostgresDialect old = new PostgresDialect(9);
    Schema schema = new Schema("inshore", "public", false);
    try (Connection connection = server.connect()) {
      assertThat(old.tables(connection, schema))
          .extracting(Table::name)
          .contains("parted_1", "parted_2_a", "many")
          .doesNotContain("parted", "parted_2");
      Selection selection = old.selection(connection, schema, Table.named("many"), 0);
      assertThat(selection.columns()).hasSize(2);
      assertThat(selection.sql()).contains(" from only \"public\".\"many\"");
    }
  }

  @Test
  void readsWhatAnotherRoleMaySelectAndNoMore() throws Exception {
    execute(
        "create role keeper",
        "grant usage on schema geheim to keeper",
        "grant select on geheim.no_rights to keeper",
        "create user switcher noinherit in role keeper",
        "create function public.lend() returns int language sql security definer as 'select 1'");
    try (Scanner scanner = open(Map.of("grants-of", "narrow"), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.assets.keySet())
          .contains(IN + "geheim/table:half", IN + "public/table:guarded")
          .doesNotContain(IN + "geheim/table:no_rights", IN + "public/table:many");
      assertThat(found.failed).doesNotContainKey(IN + "public/table:many");
      assertThat(found.skipped.get(IN + "public/table:many"))
          .isEqualTo("role or account narrow may not select from it (setting \"grants-of\")");
      assertThat(found.skipped.get("db/functions:*")).contains("may call 1 function that runs");

      execute("insert into geheim.half values ('a', 'b')");
      Recording half = Open.read(scanner, found, IN + "geheim/table:half");
      execute("delete from geheim.half");
      assertThat(half.columns()).extracting(Content.Column::name).containsExactly("seen");
      assertThat(half.failed).isEmpty();
      assertThat(half.notes)
          .containsExactly("role narrow may not select these columns, which were left out: hidden");
      assertThat(Open.read(scanner, found, IN + "public/table:guarded").notes)
          .singleElement()
          .asString()
          .startsWith("row policies are active");
    }
    try (Scanner scanner = open(Map.of("grants-of", "switcher"), Limits.DEFAULT)) {
      assertThat(Open.discover(scanner).assets.keySet())
          .contains(IN + "geheim/table:no_rights")
          .doesNotContain(IN + "geheim/table:half");
    }
    execute(
        "create user all_reader",
        "grant pg_read_all_data to all_reader",
        "create user streamer replication",
        "create user outer_role noinherit in role switcher",
        "create user owner_role",
        "create table public.owned (phone text)",
        "alter table public.owned owner to owner_role",
        "revoke all on public.owned from owner_role");
    try (Scanner scanner = open(Map.of("grants-of", "all_reader"), Limits.DEFAULT)) {
      assertThat(Open.discover(scanner).assets.keySet())
          .contains(IN + "geheim/table:no_rights", IN + "public/table:owned");
    }
    try (Scanner scanner = open(Map.of("grants-of", "outer_role"), Limits.DEFAULT)) {
      assertThat(Open.discover(scanner).assets.keySet()).contains(IN + "geheim/table:no_rights");
    }
    try (Scanner scanner = open(Map.of("grants-of", "streamer"), Limits.DEFAULT)) {
      assertThat(Open.discover(scanner).skipped.get("db/powers:*")).contains("REPLICATION");
    }
    try (Scanner scanner = open(Map.of("grants-of", "owner_role"), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.skipped.get("db/powers:*")).contains("OWNER");
      assertThat(found.assets).doesNotContainKey(IN + "public/table:owned");
    }
    execute(
        "create user waiting in role switcher",
        "alter default privileges in schema geheim grant select on tables to switcher",
        "alter default privileges in schema public grant insert on tables to switcher");
    try (Scanner scanner = open(Map.of("grants-of", "waiting"), Limits.DEFAULT)) {
      Map<String, String> unscanned = Open.discover(scanner).skipped;
      assertThat(unscanned.get(IN + "geheim/later:*"))
          .as(unscanned.keySet().toString())
          .contains("default privileges");
      assertThat(unscanned).doesNotContainKey(IN + "public/later:*");
    }
    try (Scanner scanner = open(Map.of("grants-of", "nobody's"), Limits.DEFAULT)) {
      ScanException unknown =
          catchThrowableOfType(ScanException.class, () -> Open.discover(scanner));
      assertThat(unknown.category()).isEqualTo(Category.CONFIGURATION);
      assertThat(unknown).hasMessageContaining("no role or account nobody's");
    }
  }
}
