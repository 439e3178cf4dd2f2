package org.inshore.core.pace;

import java.util.concurrent.TimeUnit;

/**
 * Holds one rate by a token bucket, for all threads. What comes in a quarter of a second or in one
 * batch may be taken at once; what a slow start or a slow reader left unused beyond that is made up
 * for at 1.08 times the rate, so over no time is more than 10% above the rate taken, and over a
 * whole scan hardly less than the rate.
 */
final class TokenBucket {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long AT_ONCE = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long MOST_OWED = TimeUnit.SECONDS.toNanos(30);
  private static final double FASTER = 1.08;

  private final long rate;
  private long from;
  private long owed;

  /**
   * Makes one that is used from a moment on.
   *
   * @param rate tokens a second; 0 for any number
   */
  TokenBucket(long rate, long now) {
    this.rate = rate;
    this.from = now;
  }

  /** Takes tokens that were used already; tells the moment until which nothing more may be. */
  synchronized long take(long count, long now) {
    if (count == 0 || rate == 0) {
      return now;
    }
    long cost = (long) ((double) count / rate * SECOND);
    long earliest = now - Math.max(cost, AT_ONCE);
    if (from - earliest < 0) {
      owed = Math.min(MOST_OWED, owed + earliest - from);
      from = earliest;
    }
    long spared = Math.min(owed, cost - (long) (cost / FASTER));
    owed -= spared;
    from += cost - spared;
    return from;
  }

  /** Forgets the time until now, in which nothing was to be taken. */
  synchronized void skip(long now) {
    if (from - now < 0) {
      from = now;
    }
  }
}
