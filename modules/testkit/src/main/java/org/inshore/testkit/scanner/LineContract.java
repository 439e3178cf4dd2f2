package org.inshore.testkit.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.testkit.server.Relay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Contract of scanners that read over a line: whenever it breaks or falls silent, from the first
 * byte of the login to the last of the last file, every step ends in time, each file is read or
 * fails, and the scanner is closed at once. All moments are tried beside each other.
 */
@Timeout(120)
public abstract class LineContract {
  /** How long answers are waited for on a line that falls silent. */
  private static final String SHORT = "1s";

  /** And on one that breaks, which is seen without waiting. */
  private static final String LONGER = "100s";

  private static final int FILES = 20;

  /** Bytes of a file that is read in ranges. */
  private static final int LONG = 3_000_000;

  /** Far more than a few waits one after the other, on a machine that has other work. */
  private static final Duration MOST = Duration.ofSeconds(30);

  /** Closing waits for nobody; this is for the machine's other work. */
  private static final Duration CLOSING = Duration.ofSeconds(4);

  private static final int BESIDE = 8;

  /** Writes the files that are to be served into a folder. */
  protected static Path plant(Path folder) throws IOException {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(tree.resolve("f%02d.txt".formatted(i)), "x".repeat(2_000 + i));
    }
    Files.writeString(tree.resolve("long.txt"), "y".repeat(LONG));
    return tree;
  }

  /** The scanner. */
  protected abstract ScannerFactory factory();

  /** The port of the server that is read. */
  protected abstract int port();

  /** The source as it is read by another port. */
  protected abstract DataSource source(int port);

  /** The settings that let in by another port, with the longest wait for anything. */
  protected abstract Map<String, Object> settings(int port, String wait) throws IOException;

  @Test
  final void aLineThatBreaks() throws Exception {
    tryAll(Relay::breakAfter, LONGER, false);
  }

  @Test
  final void aLineThatFallsSilent() throws Exception {
    tryAll(Relay::silenceAfter, SHORT, false);
  }

  @Test
  final void aLineThatFallsSilentWhileTheScanIsEnded() throws Exception {
    tryAll(Relay::silenceAfter, SHORT, true);
  }

  /** Puts an end to a line. */
  private interface Ending {
    void after(Relay relay, long bytes);
  }

  private void tryAll(Ending ending, String wait, boolean isEndedEarly) throws Exception {
    long all = bytesOfAll();
    List<Future<?>> tried = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(BESIDE)) {
      for (long moment : moments(all)) {
        tried.add(
            threads.submit(
                () -> {
                  try (Relay relay = new Relay(port())) {
                    ending.after(relay, moment);
                    new Run(relay.port(), wait, "after " + moment).go(isEndedEarly);
                  }
                  return null;
                }));
      }
    }
    for (Future<?> each : tried) {
      each.get();
    }
  }

  /** Close together in the login, and apart in content; other ones with each seed. */
  private static List<Long> moments(long all) {
    List<Long> moments = new ArrayList<>(List.of(0L, 1L));
    long random = Long.getLong("inshore.seed", 1);
    int steps = 12 * Integer.getInteger("inshore.effort", 1);
    double factor = Math.pow(all / 40.0, 1.0 / steps);
    for (int i = 0; i < steps; i++) {
      random = random * 6364136223846793005L + 1442695040888963407L;
      double within = (random >>> 40) / (double) (1 << 24);
      moments.add((long) (40 * Math.pow(factor, i + within)));
    }
    return moments;
  }

  /** How much comes back when nothing happens. */
  private long bytesOfAll() throws Exception {
    try (Relay relay = new Relay(port())) {
      Run run = new Run(relay.port(), LONGER, "whole");
      run.go(false);
      assertThat(run.failures).as("a line that holds").isEmpty();
      assertThat(run.assets).hasSize(FILES + 1);
      return relay.cameBack();
    }
  }

  private final class Run implements AssetSink, FlowSink {
    private final int through;
    private final String wait;
    private final String when;
    private final Queue<Asset> assets = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger read = new AtomicInteger();

    Run(int through, String wait, String when) {
      this.through = through;
      this.wait = wait;
      this.when = when;
    }

    void go(boolean isEndedEarly) throws Exception {
      long begun = System.nanoTime();
      Scanner scanner;
      try {
        scanner =
            factory()
                .open(
                    source(through),
                    new Settings(settings(through, wait), factory().name()),
                    Limits.DEFAULT);
      } catch (ScanException e) {
        failed("open", e);
        assertTime(begun, MOST, "opened");
        return;
      }
      ExecutorService workers = Executors.newFixedThreadPool(3);
      try {
        Future<?> walk = workers.submit(() -> walk(scanner));
        if (isEndedEarly) {
          TimeUnit.MILLISECONDS.sleep(300);
        } else {
          walk.get();
          assets.forEach(scanner::expect);
          List<Future<?>> reading = new ArrayList<>();
          Queue<Asset> left = new ConcurrentLinkedQueue<>(assets);
          for (int i = 0; i < 2; i++) {
            reading.add(workers.submit(() -> readAll(scanner, left)));
          }
          for (Future<?> each : reading) {
            each.get();
          }
          assertThat(read.get()).as(when).isEqualTo(assets.size());
        }
        assertTime(begun, MOST, "done");
        long closing = System.nanoTime();
        scanner.close();
        assertTime(closing, CLOSING, "closed");
      } finally {
        workers.shutdownNow();
      }
      assertThat(workers.awaitTermination(MOST.toSeconds(), TimeUnit.SECONDS)).as(when).isTrue();
    }

    private void assertTime(long begun, Duration most, String what) {
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as(when + " " + what)
          .isLessThan(most);
    }

    private Void walk(Scanner scanner) throws InterruptedException {
      try {
        scanner.statements();
        scanner.flows(this);
        scanner.discover(this);
      } catch (ScanException e) {
        failed("walk", e);
      }
      return null;
    }

    private Void readAll(Scanner scanner, Queue<Asset> left) throws InterruptedException {
      for (Asset asset = left.poll(); asset != null; asset = left.poll()) {
        AtomicLong bytes = new AtomicLong();
        try {
          scanner.read(asset, new Counting(bytes));
          if (bytes.get() != asset.size()) {
            failures.add(asset.location() + " is cut, and nothing said");
            throw new AssertionError(when + ": " + asset.location() + " " + bytes);
          }
        } catch (ScanException e) {
          failed("read", e);
        }
        read.incrementAndGet();
      }
      return null;
    }

    @Override
    public void asset(Asset asset) {
      assets.add(asset);
    }

    @Override
    public void failed(Asset asset, ScanException reason) {
      failed("listing", reason);
    }

    @Override
    public void skipped(Asset asset, Wording reason) {
      failures.add(when + " skipped " + asset.location());
    }

    @Override
    public void flow(Flow flow) {}

    @Override
    public void failed(String what, ScanException reason) {
      assertThat(reason.wording()).as(when).isNotNull();
      failures.add(what + " " + reason.category());
    }

    @Override
    public void skipped(String what, Wording reason) {}
  }

  /** Counts the bytes of a file. */
  private record Counting(AtomicLong bytes) implements ContentSink {
    @Override
    public void content(Content part) throws ScanException {
      if (part instanceof Content.Binary binary) {
        try (InputStream in = binary.bytes().open()) {
          bytes.addAndGet(in.transferTo(OutputStream.nullOutputStream()));
        } catch (IOException e) {
          bytes.set(-1); // its scanner says why
        }
      }
    }

    @Override
    public void failed(Location part, ScanException reason) {}

    @Override
    public void skipped(Location part, Wording reason) {}

    @Override
    public void note(Wording note) {}
  }
}
