package org.inshore.engine.finder;

/** The ways to find places. */
public final class Finders {
  private Finders() {}

  /** A finder. */
  public static Finder of(Fingerprint fingerprint) {
    return new PortableFinder(fingerprint);
  }
}
