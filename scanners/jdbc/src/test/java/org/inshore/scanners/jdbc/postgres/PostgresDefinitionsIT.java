package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Scanner;
import org.junit.jupiter.api.Test;

/** What objects are made of beside rows is read, once, and told where it is not. */
class PostgresDefinitionsIT extends PostgresFixture {
  private static final String ALL = IN + "made/definitions:*";
  private static final String OF_DATABASE = "db/database:inshore/definitions:*";

  @Test
  void readsWhatObjectsAreMadeOf() throws Exception {
    execute(
        "create schema made",
        "create table made.plain (id serial, v text default null, n int default 5)",
        "comment on table made.plain is 'with the table, not here'");
    try (Scanner scanner = open()) {
      assertThat(Open.discover(scanner).assets).doesNotContainKey(ALL);
    }
    execute(
        "create function made.sql_body(a text default 'W01') returns text language sql as"
            + " $$ select 'W02'::text $$",
        "create procedure made.pl_body() language plpgsql as $$ begin /* W03 */ end $$",
        "create function made.parsed() returns text language sql return 'W04'::text",
        "create function made.fire() returns trigger language plpgsql as $$ begin return new; end"
            + " $$",
        "create trigger fired before insert on made.plain for each row"
            + " when (new.v <> 'W05') execute function made.fire('W06')",
        "create table made.t (a text default 'W07', b text generated always as ('W08' || a) stored,"
            + " constraint asked check (a <> 'W09'), exclude (a with =) where (a <> 'W10'))",
        "create index on made.t (a) where a <> 'W11'",
        "create view made.seen as select a from made.t where a <> 'W12'",
        "create materialized view made.kept as select 'W13'::text as v with no data",
        "create rule ruled as on update to made.plain do also delete from made.t where a = 'W14'",
        "create policy allowed on made.t using (a <> 'W15') with check (a <> 'W16')",
        "create type made.label as enum ('W17', 'W18')",
        "create domain made.word as text default 'W19' check (value <> 'W20')",
        "create table made.cut (v text) partition by list (v)",
        "create table made.cut_1 partition of made.cut for values in ('W21')",
        "create foreign table made.far (v text) server gone options (table_name 'W22')",
        "create statistics made.counted on (a || 'W23'), b from made.t",
        "comment on column made.t.a is 'W24'",
        "comment on function made.fire() is 'W25'",
        "comment on constraint asked on made.t is 'W26'",
        "comment on type made.label is 'W27'",
        "comment on sequence made.plain_id_seq is 'W28'",
        "create aggregate made.joined(text) (sfunc = textcat, stype = text, initcond = '000000 W29')",
        "create table made.of_11010119000101001x (note_110101190001010014 int, v_2026 int)");
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      Recording read = Open.read(scanner, found, ALL);
      assertThat(missing(read, 29)).isEmpty();
      assertThat(read.texts)
          .contains("of_11010119000101001x 11010119000101001x")
          .contains("note_110101190001010014 110101190001010014")
          .noneMatch(text -> text.startsWith("v_2026"));
      assertThat(String.join("\n", read.texts)).doesNotContain("with the table, not here");
      String version = version(found);
      assertThat(version(Open.discover(scanner))).isEqualTo(version);
      execute("comment on column made.t.a is 'W24 and more'");
      assertThat(version(Open.discover(scanner))).isNotEqualTo(version);
    }
    Map<String, Object> tables = Map.of("tables", Map.of("include", List.of("made.plain")));
    try (Scanner scanner = open(tables, Limits.DEFAULT)) {
      assertThat(Open.discover(scanner).skipped.get(ALL)).contains("tables");
    }
    try (Scanner scanner = open(Map.of("definitions", false), Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      assertThat(found.skipped.get(ALL)).contains("definitions");
      assertThat(found.skipped).containsKey(OF_DATABASE);
    }
  }

  @Test
  void readsWhatLiesInNoSchemaAndTellsWhatHoldsPasswords() throws Exception {
    execute(
        "comment on database inshore is 'W01'",
        "comment on schema geheim is 'W02'",
        "comment on role narrow is 'W03'",
        "create function public.nothing() returns trigger language plpgsql as"
            + " $$ begin return new; end $$",
        "create trigger told before insert on guarded for each row execute function nothing()",
        "comment on trigger told on guarded is 'W04'",
        "create server noted foreign data wrapper postgres_fdw options (dbname 'W05')",
        "alter role narrow set application_name = 'W06'",
        "alter database inshore set search_path = 'W07'",
        "create publication chosen for table guarded where (v <> 'W08')",
        "create subscription taken connection 'host=10.0.0.9 password=never-told'"
            + " publication p with (connect = false, slot_name = none)");
    try (Scanner scanner = open()) {
      Recording read = Open.read(scanner, Open.discover(scanner), OF_DATABASE);
      assertThat(missing(read, 8)).isEmpty();
      assertThat(String.join("\n", read.texts)).doesNotContain("never-told", "password");
      assertThat(String.join("\n", read.notes)).contains("2 user mappings", "one subscription");
    } finally {
      execute("drop subscription taken", "alter database inshore reset search_path");
    }
  }

  @Test
  void aTableThatIsLockedCostsWhatIsWorkedOutAlone() throws Exception {
    execute(
        "create schema locked",
        "create table locked.t (v text)",
        "create view locked.seen as select v from locked.t where v <> 'W02'",
        "create function locked.f() returns text language sql as $$ select 'W01'::text $$");
    String definitions = IN + "locked/definitions:*";
    try (Connection other = server.connect();
        Scanner scanner = open()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("lock table locked.t in access exclusive mode");
      }
      Recording read = Open.read(scanner, Open.discover(scanner), definitions);
      assertThat(missing(read, 2)).containsExactly("W02");
      assertThat(read.failed.get(definitions + "/hidden:*")).hasMessageContaining("locked");
      other.rollback();
      read = Open.read(scanner, Open.discover(scanner), definitions);
      assertThat(missing(read, 2)).isEmpty();
      assertThat(read.failed).isEmpty();
    }
  }

  @Test
  void runsNoProgramOnTheServer() throws Exception {
    execute(
        "create extension file_fdw",
        "create server files foreign data wrapper file_fdw",
        "create foreign table printed (v text) server files options (program 'echo W')",
        "create foreign table written (v text) server files options (filename '/dev/null')",
        "create view over_printed as select v || '.' as v from printed",
        "create function of_printed() returns setof text begin atomic select v from over_printed; end",
        "create view far_over_printed as select * from of_printed()",
        "create table both_kinds (v text) partition by list (v)",
        "create foreign table both_1 partition of both_kinds for values in ('W') server files options"
            + " (program 'echo W')",
        "create view over_both as select v from both_kinds",
        "create materialized view once_printed as select v from over_printed",
        "create view over_once as select v from once_printed",
        "create view over_written as select v from written");
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      assertThat(found.failed.get(IN + "public/table:printed")).hasMessageContaining("program");
      assertThat(found.assets)
          .containsKey(IN + "public/table:written")
          .containsKeys(
              IN + "public/table:over_written",
              IN + "public/table:once_printed",
              IN + "public/table:over_once")
          .doesNotContainKeys(
              IN + "public/table:printed",
              IN + "public/table:over_printed",
              IN + "public/table:far_over_printed",
              IN + "public/table:both_kinds",
              IN + "public/table:over_both");
      assertThat(found.failed.get(IN + "public/table:far_over_printed"))
          .hasMessageContaining("program");
    } finally {
      execute("drop server files cascade", "drop table both_kinds cascade");
    }
  }

  @Test
  void tellsWhatTheServerKeepsBesideTables() throws Exception {
    try (Scanner scanner = open()) {
      assertThat(Open.discover(scanner).skipped)
          .containsKeys("db/server-files:*", "db/database:template1")
          .doesNotContainKey("db/database:template0");
    }
  }

  private static List<String> missing(Recording read, int number) {
    String all = String.join("\n", read.texts);
    return IntStream.rangeClosed(1, number)
        .mapToObj("W%02d"::formatted)
        .filter(word -> !all.contains(word))
        .toList();
  }

  private static String version(Recording found) {
    return Objects.requireNonNull(found.asset(ALL).version()).value();
  }
}
