package org.inshore.engine;

import java.util.Random;

/** Randomness that can be replayed with {@code -Dinshore.seed=}. */
public final class Seeds {
  private Seeds() {}

  public static Random random() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    return new Random(seed);
  }
}
