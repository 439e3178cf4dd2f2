package org.inshore.engine.prefilter;

import java.util.BitSet;
import org.inshore.engine.pattern.Alphabet;

/**
 * A rough guess at how often characters come in text, by kind and by the kind before. Only speed
 * depends on it.
 */
public final class Frequency {
  private static final int OTHER = 0;
  private static final int DIGIT = 1;
  private static final int LETTER = 2;
  private static final int HAN = 3;
  private static final int KINDS = 4;

  /** How often a kind follows another. */
  private static final double[][] AFTER = {
    {0.25, 0.03, 0.15, 0.5},
    {0.35, 0.6, 0.03, 0.05},
    {0.2, 0.02, 0.78, 0.01},
    {0.12, 0.02, 0.01, 0.85}
  };

  /** The share that one named character has among those of its kind; all others share the rest. */
  private static final double[] SHARE = {0.002, 0.1, 1.0 / 52, 0.0008};

  /** Of kind {@link #OTHER}, those that come more often. */
  private static final String COMMON = "    ,,.\n\n:\"()=-_/;";

  private static final double COMMON_SHARE = 0.05;

  private final boolean[] all = new boolean[KINDS];
  private final int[] kind;
  private final double[] share;

  public Frequency(Alphabet alphabet) {
    this.kind = new int[alphabet.size()];
    for (int i = 0; i < kind.length; i++) {
      int traits = alphabet.traitsOf(i);
      kind[i] =
          (traits & Alphabet.DIGIT) != 0
              ? DIGIT
              : (traits & Alphabet.LETTER) != 0
                  ? LETTER
                  : (traits & Alphabet.HAN) != 0 ? HAN : OTHER;
      all[kind[i]] = true;
    }
    int[] characters = alphabet.characters();
    this.share = new double[kind.length];
    for (int i = 0; i < kind.length; i++) {
      share[i] = SHARE[kind[i]] * Math.min(characters[i], 1000);
    }
    COMMON.chars().forEach(c -> share[alphabet.classOf(c)] += COMMON_SHARE);
  }

  /**
   * How often characters of some classes come after those of others.
   *
   * @param before the classes before
   */
  double of(BitSet before, BitSet classes) {
    boolean[] comes = new boolean[KINDS];
    for (int cls = before.nextSetBit(0); cls >= 0; cls = before.nextSetBit(cls + 1)) {
      comes[kind[cls]] = true;
    }
    return of(comes, classes);
  }

  /** The same after any character. */
  double of(BitSet classes) {
    return of(all, classes);
  }

  private double of(boolean[] before, BitSet classes) {
    double[] sum = new double[KINDS];
    for (int cls = classes.nextSetBit(0); cls >= 0; cls = classes.nextSetBit(cls + 1)) {
      sum[kind[cls]] += share[cls];
    }
    double most = 0;
    for (int from = 0; from < KINDS; from++) {
      double often = 0;
      for (int to = 0; to < KINDS; to++) {
        often += AFTER[from][to] * Math.min(1, sum[to]);
      }
      most = before[from] ? Math.max(most, often) : most;
    }
    return most;
  }
}
