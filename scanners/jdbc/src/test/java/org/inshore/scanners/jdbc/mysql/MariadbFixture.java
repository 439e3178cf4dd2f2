package org.inshore.scanners.jdbc.mysql;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.Statements;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** A MariaDB server with tables of all kinds. */
@Timeout(120)
public abstract class MariadbFixture {
  static final String IN = "db/schema:inshore/table:";
  static final int MANY = 200_000;
  static EmbeddedMariadbServer server = none();

  // The server is there before any test and ends after them.
  @SuppressWarnings("NullAway")
  static EmbeddedMariadbServer none() {
    return null;
  }

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedMariadbServer.start();
    execute(
        "create database 客户库",
        "create table 客户库.联系人 (姓名 varchar(20) comment '客户姓名', 手机 char(11)) comment '客户联系表'",
        "insert into 客户库.联系人 values ('甲', '10000000000')",
        "create table `we``ird ;--` (`a b` varchar(10), `c\"d` decimal(20,4), e date, f datetime,"
            + " g json, h enum('是','否'), i tinyint(1), j year, k bit(8), l double, m longtext,"
            + " n bigint unsigned, o timestamp null)",
        "set session sql_mode = ''",
        "insert into `we``ird ;--` values ('x', 12.5, '1908-01-02', '2026-01-02 03:04:05',"
            + " '{\"a\": \"乙\"}', '是', 5, 2026, b'1', 6.222e18, 'text', 18446744073709551615,"
            + " null), (null, null, '0000-00-00', '0000-00-00 00:00:00', null, null, null, null,"
            + " null, null, null, null, null)",
        "create view v as select `a b` from `we``ird ;--`",
        "create table gone (v int)",
        "create view broken as select v from gone",
        "drop table gone",
        "create sequence s",
        "create table history (v varchar(10)) with system versioning",
        "insert into history values ('old')",
        "update history set v = 'new'",
        "create table parted (k int) partition by hash (k) partitions 3",
        "insert into parted values (1), (2), (3)",
        "create table many (id bigint, v varchar(200))",
        "insert into many select seq, repeat('x', 100) from seq_1_to_" + MANY,
        "create table wide ("
            + IntStream.range(0, 2000)
                .mapToObj(i -> "c" + i + " tinyint")
                .collect(Collectors.joining(","))
            + ") engine = myisam",
        "insert into wide (c0, c1999) values (1, 2)",
        "create view slow as select sleep(60) as v",
        "create table blobs (id int, b longblob)",
        "create table large (v longtext)",
        "insert into large values (repeat('长', 1200000)), ('short')",
        "create database geheim",
        "create table geheim.hidden (v int)",
        "create table geheim.writable (v int)",
        "create table geheim.half (seen int, unseen int)",
        "insert into geheim.half values (1, 2)",
        "create user narrow@'127.0.0.1' identified by 'narrow-1'",
        "grant insert on geheim.writable to narrow@'127.0.0.1'",
        "grant select (seen), insert (unseen) on geheim.half to narrow@'127.0.0.1'",
        "analyze table many");
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

  static String whole() {
    return server.url().replaceAll("/inshore$", "");
  }

  static Recording read(String table) throws Exception {
    try (Scanner scanner = open()) {
      return Open.read(scanner, Open.discover(scanner), IN + table);
    }
  }

  static ScanException failure(Scanner scanner, Recording found, String location) {
    return Statements.failure(scanner, found, location);
  }
}
