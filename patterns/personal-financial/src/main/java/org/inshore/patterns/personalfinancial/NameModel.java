package org.inshore.patterns.personalfinancial;

import java.util.HashMap;
import java.util.Map;

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
  private static final int RANK_FLATTENED = 8;

  /** The share of each surname that is not among the common ones. */
  private static final double RARE = 2e-5;

  /** A character that no name in the tables has. */
  private static final double UNKNOWN = Double.NEGATIVE_INFINITY;

  private static final int LONGEST_WORD = 3;

  private static final class Table {
    static final Map<Character, String> CHARACTERS = new HashMap<>(8192);

    // By first character, what follows it and a level, each behind a space.
    static final Map<Character, String> WORDS = new HashMap<>(4096);
    static final double ALL_RANKS;

    static {
      Resources.text("name-characters.txt")
          .lines()
          .forEach(line -> CHARACTERS.put(line.charAt(0), line.substring(1)));
      Resources.text("common-words.txt")
          .lines()
          .forEach(line -> WORDS.put(line.charAt(0), line.substring(1)));
      double all = 0;
      for (int rank = 0; rank < Surnames.commonCount(); rank++) {
        all += 1.0 / (rank + RANK_FLATTENED);
      }
      ALL_RANKS = all;
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
    return !Table.CHARACTERS.containsKey(c);
  }

  private static double surname(String name, int length) {
    int rank = length == 1 ? Surnames.rank(name.charAt(0)) : -1;
    return Math.log(rank < 0 ? RARE : 1.0 / (rank + RANK_FLATTENED) / Table.ALL_RANKS);
  }

  /** The likeliest way to part it into words and characters. */
  private static double text(String name) {
    double[] best = new double[name.length() + 1];
    for (int end = 1; end <= name.length(); end++) {
      best[end] = best[end - 1] + Math.max(share(name.charAt(end - 1), ELSEWHERE), -NEVER * STEP);
      for (int start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++) {
        int level = word(name.substring(start, end));
        if (level < NEVER) {
          best[end] = Math.max(best[end], best[start] - STEP * level);
        }
      }
    }
    return best[name.length()];
  }

  /** The level of a word, or {@link #NEVER}. */
  private static int word(String word) {
    String line = Table.WORDS.getOrDefault(word.charAt(0), "");
    String rest = " " + word.substring(1);
    for (int at = line.indexOf(rest); at >= 0; at = line.indexOf(rest, at + 1)) {
      int level = at + rest.length();
      if (level + 1 == line.length() || line.charAt(level + 1) == ' ') {
        return Character.digit(line.charAt(level), Character.MAX_RADIX);
      }
    }
    return NEVER;
  }

  private static double share(char c, int kind) {
    String levels = Table.CHARACTERS.get(c);
    int level = levels == null ? NEVER : Character.digit(levels.charAt(kind), Character.MAX_RADIX);
    return level == NEVER ? UNKNOWN : -STEP * level;
  }
}
