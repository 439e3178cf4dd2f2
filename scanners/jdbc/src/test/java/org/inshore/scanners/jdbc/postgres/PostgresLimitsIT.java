package org.inshore.scanners.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.junit.jupiter.api.Test;

/** Limits, interrupts and lost connections, at a PostgreSQL. */
class PostgresLimitsIT extends PostgresFixture {
  @Test
  void cutsLargeCells() throws Exception {
    Recording read = read("public/table:large");
    assertThat(read.cells("v").getFirst()).hasSize(1 << 20);
    assertThat(read.cells("v").get(1)).isEqualTo("short");
    assertThat(read.failed.get(IN + "public/table:large/column:v/values:cut"))
        .hasMessageContaining("column v: 1 of its values");
  }

  @Test
  void saysWhatTheRowLimitLeftOut() throws Exception {
    Limits limits = new Limits(1, 1, 1, 1, 1, 1000, Duration.ofMinutes(1));
    try (Scanner scanner = open(Map.of(), limits)) {
      Recording found = Open.discover(scanner);
      Recording read = Open.read(scanner, found, IN + "public/table:many");
      assertThat(read.rows()).hasSize(1000);
      assertThat(read.failed.get(IN + "public/table:many"))
          .hasMessageContaining("first 1,000 of about 200,000 rows")
          .hasMessageContaining("no sample");
      assertThat(Open.read(scanner, found, IN + "public/table:wide").failed).isEmpty();
    }
  }

  @Test
  void keepsToTheTimeOfAnAsset() throws Exception {
    Limits limits = new Limits(1, 1, 1, 1, 1, 0, Duration.ofSeconds(2));
    try (Scanner scanner = open(Map.of(), limits)) {
      Recording found = Open.discover(scanner);
      long start = System.nanoTime();
      assertThat(failure(scanner, found, "public/table:slow").category())
          .isEqualTo(Category.LIMIT_EXCEEDED);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      assertThat(Open.read(scanner, found, IN + "public/table:parted").rows()).hasSize(2);
    }
  }

  @Test
  void keepsToTheQueryTimeout() throws Exception {
    try (Scanner scanner = open(Map.of("query-timeout", "1s"), Limits.DEFAULT)) {
      ScanException e = failure(scanner, Open.discover(scanner), "public/table:slow");
      assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED);
      assertThat(e.wording().en()).contains("57014").contains("query-timeout");
    }
  }

  @Test
  void stopsSoonWhenInterruptedAndCanBeUsedAgain() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      assertThat(Open.interrupted(scanner, found, IN + "public/table:slow"))
          .isInstanceOf(InterruptedException.class);
      assertThat(Open.read(scanner, found, IN + "public/table:parted").rows()).hasSize(2);
      // Nothing of it is left running on the server.
      try (Connection connection = server.connect()) {
        assertThat(
                Sql.query(
                    connection,
                    "select query from pg_stat_activity where state = 'active' and query like"
                        + " '%\"slow\"%' and application_name = 'inshore'",
                    row -> row.getString(1)))
            .isEmpty();
      }
    }
  }

  @Test
  void connectsAgainWhenTheServerDroppedIt() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'inshore'");
      assertThat(Open.read(scanner, found, IN + "public/table:parted").rows()).hasSize(2);
    }
  }

  @Test
  void keepsToItsConnections() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      List<Thread> threads = new ArrayList<>();
      List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < 4; i++) {
        threads.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      try {
                        Recording read = Open.read(scanner, found, IN + "public/table:many");
                        sizes.add(read.rows().size());
                      } catch (ScanException | InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }));
      }
      int most = 0;
      try (Connection connection = server.connect()) {
        while (threads.stream().anyMatch(Thread::isAlive)) {
          most = Math.max(most, connected(connection));
          Thread.sleep(20);
        }
      }
      assertThat(sizes).containsExactly(MANY, MANY, MANY, MANY);
      assertThat(most).isEqualTo(1);
    }
  }
}
