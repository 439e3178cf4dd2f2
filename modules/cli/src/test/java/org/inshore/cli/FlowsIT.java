package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.source.Flow.Direction;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Verdict;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers declared onshore with their standby, their subscriber and their replica declared in
 * Singapore: the inventory shows what leaves, to where, and no password.
 */
class FlowsIT {
  private static final String SECRET = "flow-secret-3";
  private static final String ACCOUNT = "flow_link";

  @TempDir static Path folder;

  private static Path out;
  private static List<FlowEntry> flows = List.of();
  private static List<AssetEntry> assets = List.of();

  @BeforeAll
  static void scan() throws Exception {
    try (EmbeddedPostgresServer core = EmbeddedPostgresServer.start();
        EmbeddedPostgresServer abroad = EmbeddedPostgresServer.start();
        EmbeddedMariadbServer crm =
            EmbeddedMariadbServer.start(List.of("--server-id=1", "--log-bin=changes"));
        EmbeddedMariadbServer crmAbroad = EmbeddedMariadbServer.start(List.of("--server-id=2"))) {
      publish(core, abroad.port());
      try (EmbeddedPostgresServer standby = core.startStandby()) {
        subscribe(abroad, core.port());
        replicate(crm, crmAbroad);
        await(core, "select count(*) = 2 from pg_stat_replication where state = 'streaming'");
        await(
            crm,
            "select count(*) > 0 from information_schema.processlist where command = 'Binlog Dump'");
        Path configuration =
            Files.writeString(
                folder.resolve("inshore.yaml"),
                "sources:\n"
                    + source("core", core, "CN")
                    + source("core-standby", standby, "SG")
                    + source("abroad", abroad, "SG")
                    + source("crm", crm, "CN")
                    + source("crm-abroad", crmAbroad, "SG")
                    + "location: {sites: sites.yaml}\n");
        Files.writeString(
            folder.resolve("sites.yaml"),
            "sites: [{id: hk-1, jurisdiction: HK, declared-by: 安全部, declared-on: 2026-01-01,"
                + " hosts: ['*.hk.bank.example']}]\n");
        out = folder.resolve("out");
        Run run =
            Run.of(
                "scan", "--config", configuration.toString(), "--out", out.toString(), "--verbose");
        assertThat(run.exitCode()).as(run.out() + run.err()).isIn(0, ExitCode.VIOLATIONS);
        assertThat(run.out() + run.err()).doesNotContain(SECRET, ACCOUNT);
      }
    }
    for (String language : List.of("zh", "en")) {
      Run run =
          Run.of("report", out.toString(), "--format", "html,csv,xlsx,json", "--lang", language);
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<FlowEntry> all = inventory.flows();
        Stream<AssetEntry> entries = inventory.assets()) {
      flows = all.toList();
      assets = entries.toList();
    }
  }

  @AfterAll
  static void end() {
    flows = List.of();
  }

  private static void publish(EmbeddedPostgresServer core, int abroad) throws Exception {
    execute(
        core,
        "create role " + ACCOUNT + " login superuser replication password '" + SECRET + "'",
        "create table customers (id int primary key, name text)",
        "insert into customers values (1, 'x')",
        "create publication offered for table customers",
        "create extension postgres_fdw",
        "create server martech foreign data wrapper postgres_fdw options"
            + " (host 'db.hk.bank.example', dbname 'martech')",
        "create server risk foreign data wrapper postgres_fdw options"
            + " (host 'localhost', port '%d', dbname 'inshore')".formatted(abroad),
        "create user mapping for public server martech options (user '"
            + ACCOUNT
            + "', password '"
            + SECRET
            + "')");
  }

  private static void subscribe(EmbeddedPostgresServer abroad, int port) throws Exception {
    execute(
        abroad,
        "create table customers (id int primary key, name text)",
        "create subscription taken connection 'host=127.0.0.1 dbname=inshore port=%d user=%s password=%s' publication offered"
            .formatted(port, ACCOUNT, SECRET),
        "create extension postgres_fdw",
        "create server core foreign data wrapper postgres_fdw options"
            + " (host '127.0.0.1', dbname 'inshore', port '%d')".formatted(port),
        "create user mapping for public server core options (user '%s', password '%s')"
            .formatted(ACCOUNT, SECRET),
        "create foreign table there (id int, name text) server core options"
            + " (schema_name 'public', table_name 'customers')",
        "grant usage on foreign server core to public");
  }

  private static void replicate(EmbeddedMariadbServer crm, EmbeddedMariadbServer abroad)
      throws Exception {
    execute(
        crm,
        "create user %s@'127.0.0.1' identified by '%s'".formatted(ACCOUNT, SECRET),
        "grant replication slave on *.* to %s@'127.0.0.1'".formatted(ACCOUNT));
    execute(
        abroad,
        ("change master to master_host = '127.0.0.1', master_port = %d, master_ssl = 0,"
                + " master_user = '%s', master_password = '%s'")
            .formatted(crm.port(), ACCOUNT, SECRET),
        "start slave io_thread");
  }

  private static void execute(EmbeddedServer server, String... statements) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static void await(EmbeddedServer server, String condition) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 600; i++) {
        try (ResultSet row = statement.executeQuery(condition)) {
          if (row.next() && row.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(100);
      }
    }
    throw new AssertionError("never came true: " + condition);
  }

  private static String source(String id, EmbeddedServer server, String jurisdiction)
      throws IOException {
    Path password = Files.writeString(folder.resolve(id + ".password"), server.password());
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    return "  - {id: %s, target: '%s', jurisdiction: %s, settings: {password: 'file:%s'}}\n"
        .formatted(id, server.url(), jurisdiction, password);
  }

  private static List<FlowEntry> flows(String source, Kind kind, Direction direction) {
    return flows.stream()
        .filter(entry -> entry.flow().place().source().equals(source))
        .filter(entry -> entry.flow().kind() == kind && entry.flow().direction() == direction)
        .toList();
  }

  @Test
  void whoTakesFromOnshoreIsKnownOnBothSides() {
    assertThat(flows("abroad", Kind.SUBSCRIPTION, Direction.IN))
        .extracting(FlowEntry::farSource)
        .containsExactly("core");
    assertThat(flows("core-standby", Kind.REPLICATION, Direction.IN))
        .extracting(FlowEntry::farSource)
        .containsExactly("core");
    assertThat(flows("crm-abroad", Kind.REPLICATION, Direction.IN))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.farSource()).isEqualTo("crm");
              assertThat(entry.far().verdict()).isEqualTo(Verdict.ONSHORE);
            });
    assertThat(flows("core", Kind.REPLICATION, Direction.OUT)).hasSize(1);
    assertThat(flows("core", Kind.SUBSCRIPTION, Direction.OUT)).hasSize(1);
    assertThat(flows("crm", Kind.REPLICATION, Direction.OUT)).hasSize(1);
  }

  @Test
  void aFarEndOfTheRegisterIsOffshore() {
    FlowEntry link = link("martech");

    assertThat(link.far().jurisdiction()).isEqualTo(new Jurisdiction("HK"));
    assertThat(link.farSource()).isNull();
  }

  @Test
  void aFarEndOfTheConfigurationIsWhereThatSourceIs() {
    FlowEntry link = link("inshore");

    assertThat(link.farSource()).isEqualTo("abroad");
    assertThat(link.far().jurisdiction()).isEqualTo(new Jurisdiction("SG"));
    assertThat(link.far().verdict()).isEqualTo(Verdict.OFFSHORE);
  }

  private static FlowEntry link(String database) {
    return flows("core", Kind.LINK, Direction.OUT).stream()
        .filter(entry -> database.equals(entry.flow().farName()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aForeignTableTellsWhereItsRowsAre() {
    assertThat(flows("abroad", Kind.FOREIGN_TABLE, Direction.IN))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.farSource()).isEqualTo("core");
              assertThat(entry.flow().place().value("table")).isEqualTo("there");
              assertThat(entry.flow().farName()).isEqualTo("inshore.public.customers");
            });
  }

  @Test
  void nothingWasRefused() {
    assertThat(assets).filteredOn(asset -> asset.kind().equals("flows")).isEmpty();
  }

  @Test
  void reportsShowFlowsAndNoPassword() throws Exception {
    assertThat(Files.readString(out.resolve("flows-en.csv")))
        .contains("db.hk.bank.example:5432", "Hong Kong", "publication and subscription");
    assertThat(Files.readString(out.resolve("flows-zh.csv"))).contains("外部表", "中国香港");
    assertThat(Files.readString(out.resolve("inventory.json")))
        .contains("\"FOREIGN_TABLE\"", "db.hk.bank.example");
    LeakSearch search = new LeakSearch(Stream.of(SECRET, ACCOUNT));
    assertThat(search.size()).isEqualTo(2);
    assertThat(search.in(out)).isEmpty();
  }

  @Test
  void aReceiverOfUnknownPortIsKnownByWhatItSaysItself() {
    for (Kind kind : List.of(Kind.REPLICATION, Kind.SUBSCRIPTION)) {
      assertThat(flows("core", kind, Direction.OUT))
          .as("all servers here are at one address")
          .isNotEmpty()
          .allSatisfy(entry -> assertThat(entry.far().verdict()).isEqualTo(Verdict.OFFSHORE))
          .extracting(FlowEntry::farSource)
          .containsOnly(kind == Kind.REPLICATION ? "core-standby" : "abroad");
    }
  }
}
