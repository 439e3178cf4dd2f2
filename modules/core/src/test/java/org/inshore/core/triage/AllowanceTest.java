package org.inshore.core.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private Instant now = Instant.parse("2026-11-27T14:00:00Z");

  private Allowance allowance(@Nullable Budget budget) {
    return new Allowance(budget, () -> now, rows::get, bytes::get);
  }

  private static Asset table(long size) {
    return new Asset(Location.of("db").append("table", "t" + size), "table", size, null);
  }

  @Test
  void withoutABudgetAllIsAllowed() {
    assertThat(allowance(null).isSpent()).isFalse();
    assertThat(allowance(null).allows(table(Long.MAX_VALUE), true)).isTrue();
  }

  @Test
  void countsRows() {
    Allowance allowance = allowance(new Budget(null, null, 100, 0));
    assertThat(allowance.allows(table(100), true)).isTrue();
    assertThat(allowance.allows(table(101), true)).isFalse();
    rows.set(60);
    assertThat(allowance.allows(table(41), true)).isFalse();
    assertThat(allowance.allows(table(40), true)).isTrue();
    rows.set(100);
    assertThat(allowance.isSpent()).as("what is read to its end now may be kept").isFalse();
    assertThat(allowance.allows(table(0), true)).isFalse();
    rows.set(101);
    assertThat(allowance.isSpent()).isTrue();
  }

  @Test
  void beginsNothingThatTheTimeLeftIsNotEnoughFor() {
    Allowance allowance = allowance(Budget.parse("100s"));
    now = now.plusSeconds(60);
    rows.set(600); // 10 a second
    assertThat(allowance.allows(table(350), true)).isTrue();
    assertThat(allowance.allows(table(400), true)).isFalse();
    assertThat(allowance.isSpent()).isFalse();
    now = now.plusSeconds(40);
    assertThat(allowance.isSpent()).isTrue();
  }

  @Test
  void endsByWhatEndsFirst() {
    Budget both = new Budget(Duration.ofHours(10), LocalTime.of(6, 0), 0, 0);
    // 22:00 in Shanghai; the clock comes before the ten hours are over.
    assertThat(both.end(now, SHANGHAI)).isEqualTo(Instant.parse("2026-11-27T22:00:00Z"));
    assertThat(both.end(Instant.parse("2026-11-27T22:00:00Z"), SHANGHAI))
        .isEqualTo(Instant.parse("2026-11-28T08:00:00Z"));
    assertThat(new Budget(null, null, 1, 0).end(now, SHANGHAI)).isNull();
  }

  @Test
  void readsTimes() {
    assertThat(Budget.parse("90m")).isEqualTo(new Budget(Duration.ofMinutes(90), null, 0, 0));
    assertThat(Budget.parse("06:00")).isEqualTo(new Budget(null, LocalTime.of(6, 0), 0, 0));
    for (String wrong : new String[] {"", "soon", "25:00", "-1h", "0m"}) {
      assertThatThrownBy(() -> Budget.parse(wrong)).as(wrong).isInstanceOf(Exception.class);
    }
    assertThatThrownBy(() -> new Budget(null, null, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
