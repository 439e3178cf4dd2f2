package org.inshore.engine;

import org.inshore.engine.finder.Finder;
import org.inshore.engine.finder.Finders;
import org.inshore.engine.finder.Fingerprint;

/** Implementations of the prefilter of a matcher. All kinds give the same matches. */
public enum MatcherKind {
  /** Portable at first, with vectors in a long run if they are there. */
  AUTOMATIC {
    @Override
    Finder finder(Fingerprint fingerprint) {
      return Finders.automatic(fingerprint);
    }
  },
  /** One byte after the other: everywhere, and quick from the start. */
  PORTABLE {
    @Override
    Finder finder(Fingerprint fingerprint) {
      return Finders.portable(fingerprint);
    }
  },
  /** With vectors: see {@link org.inshore.engine.finder.Vectors}. */
  VECTOR {
    @Override
    Finder finder(Fingerprint fingerprint) {
      return Finders.vector(fingerprint);
    }
  };

  abstract Finder finder(Fingerprint fingerprint);
}
