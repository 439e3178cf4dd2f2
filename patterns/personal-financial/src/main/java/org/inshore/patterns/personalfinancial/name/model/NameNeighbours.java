package org.inshore.patterns.personalfinancial.name.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.patterns.personalfinancial.table.Resources;

/**
 * Likelihood ratio of a word right before a person's name, or right behind one, against the same
 * word elsewhere, as a logarithm: 记者 and 总经理 stand before names, 表示 and 同志 behind them.
 */
public final class NameNeighbours {
  /** Levels of the table: so many steps are nothing, and what a step is. */
  private static final int ZERO = 10;

  private static final double STEP = 0.5;

  /** Of a word that was not met beside names, or hardly ever. */
  private static final double UNKNOWN = -1.9;

  /** Of what notes and minutes of a bank have beside names, which no list of words tells. */
  private static final double MORE = 2;

  private static final class Table {
    static final Map<String, Double> BEFORE = new HashMap<>();
    static final Map<String, Double> BEHIND = new HashMap<>();

    /** By the last character of words before names, and by the first of those behind. */
    static final double[] MOST_BEFORE = new double[1 << Character.SIZE];

    static final double[] MOST_BEHIND = new double[1 << Character.SIZE];

    static {
      Resources.text("name-neighbours.txt")
          .lines()
          .forEach(
              line -> {
                int end = line.length() - 2;
                BEFORE.put(line.substring(0, end), ratio(line.charAt(end)));
                BEHIND.put(line.substring(0, end), ratio(line.charAt(end + 1)));
              });
      List<String> more = Resources.text("name-neighbours-more.txt").lines().toList();
      for (String word : more.get(0).split(" ", -1)) {
        BEFORE.merge(word, MORE, Math::max);
      }
      for (String word : more.get(1).split(" ", -1)) {
        BEHIND.merge(word, MORE, Math::max);
      }
      Arrays.fill(MOST_BEFORE, UNKNOWN);
      Arrays.fill(MOST_BEHIND, UNKNOWN);
      BEFORE.forEach((word, ratio) -> most(MOST_BEFORE, word.charAt(word.length() - 1), ratio));
      BEHIND.forEach((word, ratio) -> most(MOST_BEHIND, word.charAt(0), ratio));
    }

    private static void most(double[] most, char c, double ratio) {
      most[c] = Math.max(most[c], ratio);
    }

    private static double ratio(char level) {
      return STEP * (Character.digit(level, Character.MAX_RADIX) - ZERO);
    }
  }

  private NameNeighbours() {}

  /** The ratio of a word before a name. */
  static double before(String word) {
    return Table.BEFORE.getOrDefault(word, UNKNOWN);
  }

  /** The ratio of a word behind a name. */
  static double behind(String word) {
    return Table.BEHIND.getOrDefault(word, UNKNOWN);
  }

  /** The greatest ratio of a word before a name that ends with a character. */
  static double mostBefore(char last) {
    return Table.MOST_BEFORE[last];
  }

  /** The greatest ratio of a word behind a name that begins with a character. */
  static double mostBehind(char first) {
    return Table.MOST_BEHIND[first];
  }

  /** The level of a ratio, as the table has it. */
  public static char level(double ratio) {
    long level = Math.round(ratio / STEP) + ZERO;
    return Character.forDigit(Math.clamp(level, 0, 2 * ZERO), Character.MAX_RADIX);
  }
}
