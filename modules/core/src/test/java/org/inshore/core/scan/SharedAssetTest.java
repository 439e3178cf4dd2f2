package org.inshore.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.inshore.core.scan.Fakes.Bench;
import org.inshore.core.scan.Fakes.FakeScanners;
import org.inshore.core.scan.journal.ScanResult;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One large asset and several workers. */
@Timeout(60)
class SharedAssetTest {
  private static final int LINES = 3_000;

  private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger atWork = new AtomicInteger();
  private final AtomicInteger mostAtWork = new AtomicInteger();

  @Test
  void idleWorkersHelpAndNothingElseChanges() throws Exception {
    Bench alone = bench(1);
    alone.run().run();
    assertThat(workers).isEmpty();
    CountDownLatch hired = new CountDownLatch(3);
    Bench shared = bench(3, hired);
    CountDownLatch two = new CountDownLatch(2);
    shared.matchers =
        () -> {
          hired.countDown();
          return new Watched(two);
        };

    ScanResult result = shared.run().run();

    assertThat(workers).hasSizeGreaterThan(1);
    assertThat(mostAtWork.get()).isBetween(2, 3);
    assertThat(result.findings()).isEqualTo(2);
    assertThat(result.stateSecrets()).isEqualTo(1);
    assertThat(shared.ledger.findings).hasToString(alone.ledger.findings.toString());
    assertThat(shared.ledger.people("s/path:a")).isEqualTo(alone.ledger.people("s/path:a"));
    assertThat(shared.ledger.outcome("s/path:a")).isEqualTo(alone.ledger.outcome("s/path:a"));
    Finding number = shared.ledger.findings.getFirst();
    assertThat(number.matches()).isEqualTo(LINES);
  }

  @Test
  void aTextThatBreaksOffCountsAsFarAsItCame() throws Exception {
    Bench bench = new Bench();
    bench.source(
        "s",
        new FakeScanners(
            Fakes.files("a"),
            (asset, sink) -> {
              blocks(asset.location(), sink, true, true);
              throw new ScanException(Category.UNREACHABLE, Wording.same("gone"));
            }));
    bench.partBytes = 500;
    bench.matchers = () -> new Watched(new CountDownLatch(0));

    bench.run().run();

    assertThat(bench.ledger.findings.getFirst().matches()).isEqualTo(LINES);
    assertThat(bench.ledger.outcome("s/path:a"))
        .isInstanceOfSatisfying(
            Outcome.Incomplete.class,
            outcome -> assertThat(outcome.category()).isEqualTo("UNREACHABLE"));
  }

  @Test
  void aHelperThatFailsCostsOnlyTheAsset() throws Exception {
    Bench bench = bench(3);
    bench.matchers =
        () ->
            new Watched(new CountDownLatch(0)) {
              @Override
              public void part(Content.Text part, int from, int to, MatchSink sink) {
                throw new StackOverflowError("912");
              }
            };

    ScanResult result = bench.run().run();

    assertThat(result.state()).isEqualTo(State.DONE);
    assertThat(result.incomplete()).isEqualTo(1);
    assertThat(bench.ledger.assets.toString()).doesNotContain("912");
  }

  @Test
  void rowsLookedThroughByOthersAreCountedAndTellPeople() throws Exception {
    Location table = Location.of("s").append("table", "T");
    CountDownLatch hired = new CountDownLatch(3);
    Bench bench = new Bench();
    bench.source(
        "s",
        new FakeScanners(
            (source, sink) -> sink.asset(new Asset(table, "table", 40_000, null)),
            (asset, sink) -> {
              hired.await();
              for (int i = 0; i < 20; i++) {
                sink.content(Tables.rows(table, i * 40L, 40));
              }
            }));
    bench.threads = 3;
    bench.partBytes = 1;
    CountDownLatch two = new CountDownLatch(2);
    bench.matchers =
        () -> {
          hired.countDown();
          return new Watched(two);
        };

    ScanResult result = bench.run().run();

    assertThat(workers).hasSizeGreaterThan(1);
    assertThat(result.rows()).isEqualTo(800);
    assertThat(bench.ledger.outcome("s/table:T")).isEqualTo(new Outcome.Scanned(800, List.of()));
    assertThat(bench.ledger.people("s/table:T")).isEqualTo(800);
    assertThat(bench.ledger.findings).extracting(Finding::matches).containsExactly(800L, 800L);
  }

  @Test
  void aHelperThatHangsIsGivenUp() throws Exception {
    Bench bench = bench(2);
    bench.limits = withTime(Duration.ofSeconds(1));
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger made = new AtomicInteger();
    Thread[] reader = new Thread[1];
    bench.matchers =
        () -> {
          made.incrementAndGet();
          return new Watched(new CountDownLatch(2)) {
            @Override
            public void part(Content.Text part, int from, int to, MatchSink sink) {
              synchronized (reader) {
                reader[0] = reader[0] == null ? Thread.currentThread() : reader[0];
              }
              if (Thread.currentThread().equals(reader[0])) {
                ScanRunFixture.waitDeafly(end);
              }
              super.part(part, from, to, sink);
            }
          };
        };

    ScanResult result = bench.run().run();
    end.countDown();

    assertThat(result.state()).isEqualTo(State.DONE);
    assertThat(result.incomplete() + result.failed()).isEqualTo(1);
    assertThat(made.get()).isGreaterThan(2);
  }

  private static Bench bench(int threads) {
    return bench(threads, new CountDownLatch(0));
  }

  /** One that reads nothing until all workers are there to help. */
  private static Bench bench(int threads, CountDownLatch hired) {
    Bench bench = new Bench();
    bench.source(
        "s",
        new FakeScanners(
            Fakes.files("a"),
            (asset, sink) -> {
              hired.await();
              blocks(asset.location(), sink, threads > 1, false);
            }));
    bench.threads = threads;
    bench.partBytes = 500;
    return bench;
  }

  /** A person, a phone and sometimes a secret in each line. */
  private static void blocks(Location place, ContentSink sink, boolean inBlocks, boolean breaksOff)
      throws ScanException, InterruptedException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      all.append(100 + i % 900)
          .append(" x ")
          .append(1000 + i)
          .append(i % 100 == 7 ? " SECRET" : "");
      all.append('\n');
    }
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    // The fake engine does not join blocks.
    List<Integer> cuts =
        inBlocks ? List.of(0, 7, 20_000, 20_001, bytes.length) : List.of(0, bytes.length);
    for (int i = 1; i < cuts.size(); i++) {
      boolean more = breaksOff || i + 1 < cuts.size();
      sink.content(
          new Content.Text(
              place, bytes, cuts.get(i - 1), cuts.get(i), Encoding.UTF_8, i == 1 ? 1 : 0, more));
    }
  }

  private static Limits withTime(Duration time) {
    Limits d = Limits.DEFAULT;
    return new Limits(
        d.fileBytes(), d.expandedBytes(), d.expansionRatio(), d.entries(), d.depth(), 0, time);
  }

  /** Keeps who looks through parts, and makes the first wait for a second. */
  private class Watched extends Fakes.FakeContentMatcher {
    private final CountDownLatch enough;

    Watched(CountDownLatch enough) {
      this.enough = enough;
    }

    @Override
    public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
      watched(() -> super.part(part, visibleFrom, visibleTo, sink));
    }

    @Override
    public void rows(Content.Rows rows, MatchSink sink) {
      watched(() -> super.rows(rows, sink));
    }

    private void watched(Runnable work) {
      mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
      if (workers.add(Thread.currentThread())) {
        enough.countDown();
        await(enough);
      }
      work.run();
      atWork.decrementAndGet();
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
