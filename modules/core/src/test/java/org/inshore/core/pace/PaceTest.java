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
    // 30,000 rows at 20,000 a second.
    assertThat(seconds(begun)).isBetween(1.5, 1.65);
  }

  private static Void read(Pace pace) throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      pace.paid(500, 1_000_000);
    }
    return null;
  }

  @Test
  void bytesAreHeldToo() throws Exception {
    Pace pace = new Pace(new Pacing(0, 10_000_000, List.of(), List.of()), Instant::now);
    long begun = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      pace.paid(1_000_000, 50_000);
    }
    assertThat(seconds(begun)).isBetween(0.5, 0.55);
  }

  @Test
  void aBreakIsNotMadeUpFor() throws Exception {
    Pace pace = new Pace(new Pacing(1000, 0, List.of(), List.of()), Instant::now);
    Thread.sleep(300);
    long begun = System.nanoTime();
    pace.paid(200, 0);
    assertThat(seconds(begun)).isGreaterThanOrEqualTo(0.2);
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
    assertThat(pace.open()).isBetween(Duration.ofMillis(250), Duration.ofSeconds(2));
    clock.join();
    assertThat(Pace.FREE.open()).isLessThan(Duration.ofMillis(50));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-28T" + time + "Z").minus(Duration.ofHours(8));
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
