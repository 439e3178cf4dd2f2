package org.inshore.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.inshore.core.scan.Fakes.Bench;
import org.inshore.core.scan.Fakes.FakeScanners;
import org.inshore.core.scan.journal.ScanListener;
import org.inshore.core.scan.journal.ScanResult;
import org.inshore.core.scan.run.ScanRun;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that are stopped, or that end by a failure. */
@Timeout(30)
class ScanRunEndTest extends ScanRunFixture {
  @Test
  void aHangIsEndedByTheTimeLimit() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("hang", "good"),
            (asset, sink) -> {
              sink.content(Fakes.binary(asset, "912"));
              if (Fakes.name(asset).equals("hang")) {
                new CountDownLatch(1).await();
              }
            });
    Bench bench = new Bench().source("s", scanners);
    bench.limits = withTime(Duration.ofSeconds(1));
    bench.threads = 1;

    ScanResult result = bench.run().run();

    assertThat(result.state()).isEqualTo(State.DONE);
    assertThat(result.scanned()).isEqualTo(1);
    assertThat(bench.ledger.outcome("s/path:hang"))
        .isInstanceOfSatisfying(
            Outcome.Incomplete.class, outcome -> assertThat(outcome.reason().en()).contains("1s"));
    assertThat(result.findings()).isEqualTo(2);
  }

  @Test
  void anAssetThatHearsNoInterruptIsGivenUpAndItsWorkerReplaced() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("deaf", "good1", "good2"),
            (asset, sink) -> {
              sink.content(Fakes.binary(asset, "912"));
              if (Fakes.name(asset).equals("deaf")) {
                waitDeafly(end);
                sink.content(Fakes.binary(asset, "913"));
              }
            });
    Bench bench = new Bench().source("s", scanners);
    bench.limits = withTime(Duration.ofSeconds(1));
    bench.threads = 1;

    ScanResult result = bench.run().run();
    end.countDown();

    assertThat(result.state()).isEqualTo(State.DONE);
    assertThat(result.scanned()).isEqualTo(2);
    assertThat(result.incomplete()).isEqualTo(1);
    assertThat(result.findings()).isEqualTo(3);
    assertThat(scanners.closed).isEqualTo(1);
  }

  /** The run would end without a word of the source, which looked like one that holds nothing. */
  @Test
  void doesNotEndBeforeItIsWrittenDownThatASourceFailed() throws Exception {
    FakeScanners broken =
        new FakeScanners(
            (source, sink) -> {
              throw new ScanException(Category.ACCESS_DENIED, NO);
            },
            (asset, sink) -> {});
    Bench bench = new Bench().source("s", broken);
    bench.ledger.slowness = Duration.ofSeconds(1);

    ScanResult result = bench.run().run();

    assertThat(result.failedSources()).isEqualTo(1);
    assertThat(bench.ledger.failure("s").category()).isEqualTo(Category.ACCESS_DENIED);
  }

  @Test
  void aListingWithoutASignOfLifeFailsItsSource() throws Exception {
    FakeScanners silent =
        new FakeScanners((source, sink) -> new CountDownLatch(1).await(), (asset, sink) -> {});
    CountDownLatch end = new CountDownLatch(1);
    FakeScanners deaf = new FakeScanners((source, sink) -> waitDeafly(end), (asset, sink) -> {});
    Bench bench = new Bench().source("silent", silent).source("deaf", deaf);
    bench.limits = withTime(Duration.ofSeconds(1));

    ScanResult result = bench.run().run();
    end.countDown();

    assertThat(result.failedSources()).isEqualTo(2);
    assertThat(bench.ledger.failure("silent").category()).isEqualTo(Category.UNREACHABLE);
    assertThat(result.examinedNothing()).isTrue();
  }

  @Test
  void stoppingKeepsWhatWasDoneAndSaysWhatWasNotComeTo() throws Exception {
    CountDownLatch listed = new CountDownLatch(1);
    CountDownLatch reading = new CountDownLatch(1);
    FakeScanners scanners =
        new FakeScanners(
            (source, sink) -> {
              for (int i = 0; true; i++) {
                sink.asset(Fakes.file(source.id(), "f" + i));
                if (i == 10) {
                  listed.countDown();
                }
              }
            },
            (asset, sink) -> {
              sink.content(Fakes.binary(asset, "912"));
              if (Fakes.name(asset).equals("f3")) {
                reading.countDown();
                new CountDownLatch(1).await();
              }
            });
    Bench bench = new Bench().source("s", scanners);
    bench.threads = 1;
    ScanRun run = bench.run();
    Thread stopper =
        Thread.ofPlatform()
            .start(
                () -> {
                  awaitQuietly(listed);
                  awaitQuietly(reading);
                  awaitStill(() -> run.progress().assetsFound()); // the queue is full
                  run.stop();
                });

    ScanResult result = run.run();
    stopper.join();

    assertThat(result.state()).isEqualTo(State.STOPPED);
    assertThat(bench.ledger.state).isEqualTo(State.STOPPED);
    assertThat(result.scanned()).isEqualTo(3);
    assertThat(result.incomplete()).isEqualTo(1);
    // Nobody chose to leave these out.
    assertThat(result.skipped()).isZero();
    assertThat(result.failed()).isPositive();
    assertThat(result.assets()).isEqualTo(bench.ledger.assets.size());
    // That which was to be put into the full queue too.
    assertThat(run.progress().assetsFound()).isEqualTo(bench.ledger.assets.size());
    assertThat(result.assets())
        .isEqualTo(result.scanned() + result.incomplete() + result.skipped() + result.failed());
    assertThat(bench.ledger.outcome("s/path:f10"))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, outcome -> assertThat(outcome.reason().en()).contains("stopped"));
    assertThat(bench.ledger.failures).containsKey("s");
  }

  @Test
  void stoppingDoesNotWaitForTheDeaf() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch reading = new CountDownLatch(1);
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("deaf", "never"),
            (asset, sink) -> {
              reading.countDown();
              waitDeafly(end);
            });
    Bench bench = new Bench().source("s", scanners);
    bench.threads = 1;
    ScanRun run = bench.run();
    Thread stopper =
        Thread.ofPlatform()
            .start(
                () -> {
                  awaitQuietly(reading);
                  while (run.progress().assetsFound() < 2) {
                    Thread.onSpinWait();
                  }
                  run.stop();
                });

    ScanResult result = run.run();
    end.countDown();
    stopper.join();

    assertThat(result.state()).isEqualTo(State.STOPPED);
    assertThat(result.failed()).isEqualTo(2);
    assertThat(result.examinedNothing()).isTrue();
  }

  @Test
  void anInterruptOfTheCallerStopsTheScanAndIsPassedOn() {
    FakeScanners scanners =
        new FakeScanners(Fakes.files("a"), (asset, sink) -> new CountDownLatch(1).await());
    Bench bench = new Bench().source("s", scanners);

    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> bench.run().run()).isInstanceOf(InterruptedException.class);
    assertThat(bench.ledger.state).isEqualTo(State.STOPPED);
  }

  @Test
  void anInventoryThatCannotBeWrittenEndsTheScan() {
    FakeScanners scanners =
        new FakeScanners(
            (source, sink) -> {
              for (int i = 0; true; i++) {
                sink.asset(Fakes.file(source.id(), "f" + i));
              }
            },
            (asset, sink) -> sink.content(Fakes.binary(asset, "912")));
    Bench bench = new Bench().source("s", scanners);
    bench.listener =
        new ScanListener() {
          @Override
          public void assetDone(AssetEntry entry) {
            bench.ledger.failing = new UncheckedIOException(new IOException("disk full"));
          }
        };

    assertThatThrownBy(() -> bench.run().run())
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(bench.ledger.state).isNull();
    assertThat(bench.ledger.closed).isTrue();
  }

  @Test
  void aFindingThatTheInventoryRefusesCostsItsAssetAlone() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("a.txt", "b.txt"),
            (asset, sink) -> sink.content(Fakes.binary(asset, "912 and 312")));
    Bench bench = new Bench().source("s", scanners);
    bench.ledger.refused = "s/path:a.txt";

    ScanResult result = bench.run().run();

    assertThat(result.state()).isEqualTo(State.DONE);
    assertThat(bench.ledger.outcome("s/path:b.txt")).isInstanceOf(Outcome.Scanned.class);
    assertThat(bench.ledger.outcome("s/path:a.txt"))
        .isInstanceOfSatisfying(
            Outcome.Incomplete.class,
            outcome ->
                assertThat(outcome.reason().en())
                    .contains("could not be written to the inventory"));
  }

  @Test
  void aBugInAWorkerEndsTheScan() {
    FakeScanners scanners =
        new FakeScanners(
            (source, sink) -> {
              for (int i = 0; true; i++) {
                sink.asset(Fakes.file(source.id(), "f" + i));
              }
            },
            (asset, sink) -> {});
    Bench bench = new Bench().source("s", scanners);
    bench.matchers =
        () -> {
          throw new IllegalStateException("bug");
        };

    assertThatThrownBy(() -> bench.run().run()).isInstanceOf(IllegalStateException.class);
    assertThat(bench.ledger.closed).isTrue();
  }

  /** Waits until a number no longer grows. */
  private static void awaitStill(LongSupplier number) {
    long before = -1;
    while (before != number.getAsLong()) {
      before = number.getAsLong();
      LockSupport.parkNanos(50_000_000);
    }
  }
}
