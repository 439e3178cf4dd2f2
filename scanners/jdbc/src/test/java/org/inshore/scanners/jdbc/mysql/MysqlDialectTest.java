package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class MysqlDialectTest {
  private static final String ALL = "GRANT SELECT, PROCESS ON *.* TO `reader`@`%`";

  @Test
  void whatIsGrantedEverywhereIsReadButWhatWasTakenBack() {
    List<String> partly = List.of(ALL, "REVOKE SELECT ON `deposits`.* FROM `reader`@`%`");
    List<String> withoutSystem = List.of(ALL, "REVOKE SELECT ON `mysql`.* FROM `reader`@`%`");

    assertThat(MysqlRights.readsAll(List.of(ALL), null)).isTrue();
    assertThat(MysqlRights.readsAll(partly, null)).isFalse();
    assertThat(MysqlRights.readsAll(partly, "deposits")).isFalse();
    assertThat(MysqlRights.readsAll(partly, "loans")).isTrue();
    assertThat(MysqlRights.readsAll(withoutSystem, null)).isTrue();
  }

  @Test
  void rightsBeyondReadingAreTold() {
    Location source = Location.of("db");
    assertThat(MysqlRights.needless(List.of(ALL), source)).isEmpty();
    assertThat(
            MysqlRights.needless(
                List.of(
                    "GRANT USAGE ON *.* TO `reader`@`%`",
                    "GRANT SELECT (`a`, `b`), SHOW VIEW ON `loans`.* TO `reader`@`%`",
                    "GRANT `role`@`%` TO `reader`@`%`"),
                source))
        .isEmpty();
    assertThat(
            MysqlRights.needless(
                List.of(
                    "GRANT SELECT, INSERT (`a`), FILE ON *.* TO `reader`@`%`",
                    "GRANT ALL PRIVILEGES ON `loans`.* TO `reader`@`%` WITH GRANT OPTION"),
                source))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.category()).isNull();
              assertThat(told.reason().en())
                  .contains("needs: ALL PRIVILEGES, FILE, GRANT OPTION, INSERT.");
              assertThat(told.reason().zh())
                  .contains("：ALL PRIVILEGES, FILE, GRANT OPTION, INSERT。");
            });
  }

  @Test
  void whatIsGrantedOnOneSchemaIsReadThere() {
    List<String> one =
        List.of(
            "GRANT USAGE ON *.* TO `reader`@`%`",
            "GRANT SELECT ON `retail\\_loans`.* TO `reader`@`%`");

    assertThat(MysqlRights.readsAll(one, "retail_loans")).isTrue();
    assertThat(MysqlRights.readsAll(one, "deposits")).isFalse();
    assertThat(MysqlRights.readsAll(one, null)).isFalse();
  }
}
