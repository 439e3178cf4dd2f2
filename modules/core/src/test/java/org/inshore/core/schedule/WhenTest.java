package org.inshore.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.inshore.core.pace.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sat 22:00       | 2026-11-25T12:00 | 2026-11-28T22:00
          saturday 22:00  | 2026-11-28T22:00 | 2026-12-05T22:00
          周六 22:00      | 2026-11-25T12:00 | 2026-11-28T22:00
          星期日 2:05     | 2026-11-25T12:00 | 2026-11-29T02:05
          Mon-Fri 02:30   | 2026-11-27T03:00 | 2026-11-30T02:30
          周一至周五 02:30 | 2026-11-27T03:00 | 2026-11-30T02:30
          Fri-Mon 02:30   | 2026-11-27T03:00 | 2026-11-28T02:30
          Tue,Thu 01:00   | 2026-11-25T12:00 | 2026-11-26T01:00
          daily 00:00     | 2026-12-31T23:59 | 2027-01-01T00:00
          每天 00:00      | 2026-12-31T23:59 | 2027-01-01T00:00
          1,15 04:00      | 2026-11-02T00:00 | 2026-11-15T04:00
          31 04:00        | 2026-11-15T00:00 | 2026-11-30T04:00
          30 04:00        | 2027-02-01T00:00 | 2027-02-28T04:00
          last 04:00      | 2028-02-01T00:00 | 2028-02-29T04:00
          月末 04:00      | 2026-12-31T04:00 | 2027-01-31T04:00
          30,31 04:00     | 2027-02-28T04:00 | 2027-03-30T04:00
          """)
  void tellsTheNextTime(String text, String after, String next) {
    When when = When.parse(text);

    assertThat(when.next(at(after, SHANGHAI), SHANGHAI)).isEqualTo(at(next, SHANGHAI));
    assertThat(when.latest(at(next, SHANGHAI), SHANGHAI)).isEqualTo(at(next, SHANGHAI));
    assertThat(when.latest(at(next, SHANGHAI).minusMillis(1), SHANGHAI))
        .isBeforeOrEqualTo(at(after, SHANGHAI));
  }

  @Test
  void theClocksOfTheZoneCountWhereTheyAreChanged() {
    When when = When.parse("daily 02:30");

    // Put forward at 02:00 on 8 March 2026: 02:30 does not come, it is 03:30 that day.
    assertThat(when.next(at("2026-03-08T00:00", NEW_YORK), NEW_YORK))
        .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
    assertThat(when.next(at("2026-03-08T12:00", NEW_YORK), NEW_YORK))
        .isEqualTo(Instant.parse("2026-03-09T06:30:00Z"));
    // Put back at 02:00 on 1 November 2026: 01:30 comes twice, the first counts, once.
    When early = When.parse("daily 01:30");
    assertThat(early.next(at("2026-11-01T00:00", NEW_YORK), NEW_YORK))
        .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    assertThat(early.next(Instant.parse("2026-11-01T05:30:00Z"), NEW_YORK))
        .isEqualTo(Instant.parse("2026-11-02T06:30:00Z"));
  }

  @Test
  void everyDayComesOnceInAYear() {
    When when = When.parse("daily 02:30");
    Instant at = at("2026-01-01T00:00", NEW_YORK);
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (int i = 0; i < 365; i++, day = day.plusDays(1)) {
      at = when.next(at, NEW_YORK);
      assertThat(at.atZone(NEW_YORK).toLocalDate()).isEqualTo(day);
    }
  }

  @Test
  void hoursGoOverMidnightAndOverAChangeOfTheClocks() {
    Hours night = new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0), NEW_YORK);

    assertThat(night.contains(at("2026-03-07T21:59", NEW_YORK))).isFalse();
    assertThat(night.contains(at("2026-03-07T22:00", NEW_YORK))).isTrue();
    assertThat(night.contains(at("2026-03-08T05:59", NEW_YORK))).isTrue();
    assertThat(night.contains(at("2026-03-08T06:00", NEW_YORK))).isFalse();
    assertThat(night.end(at("2026-03-07T22:00", NEW_YORK)))
        .isEqualTo(at("2026-03-07T22:00", NEW_YORK).plusSeconds(7 * 3600));
    assertThat(night.begin(at("2026-03-08T06:00", NEW_YORK)))
        .isEqualTo(at("2026-03-08T22:00", NEW_YORK));
    Hours day = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0), SHANGHAI);
    assertThat(day.contains(at("2026-03-08T12:00", SHANGHAI))).isTrue();
    assertThat(day.contains(at("2026-03-08T17:00", SHANGHAI))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "22:00",
        "Sat",
        "Sat 24:00",
        "Sat 22",
        "32 01:00",
        "0 01:00",
        "Sun,1 02:00",
        "never 01:00",
        "周八 01:00",
        "Sat 22:00 23:00",
        "Sat- 01:00",
        "* 01:00"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> When.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant at(String local, ZoneId zone) {
    return ZonedDateTime.parse(local + ":00Z").toLocalDateTime().atZone(zone).toInstant();
  }
}
