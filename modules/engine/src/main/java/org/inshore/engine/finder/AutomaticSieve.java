package org.inshore.engine.finder;

import java.util.concurrent.atomic.LongAdder;

/** Begins with the portable way and goes on with vectors in a long run. */
final class AutomaticSieve implements Sieve {
  /** From so many bytes on in a process vectors pay, for all the time that they need to warm up. */
  private static final long LONG_RUN = 256L << 20;

  private static final LongAdder LOOKED_AT = new LongAdder();

  private final Fingerprint fingerprint;
  private Sieve sieve;
  private boolean isLong;

  AutomaticSieve(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
    this.sieve = new PortableSieve(fingerprint);
  }

  @Override
  public void sift(byte[] bytes, int from, int to, Candidates into) {
    if (!isLong) {
      LOOKED_AT.add(to - from);
      isLong = LOOKED_AT.sum() > LONG_RUN;
      sieve = isLong ? new VectorSieve(fingerprint) : sieve;
    }
    sieve.sift(bytes, from, to, into);
  }
}
