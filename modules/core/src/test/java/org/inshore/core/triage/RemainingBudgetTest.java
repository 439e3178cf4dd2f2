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

class RemainingBudgetTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong cells = new AtomicLong();
  private Instant now = Instant.parse("2026-11-27T14:00:00Z");

  private RemainingBudget remaining(@Nullable Budget budget) {
    return new RemainingBudget(budget, () -> now, rows::get, bytes::get, cells::get);
  }

  private static Asset table(long size) {
    return new Asset(Location.of("db").append("table", "t" + size), "table", size, null);
  }

  @Test
  void withoutABudgetAllIsAllowed() {
    assertThat(remaining(null).isSpent()).isFalse();
    assertThat(remaining(null).allows(table(Long.MAX_VALUE), true)).isTrue();
  }

  @Test
  void countsRows() {
    RemainingBudget remaining = remaining(new Budget(null, null, 100, 0));
    assertThat(remaining.allows(table(100), true)).isTrue();
    assertThat(remaining.allows(table(101), true)).isFalse();
    rows.set(60);
    assertThat(remaining.allows(table(41), true)).isFalse();
    assertThat(remaining.allows(table(40), true)).isTrue();
    rows.set(100);
    assertThat(remaining.isSpent()).as("what is read to its end now may be kept").isFalse();
    assertThat(remaining.allows(table(0), true)).isFalse();
    rows.set(101);
    assertThat(remaining.isSpent()).isTrue();
  }

  @Test
  void whatIsInRowsCountsAsBytes() {
    RemainingBudget remaining = remaining(new Budget(null, null, 0, 1_000));
    assertThat(remaining.allows(table(100), true)).as("of which nothing is known").isTrue();
    rows.set(10);
    cells.set(400);
    bytes.set(100);
    assertThat(remaining.allows(table(12), true)).isTrue();
    assertThat(remaining.allows(table(13), true)).isFalse();
    assertThat(remaining.allows(table(501), false)).isFalse();
    cells.set(901);
    assertThat(remaining.isSpent()).isTrue();
  }

  @Test
  void beginsNothingThatTheTimeLeftIsNotEnoughFor() {
    RemainingBudget remaining = remaining(Budget.parse("100s"));
    now = now.plusSeconds(60);
    rows.set(600); // 10 a second
    assertThat(remaining.allows(table(350), true)).isTrue();
    assertThat(remaining.allows(table(400), true)).isFalse();
    assertThat(remaining.isSpent()).isFalse();
    now = now.plusSeconds(40);
    assertThat(remaining.isSpent()).isTrue();
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
