package org.inshore.engine.finder;

import java.util.concurrent.atomic.LongAdder;

/** The ways to find places. All find the same. */
public final class Finders {
  /** From so many bytes on in a process vectors pay, for all the time that they need to warm up. */
  public static final long LONG_RUN = 256L << 20;

  /** How many bytes those that switch have looked at in this process, as long as they had to. */
  private static final LongAdder LOOKED_AT = new LongAdder();

  private Finders() {}

  /** One that works everywhere and is quick from the start. */
  public static Finder portable(Fingerprint fingerprint) {
    return new Finder(fingerprint, new PortableSieve(fingerprint));
  }

  /**
   * One that uses vectors: faster, but slow until the JVM has compiled it.
   *
   * @throws IllegalStateException if {@link Vectors#here} says that there are none
   */
  public static Finder vector(Fingerprint fingerprint) {
    if (Vectors.here() != Vectors.USABLE) {
      throw new IllegalStateException("vectors: " + Vectors.here());
    }
    return new Finder(fingerprint, new VectorSieve(fingerprint));
  }

  /** One that uses vectors once this process has looked through {@link #LONG_RUN}. */
  public static Finder automatic(Fingerprint fingerprint) {
    return Vectors.here() == Vectors.USABLE
        ? new Finder(fingerprint, new AutomaticSieve(fingerprint, LOOKED_AT, LONG_RUN))
        : portable(fingerprint);
  }
}
