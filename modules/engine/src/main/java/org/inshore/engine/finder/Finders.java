package org.inshore.engine.finder;

/** The ways to find places. All find the same. */
public final class Finders {
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

  /** One that uses vectors once this process has looked through so much that it pays. */
  public static Finder automatic(Fingerprint fingerprint) {
    return Vectors.here() == Vectors.USABLE
        ? new Finder(fingerprint, new AutomaticSieve(fingerprint))
        : portable(fingerprint);
  }
}
