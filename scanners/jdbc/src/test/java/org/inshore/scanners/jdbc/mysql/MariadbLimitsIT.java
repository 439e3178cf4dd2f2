package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.inshore.scanners.jdbc.Open;
import org.inshore.scanners.jdbc.Recording;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.junit.jupiter.api.Test;

/** Limits and interrupts, at a MariaDB. */
class MariadbLimitsIT extends MariadbFixture {
  @Test
  void saysWhatTheRowLimitLeftOut() throws Exception {
    Limits limits = new Limits(1, 1, 1, 1, 1, 1000, Duration.ofMinutes(1));
    try (Scanner scanner = open(Map.of(), limits)) {
      Recording found = Open.discover(scanner);
      Recording read = Open.read(scanner, found, IN + "many");
      assertThat(read.rows()).hasSize(1000);
      assertThat(read.failed.get(IN + "many")).hasMessageContaining("first 1,000 of about");
      assertThat(Open.read(scanner, found, IN + "parted").failed).isEmpty();
    }
  }

  @Test
  void leavesInTheMiddleOfATableAtOnce() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      Recording full =
          new Recording() {
            @Override
            public void content(Content one) throws ScanException {
              throw new ScanException(
                  Category.LIMIT_EXCEEDED, org.inshore.spi.message.Wording.same("full"));
            }
          };
      ScanException e =
          catchThrowableOfType(
              ScanException.class, () -> scanner.read(found.asset(IN + "many"), full));
      assertThat(e.wording().en()).isEqualTo("full");
      assertThat(Open.read(scanner, found, IN + "parted").rows()).hasSize(3);
    }
  }

  @Test
  void keepsToTheTimeOfAnAsset() throws Exception {
    Limits limits = new Limits(1, 1, 1, 1, 1, 0, Duration.ofSeconds(2));
    try (Scanner scanner = open(Map.of(), limits)) {
      Recording found = Open.discover(scanner);
      assertThat(failure(scanner, found, IN + "slow").category())
          .isEqualTo(Category.LIMIT_EXCEEDED);
      assertThat(Open.read(scanner, found, IN + "parted").rows()).hasSize(3);
    }
  }

  @Test
  void keepsToTheQueryTimeout() throws Exception {
    try (Scanner scanner = open(Map.of("query-timeout", "1s"), Limits.DEFAULT)) {
      ScanException e = failure(scanner, Open.discover(scanner), IN + "slow");
      assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED);
    }
  }

  @Test
  void stopsSoonWhenInterruptedAndCanBeUsedAgain() throws Exception {
    try (Scanner scanner = open()) {
      Recording found = Open.discover(scanner);
      assertThat(Open.interrupted(scanner, found, IN + "slow"))
          .isInstanceOf(InterruptedException.class);
      assertThat(Open.read(scanner, found, IN + "parted").rows()).hasSize(3);
    }
  }
}
