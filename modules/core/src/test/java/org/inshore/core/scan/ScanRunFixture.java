package org.inshore.core.scan;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.inshore.core.scan.Fakes.Bench;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
/** Helpers of tests of a run. */
abstract class ScanRunFixture {
  static final Wording NO = Wording.same("no");

  static int recurse(int depth) {
    return depth == Integer.MAX_VALUE ? 0 : recurse(depth + 1) + depth;
  }

  static void spinUntil(CountDownLatch end) {
    while (end.getCount() > 0) {
      Thread.onSpinWait();
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
