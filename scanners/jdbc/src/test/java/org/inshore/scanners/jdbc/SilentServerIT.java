package org.inshore.scanners.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.server.EmbeddedPostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * A PostgreSQL that is slow, and one that falls silent: time limits act soon, also on a machine
 * that is busy.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentServerIT {
  private static final Duration LATE = Duration.ofSeconds(3);
  private EmbeddedPostgresServer server;
  private SilentServer between;

  @BeforeAll
  void start() throws Exception {
    server = EmbeddedPostgresServer.start();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create view slow as select pg_sleep(60)::text as v");
      statement.execute("create table filled (v text)");
      statement.execute("insert into filled values ('a')");
    }
  }

  /** What a test has silenced stays silent. */
  @BeforeEach
  void standBetween() throws Exception {
    between = new SilentServer(server.port());
  }

  @AfterEach
  void end() throws Exception {
    between.close();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Scanner open(Map<String, Object> settings, Limits limits) throws ScanException {
    String target = "postgresql://" + server.user() + "@127.0.0.1:" + between.port() + "/inshore";
    return Open.scanner(target, server.password(), settings, limits);
  }

  private static Limits seconds(int seconds) {
    Limits standard = Limits.DEFAULT;
    return new Limits(
        standard.fileBytes(),
        standard.expandedBytes(),
        standard.expansionRatio(),
        standard.entries(),
        standard.depth(),
        0,
        Duration.ofSeconds(seconds));
  }

  private static Duration timeOf(Scanner scanner, Recording found, String table, Category reason) {
    long begun = System.nanoTime();
    ScanException e =
        catchThrowableOfType(
            ScanException.class,
            () -> Open.read(scanner, found, "db/database:inshore/schema:public/table:" + table));
    assertThat(e).isNotNull();
    assertThat(e.category()).isEqualTo(reason);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Test
  void aSlowViewEndsWithItsAssetsTime() throws Exception {
    try (Scanner scanner = open(Map.of(), seconds(2))) {
      Recording found = Open.discover(scanner);
      assertThat(timeOf(scanner, found, "slow", Category.LIMIT_EXCEEDED))
          .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(2).plus(LATE));
      // The connection is replaced, and the next table is read.
      assertThat(Open.read(scanner, found, "db/database:inshore/schema:public/table:filled").rows())
          .hasSize(1);
    }
  }

  @Test
  void aSilentServerEndsWithTheAssetsTime() throws Exception {
    try (Scanner scanner = open(Map.of(), seconds(2))) {
      Recording found = Open.discover(scanner);
      between.silence();
      assertThat(timeOf(scanner, found, "filled", Category.LIMIT_EXCEEDED))
          .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(2).plus(LATE));
    }
  }

  @Test
  void aSilentServerEndsWithTheTimeOfAQuery() throws Exception {
    Map<String, Object> settings = Map.of("query-timeout", "2s", "connect-timeout", "2s");
    try (Scanner scanner = open(settings, Limits.DEFAULT)) {
      Recording found = Open.discover(scanner);
      between.silence();
      long begun = System.nanoTime();
      ScanException e =
          catchThrowableOfType(
              ScanException.class,
              () -> Open.read(scanner, found, "db/database:inshore/schema:public/table:filled"));
      assertThat(e).isNotNull();
      // Once it is lost, one more connection is tried.
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Duration.ofSeconds(2 + 2).plus(LATE));
    }
  }
}
