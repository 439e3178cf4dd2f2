package org.inshore.scanners.jdbc.lag;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Watch over replication lag. A server goes on telling the last lag of a copy that stands still, so
 * the log's positions are remembered with the times at which they were seen: a copy that has not
 * come to one of them lags at least since then. For all threads.
 */
public final class LagWatch {
  private static final Messages MESSAGES = Messages.of(LagWatch.class);
  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final int MAX_SEEN = 1_000;

  private final Duration most;
  private final Probe probe;
  private final Deque<Seen> seen = new ArrayDeque<>();
  private @Nullable Long asked;
  private boolean unknown;
  private @Nullable Wording answer;

  /** Question to the server. */
  @FunctionalInterface
  public interface Probe {
    /** Asks it. */
    Lag lag() throws ScanException, InterruptedException;
  }

  /** A position of the log and when the log was seen to reach it. */
  private record Seen(long position, long at) {}

  /**
   * Makes one.
   *
   * @param most the longest lag at which is read; zero to read at any
   */
  public LagWatch(Duration most, Probe probe) {
    this.most = most;
    this.probe = probe;
    this.unknown = most.isZero();
  }

  /** Why the server is to be left alone; null if it need not be, or if it tells no lag. */
  public synchronized @Nullable Wording busy() throws InterruptedException {
    Long last = asked;
    if (unknown || (last != null && System.nanoTime() - last < OFTEN.toNanos())) {
      return answer;
    }
    try {
      Lag lag = probe.lag();
      unknown = lag.equals(Lag.UNKNOWN);
      answer =
          of(lag, System.nanoTime()).compareTo(most) > 0
              ? MESSAGES.wording("lag", Long.toString(most.toSeconds()))
              : null;
    } catch (ScanException e) {
      // An account may not see it, or the server is lost: reading tells of that.
      unknown = true;
      answer = null;
    }
    asked = System.nanoTime();
    return answer;
  }

  /** The longer of what is told and what was seen. */
  Duration of(Lag lag, long now) {
    while (!seen.isEmpty() && seen.getFirst().position() <= lag.replayed()) {
      seen.removeFirst();
    }
    Duration told = lag.told() == null ? Duration.ZERO : lag.told();
    if (lag.replayed() < 0) {
      return told;
    }
    if (seen.size() < MAX_SEEN && lag.written() > lag.replayed()) {
      seen.addLast(new Seen(lag.written(), now));
    }
    Duration since = seen.isEmpty() ? Duration.ZERO : Duration.ofNanos(now - seen.getFirst().at());
    return told.compareTo(since) > 0 ? told : since;
  }
}
