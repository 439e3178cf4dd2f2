package org.inshore.patterns.personalfinancial.name.latin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.table.Resources;

/**
 * Likelihood ratio of a word in Latin letters as a part of a name against an ordinary word, by its
 * sequences of three letters (a Markov chain of second order for either). The logarithm of the
 * quotient is the score. Letters with marks are read as those without. The table is read on first
 * use.
 */
public final class LatinModel {
  /** What stands before a word, its letters, and what stands behind it. */
  public static final int SYMBOLS = 28;

  public static final int END = SYMBOLS - 1;

  /** Levels of the table: so many steps below nothing, and what a step is. */
  public static final int ZERO = 12;

  public static final double STEP = 0.5;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’ʻ-]");

  /** Letters that are no other one with a mark, and what they are read as. */
  private static final String[] LETTERS = {
    "ø", "o", "đ", "d", "ł", "l", "ß", "ss", "ı", "i", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th",
    "ə", "e"
  };

  private static final class Table {
    static final byte[] LEVELS = new byte[SYMBOLS * SYMBOLS * SYMBOLS];

    static {
      Resources.text("latin-letters.txt")
          .lines()
          .forEach(
              line -> {
                int before = place(symbol(line.charAt(0)), symbol(line.charAt(1)), 0);
                for (int i = 1; i < SYMBOLS; i++) {
                  LEVELS[before + i] =
                      (byte) Character.digit(line.charAt(i + 1), Character.MAX_RADIX);
                }
              });
    }
  }

  private LatinModel() {}

  /** The score of what {@link #plain} made; 0 where it is not of Latin letters alone. */
  public static double scoreOfPlain(String word) {
    double score = 0;
    int first = 0;
    int second = 0;
    for (int i = 0; i <= word.length(); i++) {
      int third = i == word.length() ? END : symbol(word.charAt(i));
      if (third <= 0) {
        return 0;
      }
      score += STEP * (Table.LEVELS[place(first, second, third)] - ZERO);
      first = second;
      second = third;
    }
    return score;
  }

  /** A word in small letters without marks, hyphens and apostrophes. */
  public static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    for (int i = 0; i < LETTERS.length; i += 2) {
      plain = plain.replace(LETTERS[i], LETTERS[i + 1]);
    }
    return plain;
  }

  private static boolean isPlain(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) < 'a' || lower.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** The number of a letter, 0 for the begin; beyond the letters for any other character. */
  public static int symbol(char c) {
    return c == '^' ? 0 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : -1;
  }

  /** Where the level of a third symbol behind two stands. */
  public static int place(int first, int second, int third) {
    return (first * SYMBOLS + second) * SYMBOLS + third;
  }
}
