package org.inshore.core.scan;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.inshore.core.scan.Fakes.Bench;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.junit.jupiter.api.Timeout;

/** Helpers of tests of a run. */
@Timeout(30)
abstract class ScanRunFixture {
  static final Wording NO = Wording.same("no");

  static int recurse(int depth) {
    return depth == Integer.MAX_VALUE ? 0 : recurse(depth + 1) + depth;
  }

  /** Hears no interrupt until then. */
  static void waitDeafly(CountDownLatch end) {
    boolean interrupted = false;
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Limits withTime(Duration time) {
    Limits d = Limits.DEFAULT;
    return new Limits(
        d.fileBytes(), d.expandedBytes(), d.expansionRatio(), d.entries(), d.depth(), 0, time);
  }

  static String category(Bench bench, String name) {
    return ((Outcome.Failed) bench.ledger.outcome("s/path:" + name)).category();
  }

  static String reason(Bench bench, String name) {
    return ((Outcome.Failed) bench.ledger.outcome("s/path:" + name)).reason().en();
  }
}
