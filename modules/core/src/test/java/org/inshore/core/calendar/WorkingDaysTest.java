package org.inshore.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.patterns.policies.PoliciesPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days by the notices that are shipped, and bounds where there is none. */
class WorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    // Spring Festival of 2026: the 14th and the 28th are Saturdays that are worked on.
    "2026-02-13, 2026-02-14, 1",
    "2026-02-14, 2026-02-23, 0",
    "2026-02-13, 2026-02-28, 6",
    "2025-01-24, 2025-02-08, 6",
    // Whole years: 261 weekdays, 13 days of festivals by law of which some fall on weekends.
    "2024-12-31, 2025-12-31, 248",
    "2025-12-31, 2026-12-31, 248",
    "2026-11-27, 2026-11-27, 0",
    "2026-11-27, 2026-01-01, 0",
  })
  void countsByTheNotices(LocalDate day, LocalDate last, int days) throws Exception {
    assertThat(shipped().between(day, last)).isEqualTo(new WorkingDays.Count(days, days));
  }

  @Test
  void boundsAYearWithoutItsNotice() throws Exception {
    LocalDate day = LocalDate.of(2026, 12, 28);
    LocalDate last = LocalDate.of(2027, 3, 31);
    WorkingDays.Count count = shipped().between(day, last);
    assertThat(count.least()).isEqualTo(3 + 64 - 20);
    assertThat(count.most()).isEqualTo(3 + 64 + 8);
    assertThat(count.exact()).isFalse();
    assertThat(shipped().unknown(day, last)).containsExactly(2027);
  }

  @Test
  void countsBackFromAnEnd() throws Exception {
    LocalDate last = LocalDate.of(2026, 12, 31);
    for (int days : List.of(60, 90)) {
      LocalDate notice = shipped().before(last, days);
      assertThat(shipped().between(notice, last).least()).isEqualTo(days);
      assertThat(shipped().between(notice.minusDays(1), notice).least()).isEqualTo(1);
    }
  }

  @Test
  void countsOnFromAStart() throws Exception {
    // 30 working days from a Monday: six weeks, and the seven days off in October 2026.
    LocalDate day = LocalDate.of(2026, 9, 7);
    LocalDate due = shipped().after(day, 30);

    assertThat(shipped().between(day, due).most()).isEqualTo(30);
    assertThat(shipped().between(day, due.plusDays(1)).most()).isEqualTo(31);
    LocalDate unknown = LocalDate.of(2090, 3, 1);
    assertThat(shipped().between(unknown, shipped().after(unknown, 30)).most()).isEqualTo(30);
  }

  private static WorkingDays shipped() throws PolicyException {
    return Policy.load(new PoliciesPack().files()).calendar();
  }
}
