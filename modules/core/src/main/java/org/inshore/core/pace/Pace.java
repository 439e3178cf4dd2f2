package org.inshore.core.pace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The pace of one source, held by all who read it together. What was read is paid for afterwards:
 * each row and byte moves the moment on at which the next may come ({@link TokenBucket}).
 */
public final class Pace {
  /** As fast as can be. */
  public static final Pace FREE = new Pace(Pacing.NONE, InstantSource.system());

  private static final Messages MESSAGES = Messages.of(Pace.class);
  private static final long LONGEST_REST = TimeUnit.MINUTES.toNanos(10);
  private static final long LONGEST_NAP = TimeUnit.MILLISECONDS.toNanos(500);

  private final Pacing pacing;
  private final InstantSource clock;
  private final Gate gate;
  private volatile boolean inVain;
  private final Ticker ticker;
  private final TokenBucket rows;
  private final TokenBucket bytes;

  /** Gate that the source itself keeps. */
  @FunctionalInterface
  public interface Gate {
    /** Why it is to be left alone for a while; null if it need not be. */
    @Nullable Wording busy() throws InterruptedException;
  }

  /** Makes one; hours are by the clock, rates by the machine's own count of time. */
  public Pace(Pacing pacing, InstantSource clock) {
    this(pacing, clock, () -> null);
  }

  /** Makes one of a source that may ask to be left alone. */
  public Pace(Pacing pacing, InstantSource clock, Gate gate) {
    this(pacing, clock, gate, Ticker.SYSTEM);
  }

  Pace(Pacing pacing, InstantSource clock, Gate gate, Ticker ticker) {
    this.pacing = pacing;
    this.clock = clock;
    this.gate = gate;
    this.ticker = ticker;
    this.rows = new TokenBucket(pacing.rowsPerSecond(), ticker.read());
    this.bytes = new TokenBucket(pacing.bytesPerSecond(), ticker.read());
  }

  /** Whether reading never waits. */
  public boolean isFree() {
    return pacing.equals(Pacing.NONE);
  }

  /** Whether the source may be read now. */
  public boolean isOpen() {
    return !pacing.restsAtTimes() || pacing.allows(clock.instant());
  }

  /**
   * Waits while the source is to be left alone. One that has no free moment in the longest time is
   * read all the same from then on: it is busy with what waiting does not help.
   *
   * @return what is to be said of that; null if there was no wait
   */
  public @Nullable Wording rest() throws InterruptedException {
    Wording why = inVain ? null : gate.busy();
    if (why == null) {
      return null;
    }
    long begun = ticker.read();
    Wording now = why;
    while (now != null && ticker.read() - begun < LONGEST_REST) {
      ticker.sleep(LONGEST_NAP);
      now = gate.busy();
    }
    skip();
    inVain = now != null;
    return MESSAGES.wording(inVain ? "rested.in-vain" : "rested", why);
  }

  /** Waits until the source may be read; tells how long that took. */
  public Duration open() throws InterruptedException {
    if (isOpen()) {
      return Duration.ZERO;
    }
    long begun = ticker.read();
    while (!isOpen()) {
      ticker.sleep(LONGEST_NAP);
    }
    skip();
    return Duration.ofNanos(ticker.read() - begun);
  }

  /** Waits as long as is to be waited after so many rows and bytes. */
  public void paid(long rows, long bytes) throws InterruptedException {
    long now = ticker.read();
    rest(this.rows.take(rows, now));
    rest(this.bytes.take(bytes, now));
  }

  /** What was not read because it was not to be is not made up for. */
  private void skip() {
    long now = ticker.read();
    rows.skip(now);
    bytes.skip(now);
  }

  private void rest(long until) throws InterruptedException {
    for (long left = until - ticker.read(); left > 0; left = until - ticker.read()) {
      ticker.sleep(Math.min(left, LONGEST_NAP));
    }
  }
}
