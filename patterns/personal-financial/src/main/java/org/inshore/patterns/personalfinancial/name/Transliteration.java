package org.inshore.patterns.personalfinancial.name;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  private static final int LONGEST_COUNTRY = 4;

  private static final class Table {
    static final double[] CHARACTERS = new double[1 << Character.SIZE];
    static final Set<String> COUNTRIES = new TreeSet<>();

    static {
      Arrays.fill(CHARACTERS, Double.NEGATIVE_INFINITY);
      for (int i = 0; i < KEYS.length; i++) {
        for (char c : NameWords.characters(KEYS[i]).toCharArray()) {
          CHARACTERS[c] = SHARES[i];
        }
      }
      Stream.of(Locale.getISOCountries())
          .map(code -> Locale.of("", code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE))
          .filter(name -> name.length() <= LONGEST_COUNTRY)
          .forEach(COUNTRIES::add);
    }
  }

  private Transliteration() {}

  /** Whether words have the character. */
  static boolean has(char c) {
    return Table.CHARACTERS[c] > Double.NEGATIVE_INFINITY;
  }

  /** The logarithm of the share of a stretch of two characters and more as one such word. */
  static double share(String text, int from, int to) {
    if (to - from < 2 || !has(text.charAt(from))) {
      return Double.NEGATIVE_INFINITY;
    }
    double share = WORD;
    for (int i = from; i < to; i++) {
      share += Table.CHARACTERS[text.charAt(i)];
    }
    return to - from <= LONGEST_COUNTRY && Table.COUNTRIES.contains(text.substring(from, to))
        ? Math.max(share, COUNTRY)
        : share;
  }
}
