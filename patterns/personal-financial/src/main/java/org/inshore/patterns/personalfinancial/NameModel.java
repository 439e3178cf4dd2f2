package org.inshore.patterns.personalfinancial;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much more likely some characters are as a person's name than as other text.
 *
 * <p>As a name: the share of the surname, times those of the characters in their places of given
 * names. As other text: the likeliest way to part them into words of a dictionary and single
 * characters. The logarithm of the quotient is the score (naive Bayes); what stands around is not
 * looked at. Tables are read on first use.
 */
final class NameModel {
  /** Kinds of shares of a character: in other text, and by place in given names. */
  static final int ELSEWHERE = 0;

  static final int FIRST = 1;
  static final int LAST = 2;
  static final int ONLY = 3;
  static final int KINDS = 4;

  /** Shares are kept as levels: the negative logarithm in such steps, as a digit to base 36. */
  static final double STEP = 0.5;

  static final int NEVER = Character.MAX_RADIX - 1;

  /** The share of names with one given character. */
  private static final double SHORT = 0.18;

  /** Shares of surnames fall with their rank, as Zipf's law has it; this one flattens the top. */
  private static final double RANK_FLATTENED = 8;

  /** The share of each surname that is not among the common ones. */
  private static final double RARE = 2e-5;

  /** A character that no name in the tables has. */
  private static final double UNKNOWN = Double.NEGATIVE_INFINITY;

  private static final int LONGEST_WORD = 3;

  /** All that is asked by a character, in arrays: names are judged wherever a surname stands. */
  private static final class Table {
    static final byte[] LEVELS = new byte[KINDS << Character.SIZE];
    static final float[] SURNAMES = new float[1 << Character.SIZE];

    // By first character, what follows it in words and a level, each behind a space.
    static final @Nullable String[] WORDS = new String[1 << Character.SIZE];

    static {
      Arrays.fill(LEVELS, (byte) NEVER);
      Resources.text("name-characters.txt").lines().forEach(Table::character);
      Resources.text("common-words.txt")
          .lines()
          .forEach(line -> WORDS[line.charAt(0)] = line.substring(1));
      String common = Surnames.common();
      double all = 0;
      for (int rank = 0; rank < common.length(); rank++) {
        all += 1.0 / (rank + RANK_FLATTENED);
      }
      Arrays.fill(SURNAMES, (float) Math.log(RARE));
      for (int rank = 0; rank < common.length(); rank++) {
        SURNAMES[common.charAt(rank)] = (float) Math.log(1 / (rank + RANK_FLATTENED) / all);
      }
    }

    private static void character(String line) {
      for (int kind = 0; kind < KINDS; kind++) {
        LEVELS[line.charAt(0) * KINDS + kind] =
            (byte) Character.digit(line.charAt(1 + kind), Character.MAX_RADIX);
      }
    }
  }

  private NameModel() {}

  /**
   * The score.
   *
   * @param name a surname and one or two more characters
   * @param surname how many characters the surname has
   */
  static double score(String name, int surname) {
    double given =
        switch (name.length() - surname) {
          case 1 -> Math.log(SHORT) + share(name.charAt(surname), ONLY);
          case 2 ->
              Math.log(1 - SHORT)
                  + share(name.charAt(surname), FIRST)
                  + share(name.charAt(surname + 1), LAST);
          default -> UNKNOWN;
        };
    return given == UNKNOWN ? UNKNOWN : surname(name, surname) + given - text(name);
  }

  /**
   * How much more likely the last of three characters is the next word than a part of the name, as
   * a logarithm: 敏收 in 赵敏收. Negative infinity for other names.
   */
  static double margin(String name, int surname) {
    if (name.length() - surname != 2) {
      return UNKNOWN;
    }
    char first = name.charAt(surname);
    char last = name.charAt(surname + 1);
    double two = Math.log(SHORT) + share(first, ONLY) + share(last, ELSEWHERE);
    double three = Math.log(1 - SHORT) + share(first, FIRST) + share(last, LAST);
    return two == UNKNOWN ? UNKNOWN : two - three;
  }

  /** Whether a character hardly ever comes, in names or elsewhere. */
  static boolean isRare(char c) {
    return level(c, ELSEWHERE) == NEVER;
  }

  private static double surname(String name, int length) {
    return length == 1 ? Table.SURNAMES[name.charAt(0)] : Math.log(RARE);
  }

  /** The likeliest way to part it into words and characters. */
  private static double text(String name) {
    int[] best = new int[name.length() + 1]; // the least sum of levels
    for (int end = 1; end <= name.length(); end++) {
      best[end] = best[end - 1] + level(name.charAt(end - 1), ELSEWHERE);
      for (int start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++) {
        best[end] = Math.min(best[end], best[start] + word(name, start, end));
      }
    }
    return -STEP * best[name.length()];
  }

  /** The level of a word, or so much that no word is better. */
  private static int word(String name, int start, int end) {
    String line = Table.WORDS[name.charAt(start)];
    int rest = end - start - 1;
    for (int at = 0; line != null && at < line.length(); ) {
      int next = line.indexOf(' ', at + 1);
      next = next < 0 ? line.length() : next;
      if (next - at == rest + 2 && line.regionMatches(at + 1, name, start + 1, rest)) {
        return Character.digit(line.charAt(next - 1), Character.MAX_RADIX);
      }
      at = next;
    }
    return NEVER * LONGEST_WORD;
  }

  private static double share(char c, int kind) {
    int level = level(c, kind);
    return level == NEVER ? UNKNOWN : -STEP * level;
  }

  private static int level(char c, int kind) {
    return Table.LEVELS[c * KINDS + kind];
  }
}
