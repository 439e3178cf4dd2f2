package org.inshore.core.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Test
  void aRateIsHeldByAllWhoReadTogether() throws Exception {
    Pace pace = new Pace(new Pacing(20_000, 0, List.of(), List.of()), Instant::now);
    long begun = System.nanoTime();
    try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
      List<Future<?>> all =
          IntStream.range(0, 3).<Future<?>>mapToObj(_ -> readers.submit(() -> read(pace))).toList();
      for (Future<?> each : all) {
        each.get();
      }
    }
    // 30,000 rows at 20,000 a second: less would be faster than the rate.
    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(1_500_000_000L);
  }

  private static Void read(Pace pace) throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      pace.paid(500, 1_000_000);
    }
    return null;
  }

  @Test
  void nothingIsWaitedBeyondTheRate() throws Exception {
    CountedTime time = new CountedTime();
    Pace rows = pace(new Pacing(20_000, 0, List.of(), List.of()), time);
    for (int i = 0; i < 60; i++) {
      rows.paid(500, 1_000_000);
    }
    assertThat(time.read()).isEqualTo(1_500_000_000L);

    Pace bytes = pace(new Pacing(0, 10_000_000, List.of(), List.of()), time);
    for (int i = 0; i < 100; i++) {
      bytes.paid(1_000_000, 50_000);
    }
    assertThat(time.read()).isEqualTo(2_000_000_000L);
  }

  @Test
  void theSlowerOfTwoRatesIsHeld() throws Exception {
    CountedTime time = new CountedTime();
    Pace both = pace(new Pacing(1000, 10_000, List.of(), List.of()), time);
    for (int i = 0; i < 10; i++) {
      both.paid(100, 5000);
    }
    assertThat(time.read()).isEqualTo(5_000_000_000L);
  }

  @Test
  void readingCountsWithWhatItCosts() throws Exception {
    CountedTime time = new CountedTime();
    Pace pace = pace(new Pacing(1000, 0, List.of(), List.of()), time);
    for (int i = 0; i < 20; i++) {
      time.sleep(70_000_000L);
      pace.paid(100, 0);
    }
    assertThat(time.read()).isEqualTo(2_000_000_000L);
    for (int i = 0; i < 20; i++) {
      time.sleep(130_000_000L);
      pace.paid(100, 0);
    }
    assertThat(time.read()).as("slower than the rate by itself").isEqualTo(4_600_000_000L);
  }

  @Test
  void aSlowStartIsMadeUpForByAFewPercent() throws Exception {
    CountedTime time = new CountedTime();
    Pace pace = pace(new Pacing(1000, 0, List.of(), List.of()), time);
    time.sleep(2_000_000_000L);
    long fastest = Long.MAX_VALUE;
    long begun = time.read();
    for (int i = 1; i <= 300; i++) {
      pace.paid(100, 0);
      if (i == 10) {
        begun = time.read();
      } else if (i > 10 && (i - 10) % 50 == 0) {
        fastest = Math.min(fastest, time.read() - begun);
        begun = time.read();
      }
    }
    // 30,000 rows in 30 s by the rate; 5,000 of them never in less than 5 s / 1.1.
    assertThat(time.read()).isBetween(30_000_000_000L, 30_600_000_000L);
    assertThat(fastest).isGreaterThan(4_545_000_000L);
  }

  @Test
  void timeThatWasNotToBeUsedIsNotMadeUpFor() throws Exception {
    CountedTime time = new CountedTime();
    AtomicReference<Instant> now = new AtomicReference<>(at("12:30:00"));
    Hours noon = new Hours(LocalTime.of(12, 0), LocalTime.of(13, 0), ZONE);
    Ticker shut =
        new Ticker() {
          @Override
          public long read() {
            return time.read();
          }

          @Override
          public void sleep(long nanos) {
            time.sleep(nanos);
            now.updateAndGet(moment -> moment.plusNanos(nanos));
          }
        };
    Pace pace = new Pace(new Pacing(1000, 0, List.of(), List.of(noon)), now::get, () -> null, shut);
    assertThat(pace.open()).isEqualTo(Duration.ofMinutes(30));
    long begun = time.read();
    for (int i = 0; i < 50; i++) {
      pace.paid(100, 0);
    }
    assertThat(time.read() - begun).isEqualTo(5_000_000_000L);
  }

  private static Pace pace(Pacing pacing, Ticker ticker) {
    return new Pace(pacing, Instant::now, () -> null, ticker);
  }

  @Test
  void hoursAndPausesGoOverMidnightAndEndByThemselves() throws Exception {
    Hours night = new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0), ZONE);
    Hours backup = new Hours(LocalTime.of(23, 30), LocalTime.of(0, 30), ZONE);
    AtomicReference<Instant> now = new AtomicReference<>(at("21:59:59"));
    Pace pace = new Pace(new Pacing(0, 0, List.of(night), List.of(backup)), now::get);

    assertThat(pace.isOpen()).isFalse();
    now.set(at("22:00:00"));
    assertThat(pace.isOpen()).isTrue();
    now.set(at("23:59:00"));
    assertThat(pace.isOpen()).isFalse();
    Thread clock =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    TimeUnit.MILLISECONDS.sleep(300);
                    now.set(at("23:59:00").plus(Duration.ofMinutes(31)));
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertThat(pace.open()).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    clock.join();
    assertThat(pace.isOpen()).isTrue();
    assertThat(Pace.FREE.isOpen()).isTrue();
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-28T" + time + "Z").minus(Duration.ofHours(8));
  }

  /** Time that passes by sleeping alone. */
  private static final class CountedTime implements Ticker {
    private long now;

    @Override
    public long read() {
      return now;
    }

    @Override
    public void sleep(long nanos) {
      now += nanos;
    }
  }
}
