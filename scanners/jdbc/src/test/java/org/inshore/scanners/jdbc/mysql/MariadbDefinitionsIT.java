package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.junit.jupiter.api.Test;

/** What objects are made of beside rows is read, and told where the server hides it. */
class MariadbDefinitionsIT extends MariadbFixture {
  @Test
  void readsWhatObjectsAreMadeOf() throws Exception {
    execute(
        "create database made comment 'W01'",
        "create table made.plain (id int, v varchar(9) default null, n int default 5)"
            + " comment 'with the table, not here'",
        "create function made.f() returns varchar(9) deterministic comment 'W02' return 'W03'",
        "create procedure made.p() begin /* W04 */ select 'W05'; end",
        "create trigger made.fired before insert on made.plain for each row set new.v = 'W06'",
        "create event made.daily on schedule every 1 day comment 'W07' do"
            + " delete from made.plain where v = 'W08'",
        "create table made.t (a varchar(9) default 'W09', b varchar(9) as (concat('W10', a)),"
            + " c enum('W11'), d set('W12'), e int comment 'W13',"
            + " constraint asked check (a <> 'W14'), key k (e) comment 'W15')",
        "create view made.seen as select a from made.t where a <> 'W16'",
        "create table made.cut (v varchar(9)) partition by list columns (v)"
            + " (partition one values in ('W17') comment 'W18')",
        "create table made.of_11010119000101001x (note_110101190001010014 int, v_2026 int)");
    execute(
        "create user shower identified by 'shower-1'",
        "grant select, show view, trigger, event on *.* to shower");
    try (Scanner scanner = as("shower", "shower-1")) {
      Recording found = Open.discover(scanner);
      Recording read = Open.read(scanner, found, "db/schema:made/definitions:*");
      String all = String.join("\n", read.texts);
      assertThat(
              IntStream.rangeClosed(1, 18)
                  .mapToObj("W%02d"::formatted)
                  .filter(word -> !all.contains(word)))
          .isEmpty();
      assertThat(read.texts)
          .contains("of_ 11010119000101001x", "note_ 110101190001010014")
          .noneMatch(text -> text.startsWith("v_2026"));
      assertThat(all).doesNotContain("with the table, not here", "plain.n", "default NULL");
      assertThat(found.failed).doesNotContainKey("db/definitions:*/trigger:*");
    }
    execute(
        "create user teller identified by 'teller-1'",
        "grant select on made.* to teller",
        "grant execute on made.* to teller");
    try (Scanner scanner = as("teller", "teller-1")) {
      Recording found = Open.discover(scanner);
      assertThat(found.failed.get("db/definitions:*/trigger:*"))
          .as("not left out by the operator")
          .hasMessageContainingAll("TRIGGER", "EVENT");
      Recording read = Open.read(scanner, found, "db/schema:made/definitions:*");
      assertThat(read.failed.get("db/schema:made/definitions:*/hidden:*"))
          .hasMessageContaining("2 routines");
    }
  }

  @Test
  void tellsLogsThatHoldValues() throws Exception {
    execute("set global general_log = on");
    try (Scanner scanner = open()) {
      assertThat(Open.discover(scanner).skipped.get("db/server-files:*")).contains("general_log");
    } finally {
      execute("set global general_log = off", "set global slow_query_log = off");
    }
    try (Scanner scanner = open()) {
      assertThat(Open.discover(scanner).skipped).doesNotContainKey("db/server-files:*");
    }
  }

  /** The whole server, not the schema of the tests alone. */
  private static Scanner as(String user, String password) throws ScanException {
    String target = "mariadb://" + user + "@127.0.0.1:" + server.port();
    return Open.scanner(target, password, Map.of(), Limits.DEFAULT);
  }
}
