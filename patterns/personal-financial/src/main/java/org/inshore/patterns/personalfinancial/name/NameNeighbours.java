package org.inshore.patterns.personalfinancial.name;

import java.util.HashMap;
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

  private static final int LONGEST = 4;

  private static final class Table {
    static final Map<String, Integer> LEVELS = new HashMap<>();

    static {
      Resources.text("name-neighbours.txt")
          .lines()
          .forEach(
              line -> {
                int end = line.length() - 2;
                LEVELS.put(
                    line.substring(0, end), Integer.parseInt(line, end, end + 2, Character.MAX_RADIX));
              });
    }
  }

  private NameNeighbours() {}

  /** The ratio of a word before a name. */
  static double before(String word) {
    Integer levels = level(word);
    return levels == null ? UNKNOWN : STEP * (levels / Character.MAX_RADIX - ZERO);
  }

  /** The ratio of a word behind a name. */
  static double behind(String word) {
    Integer levels = level(word);
    return levels == null ? UNKNOWN : STEP * (levels % Character.MAX_RADIX - ZERO);
  }

  private static Integer level(String word) {
    return word.length() > LONGEST ? null : Table.LEVELS.get(word);
  }

  /** The level of a ratio, as the table has it. */
  public static char level(double ratio) {
    long level = Math.round(ratio / STEP) + ZERO;
    return Character.forDigit((int) Math.clamp(level, 0, 2 * ZERO), Character.MAX_RADIX);
  }
}
