package org.inshore.patterns.personalfinancial.name.model;

import java.util.Set;
import org.inshore.patterns.personalfinancial.table.NameWords;

/**
 * Likelihood of characters as a foreign word written by its sound (马拉维, 乌克兰), a model of single
 * characters: the share of such words in text times that of each character in them. Countries are
 * words by themselves.
 */
final class Transliteration {
  /** The logarithm of the share of such words in text, and that of one country. */
  private static final double WORD = -6;

  private static final double COUNTRY = -10;

  /** Keys of characters, the most frequent first, and the logarithm of the share of each. */
  private static final String[] KEYS = {"sound-often", "sound", "sound-seldom"};

  private static final double[] SHARES = {-3.9, -5, -6.5};

  private static final class Table {
    /** By character, one more than the place of its key; 0 for none. */
    static final byte[] LEVELS = new byte[1 << Character.SIZE];

    static final Set<String> COUNTRIES = Set.copyOf(NameWords.words("country"));

    static {
      for (int i = 0; i < KEYS.length; i++) {
        for (char c : NameWords.characters(KEYS[i]).toCharArray()) {
          LEVELS[c] = (byte) (i + 1);
        }
      }
    }
  }

  private Transliteration() {}

  /** Whether words have the character. */
  static boolean has(char c) {
    return Table.LEVELS[c] > 0;
  }

  /** The logarithm of the share of a stretch of two characters and more as one such word. */
  static double share(String text, int from, int to) {
    if (to - from < 2) {
      return Double.NEGATIVE_INFINITY;
    }
    double share = WORD;
    for (int i = from; i < to; i++) {
      int level = Table.LEVELS[text.charAt(i)];
      if (level == 0) {
        return Double.NEGATIVE_INFINITY;
      }
      share += SHARES[level - 1];
    }
    return Table.COUNTRIES.contains(text.substring(from, to)) ? Math.max(share, COUNTRY) : share;
  }
}
