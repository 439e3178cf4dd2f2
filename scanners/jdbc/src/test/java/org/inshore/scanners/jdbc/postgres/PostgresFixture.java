package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.Statements;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.ServiceStatement.Kind;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** A PostgreSQL server with tables of all kinds. */
@Timeout(120)
public abstract class PostgresFixture {
  static final String IN = "db/database:inshore/schema:";

  static final int MANY = 200_000;

  static EmbeddedPostgresServer server = null_();

  // The server is there before any test and ends after them.
  @SuppressWarnings("NullAway")
  static EmbeddedPostgresServer null_() {
    return null;
  }

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgresServer.start();
    execute("create database other");
    execute(
        "create schema 人事",
        "create table 人事.\"员工\"\"表 ;--\" (\"身份证 号\" text, 余额 numeric(20,2), 出生 date,"
            + " 改 timestamptz, 附加 jsonb, 标签 text[], id uuid, 有效 boolean, big float8,"
            + " 空 varchar(10))",
        "comment on table 人事.\"员工\"\"表 ;--\" is '内部资料'",
        "comment on column 人事.\"员工\"\"表 ;--\".余额 is '账户余额'",
        "insert into 人事.\"员工\"\"表 ;--\" values ('甲', 1234567890123456.78, '1908-01-02',"
            + " '2026-01-02 03:04:05+08', '{\"a\": \"乙\"}', '{丙,丁}',"
            + " '00000000-0000-0000-0000-000000000001', true, 6222000000000000, null)",
        "create view 人事.v as select \"身份证 号\" from 人事.\"员工\"\"表 ;--\"",
        "create materialized view 人事.m as select * from 人事.v",
        "create table parted (k int, v text) partition by list (k)",
        "create table parted_1 partition of parted for values in (1)",
        "create table parted_2 partition of parted for values in (2) partition by list (k)",
        "create table parted_2_a partition of parted_2 for values in (2)",
        "insert into parted values (1, 'a'), (2, 'b')",
        "create table old_parent (k int)",
        "create table old_child () inherits (old_parent)",
        "insert into old_parent values (1)",
        "insert into old_child values (2)",
        "create schema geheim",
        "create table geheim.no_rights (v text)",
        "create table geheim.half (seen text, hidden text)",
        "create table many (id bigint, v text)",
        "insert into many select i, repeat('x', 100) from generate_series(1, " + MANY + ") i",
        "create table empty_table (v text)",
        "create table guarded (v text)",
        "insert into guarded values ('a')",
        "alter table guarded enable row level security",
        "create table wide ("
            + IntStream.range(0, 1500)
                .mapToObj(i -> "c" + i + " text")
                .collect(Collectors.joining(","))
            + ")",
        "insert into wide (c0, c1499) select 'first', 'last' from generate_series(1, 300)",
        "create table broken (v int)",
        "insert into broken values (0)",
        "create view failing as select 1 / v as v from broken",
        "create view heavy as select repeat('x', 1000000) as v from generate_series(1, 150)",
        "create view slow as select pg_sleep(60)::text as v",
        "create table seen (v int)",
        "create function write() returns int language sql as"
            + " 'insert into public.seen values (1); select 1'",
        "create view writing as select public.write() as v",
        "create table blobs (id int, b bytea)",
        "create table large (v text)",
        "insert into large values (repeat('长', 1200000)), ('short')",
        "create extension postgres_fdw",
        "create server branch foreign data wrapper postgres_fdw options"
            + " (host '127.0.0.1', port '"
            + server.port()
            + "', dbname 'inshore')",
        "create user mapping for public server branch options (user '"
            + server.user()
            + "', password '"
            + server.password()
            + "')",
        "create foreign table remote (k int, v text) server branch options"
            + " (schema_name 'public', table_name 'parted')",
        "create table spread (k int, v text) partition by list (k)",
        "create foreign table spread_1 partition of spread for values in (1) server branch options"
            + " (schema_name 'public', table_name 'parted_1')",
        "select lo_create(0)",
        "create server gone foreign data wrapper postgres_fdw options (host '127.0.0.1', port '1')",
        "create user mapping for public server gone options (user 'x', password 'x')",
        "create foreign table remote_gone (k int) server gone",
        "grant usage on foreign server branch, gone to " + server.user(),
        "create user narrow password 'narrow-1'",
        "grant usage on schema geheim to narrow",
        "grant select (seen) on geheim.half to narrow",
        "grant select on guarded to narrow",
        "analyze");
    Statements.blobs(server.connect());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static void execute(String... statements) throws Exception {
    Statements.execute(server.connect(), statements);
  }

  static Scanner open(Map<String, Object> settings, Limits limits) throws ScanException {
    return Open.scanner(server.url(), server.password(), settings, limits);
  }

  static Scanner open() throws ScanException {
    return open(Map.of(), Limits.DEFAULT);
  }

  static Recording read(String table) throws Exception {
    try (Scanner scanner = open()) {
      return Open.read(scanner, Open.discover(scanner), IN + table);
    }
  }

  static ScanException failure(Scanner scanner, Recording found, String table) {
    return Statements.failure(scanner, found, IN + table);
  }

  static List<String> said(List<ServiceStatement> statements, Kind kind) {
    return statements.stream()
        .filter(statement -> statement.kind() == kind)
        .map(ServiceStatement::value)
        .toList();
  }

  /** The number of connections of a scan. */
  static int connected(Connection connection) throws SQLException {
    return Sql.query(
            connection,
            "select pid from pg_stat_activity where application_name = 'inshore'",
            row -> row.getString(1))
        .size();
  }
}
