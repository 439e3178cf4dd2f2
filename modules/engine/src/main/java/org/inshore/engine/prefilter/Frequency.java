package org.inshore.engine.prefilter;

import java.util.BitSet;
import org.inshore.engine.pattern.Alphabet;

/**
 * Estimates how often two characters come side by side, by a Markov chain over four kinds of
 * characters in each of three kinds of text: Chinese prose, rows and logs, and text in Latin
 * letters. Only speed depends on it. The figures are rounded counts of such text.
 */
public final class Frequency {
  private static final int OTHER = 0;
  private static final int DIGIT = 1;
  private static final int LETTER = 2;
  private static final int HAN = 3;
  private static final int KINDS = 4;

  private static final int TEXTS = 3;

  /** By text, how many bytes a character has. */
  private static final double[] BYTES = {2.6, 1.2, 1};

  /** By text, how often each kind comes. */
  private static final double[][] KIND = {
    {0.13, 0.02, 0.05, 0.8}, {0.28, 0.37, 0.27, 0.08}, {0.3, 0.04, 0.66, 0}
  };

  /** By text, how often a kind follows another. */
  private static final double[][][] AFTER = {
    {
      {0.15, 0.04, 0.1, 0.71},
      {0.35, 0.4, 0.05, 0.2},
      {0.2, 0.02, 0.7, 0.08},
      {0.12, 0.01, 0.01, 0.86}
    },
    {
      {0.25, 0.4, 0.28, 0.07},
      {0.2, 0.77, 0.02, 0.01},
      {0.2, 0.03, 0.76, 0.01},
      {0.25, 0.05, 0.01, 0.69}
    },
    {{0.4, 0.04, 0.56, 0}, {0.4, 0.5, 0.1, 0}, {0.25, 0.02, 0.73, 0}, {1, 0, 0, 0}}
  };

  /** The share that one named character has among those of its kind; all others share the rest. */
  private static final double[] SHARE = {0.002, 0.1, 1.0 / 52, 0.0008};

  /** Of kind {@link #OTHER}, those that come more often. */
  private static final String COMMON = "    ,,.\n\n:\"()=-_/;";

  private static final double COMMON_SHARE = 0.05;

  private final int[] kind;
  private final int[] characters;
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
    }
    this.characters = alphabet.characters();
    this.share = new double[kind.length];
    for (int i = 0; i < kind.length; i++) {
      share[i] = SHARE[kind[i]] * Math.min(characters[i], 1000);
    }
    COMMON.chars().forEach(c -> share[alphabet.classOf(c)] += COMMON_SHARE);
  }

  /** How many classes of characters there are. */
  int classes() {
    return kind.length;
  }

  /**
   * How often the finder tells that characters of some classes come right before those of others,
   * of all bytes.
   */
  public double of(BitSet before, BitSet classes) {
    double[] first = shares(before);
    double[] second = shares(classes);
    boolean apart = (long) han(before) * han(classes) <= FormWalk.MAX_PAIRS;
    double sum = 0;
    for (int text = 0; text < TEXTS; text++) {
      double often = 0;
      for (int from = 0; from < KINDS; from++) {
        for (int to = 0; to < KINDS; to++) {
          double share = first[from] * second[to];
          boolean blurred = from == HAN && to == HAN && !apart && share > 0;
          often += KIND[text][from] * AFTER[text][from][to] * (blurred ? 1 : share);
        }
      }
      sum += often / BYTES[text];
    }
    return sum / TEXTS;
  }

  /** How many Chinese characters some classes have. */
  private int han(BitSet classes) {
    return classes.stream().filter(cls -> kind[cls] == HAN).map(cls -> characters[cls]).sum();
  }

  /** By kind, the share that characters of some classes have of it. */
  private double[] shares(BitSet classes) {
    double[] shares = new double[KINDS];
    for (int cls = classes.nextSetBit(0); cls >= 0; cls = classes.nextSetBit(cls + 1)) {
      shares[kind[cls]] = Math.min(1, shares[kind[cls]] + share[cls]);
    }
    return shares;
  }
}
