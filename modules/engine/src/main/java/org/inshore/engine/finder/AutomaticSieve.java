package org.inshore.engine.finder;

import java.util.concurrent.atomic.LongAdder;

/** Begins with the portable way and goes on with vectors in a long run. */
final class AutomaticSieve implements Sieve {
  private final Fingerprint fingerprint;
  private final LongAdder lookedAt;
  private final long longRun;
  private Sieve sieve;
  private boolean isLong;

  /**
   * One that switches.
   *
   * @param lookedAt counts for all threads what was looked through
   * @param longRun how many bytes make it switch
   */
  AutomaticSieve(Fingerprint fingerprint, LongAdder lookedAt, long longRun) {
    this.fingerprint = fingerprint;
    this.lookedAt = lookedAt;
    this.longRun = longRun;
    this.sieve = new PortableSieve(fingerprint);
  }

  @Override
  public void sift(byte[] bytes, int from, int to, Candidates into) {
    if (!isLong) {
      lookedAt.add(to - from);
      isLong = lookedAt.sum() > longRun;
      sieve = isLong ? new VectorSieve(fingerprint) : sieve;
    }
    sieve.sift(bytes, from, to, into);
  }
}
