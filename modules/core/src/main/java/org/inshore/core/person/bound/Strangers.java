package org.inshore.core.person.bound;

/**
 * Upper bounds of how many strangers there are among people known by a name alone, from how many of
 * their names are nobody else's: Chernoff's bound of the binomial distribution, and of Poisson's.
 */
final class Strangers {
  /** A bound is wrong at most once in a thousand times: the logarithm of its inverse. */
  private static final double CONFIDENCE = Math.log(1000);

  private Strangers() {}

  /**
   * The most strangers there may be.
   *
   * @param foreign how many have a name that nobody else has
   * @param share how likely a stranger has such a name, at least
   */
  static long most(long foreign, double share) {
    if (share <= 0) {
      return Integer.MAX_VALUE;
    }
    long low = (long) Math.ceil(foreign / share);
    long high = Math.max(1, low);
    while (high < Integer.MAX_VALUE && isLikely(foreign, high, share)) {
      high *= 2;
    }
    while (low < high) {
      long middle = (low + high + 1) / 2;
      if (isLikely(foreign, middle, share)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Math.min(low, Integer.MAX_VALUE);
  }

  /** How many events are expected at most where so many were seen. */
  static double mostEvents(long seen) {
    return seen + CONFIDENCE + Math.sqrt(2 * CONFIDENCE * seen);
  }

  /** Whether more events were seen than chance gives where so many are expected (Poisson). */
  static boolean areMore(long seen, double expected) {
    return seen > expected
        && seen * Math.log(seen / Math.max(expected, 1e-300)) - seen + expected > CONFIDENCE;
  }

  private static boolean isLikely(long foreign, long strangers, double share) {
    double seen = (double) foreign / strangers;
    return seen >= share || strangers * divergence(seen, share) <= CONFIDENCE;
  }

  /** Kullback and Leibler's divergence of two chances. */
  private static double divergence(double one, double other) {
    double first = one == 0 ? 0 : one * Math.log(one / other);
    double second = one == 1 ? 0 : (1 - one) * Math.log((1 - one) / Math.max(1 - other, 1e-300));
    return first + second;
  }
}
