package org.inshore.patterns.personalfinancial.name.model;

import java.util.Arrays;
import org.inshore.patterns.personalfinancial.table.LongKeys;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Resources;
import org.inshore.patterns.personalfinancial.table.Surnames;

/**
 * Likelihood ratio of characters as a person's name against other text.
 *
 * <p>As a name: the share of the surname, times those of the characters in their places of given
 * names. As other text: the likeliest way to part them into words of a dictionary and single
 * characters. The logarithm of the quotient is the score (naive Bayes); what stands around is not
 * looked at. Tables are read on first use.
 */
public final class NameModel {
  /** Kinds of shares of a character: in other text, and by place in given names. */
  public static final int ELSEWHERE = 0;

  public static final int FIRST = 1;
  public static final int LAST = 2;
  public static final int ONLY = 3;
  public static final int KINDS = 4;

  /** Shares are kept as levels: the negative logarithm in such steps, as a digit to base 36. */
  public static final double STEP = 0.5;

  public static final int NEVER = Character.MAX_RADIX - 1;

  /** The share of names with one given character. */
  private static final double SHORT = 0.18;

  private static final double LOG_SHORT = Math.log(SHORT);
  private static final double LOG_LONG = Math.log(1 - SHORT);

  /** Shares of surnames fall with their rank, as Zipf's law has it; this one flattens the top. */
  private static final int RANK_FLATTENED = 8;

  /** The share of each surname that is not among the common ones. */
  private static final double RARE = 2e-5;

  /** The share of the most common surname of two characters. */
  private static final double COMPOUND = 5e-4;

  /**
   * The share of each given name that is a word as well: people choose such words whole, far more
   * often than their characters come together by chance.
   */
  private static final double LOG_CHOSEN = Math.log(1.5e-4);

  /** A character that no name in the tables has. */
  private static final double UNKNOWN = Double.NEGATIVE_INFINITY;

  private static final class Table {
    /** By kind and character: its level, {@link #MISSING} where the table lacks it. */
    static final byte[] LEVELS = new byte[KINDS << Character.SIZE];

    static final byte MISSING = Character.MAX_RADIX;

    /** By kind: the level of a character of newer names. */
    private static final byte[] NEWER = {28, 19, 18, 17};

    // Words of one to three characters; by place, their levels.
    private static final int BITS = 17;
    private static final LongKeys WORDS = new LongKeys(BITS);
    private static final byte[] WORD_LEVELS = new byte[1 << BITS];

    /** Words of two characters that people are called by. */
    static final LongKeys CHOSEN;

    /** By rank, then those not ranked: the logarithm of the share of a surname. */
    static final double[] SURNAMES;

    static {
      Arrays.fill(LEVELS, MISSING);
      Resources.text("name-characters.txt")
          .lines()
          .forEach(
              line -> {
                for (int kind = 0; kind < KINDS; kind++) {
                  LEVELS[kind << Character.SIZE | line.charAt(0)] =
                      (byte) Character.digit(line.charAt(kind + 1), Character.MAX_RADIX);
                }
              });
      for (char c : NameWords.characters("newer").toCharArray()) {
        boolean lacks = LEVELS[c] == MISSING;
        for (int kind = 0; lacks && kind < KINDS; kind++) {
          LEVELS[kind << Character.SIZE | c] = NEWER[kind];
        }
      }
      // What 于 is in simplified text: normalising keeps it, since it is a surname there.
      LEVELS[ELSEWHERE << Character.SIZE | '於'] = LEVELS[ELSEWHERE << Character.SIZE | '于'];
      addWords(Resources.text("common-words.txt").toCharArray());
      String[] chosen = Resources.text("given-words.txt").strip().split("\\s+", -1);
      CHOSEN = new LongKeys(Integer.SIZE - Integer.numberOfLeadingZeros(2 * chosen.length));
      for (String word : chosen) {
        CHOSEN.add(key(0, word.charAt(0), word.charAt(1)));
      }
      int ranks = Surnames.commonCount();
      double all = 0;
      for (int rank = 0; rank < ranks; rank++) {
        all += 1.0 / (rank + RANK_FLATTENED);
      }
      SURNAMES = new double[ranks + 1];
      for (int rank = 0; rank < ranks; rank++) {
        SURNAMES[rank] = Math.log(1.0 / (rank + RANK_FLATTENED) / all);
      }
      SURNAMES[ranks] = Math.log(RARE);
    }

    /**
     * Adds those of lines: the first character, then what follows it and a level, many times. All
     * in one loop, since it runs before it is compiled.
     */
    private static void addWords(char[] lines) {
      char first = lines[0];
      for (int begin = 2, at = 2; at < lines.length; at++) {
        if (lines[at] > ' ') {
          continue;
        }
        int level = at - 1;
        int second = begin < level ? lines[begin] : 0;
        int place = WORDS.add(key(first, second, begin + 1 < level ? lines[begin + 1] : 0));
        WORD_LEVELS[place] = (byte) Character.digit(lines[level], Character.MAX_RADIX);
        if (lines[at] == '\n' && at + 1 < lines.length) {
          first = lines[++at];
          at++;
        }
        begin = at + 1;
      }
    }

    private static long key(int first, int second, int third) {
      return ((long) first << Character.SIZE | second) << Character.SIZE | third;
    }

    /** The level of a word of up to three characters, 0 behind its last; or NEVER. */
    static int word(int first, int second, int third) {
      int place = WORDS.find(key(first, second, third));
      return place < 0 ? NEVER : WORD_LEVELS[place];
    }
  }

  private NameModel() {}

  /**
   * The score.
   *
   * @param name a surname and one or two more characters
   * @param surname how many characters the surname has
   */
  public static double score(String name, int surname) {
    double given =
        switch (name.length() - surname) {
          case 1 -> only(name.charAt(surname));
          case 2 -> given(name.charAt(surname), name.charAt(surname + 1));
          default -> UNKNOWN;
        };
    return given == UNKNOWN ? UNKNOWN : surname(name, surname) + given - text(name);
  }

  /**
   * How much more likely the last of three characters is the next word than a part of the name, as
   * a logarithm: 敏收 in 赵敏收. Negative infinity for other names.
   */
  public static double margin(String name, int surname) {
    if (name.length() - surname != 2) {
      return UNKNOWN;
    }
    char first = name.charAt(surname);
    char last = name.charAt(surname + 1);
    double two = LOG_SHORT + share(first, ONLY) + share(last, ELSEWHERE);
    double three = given(first, last);
    return two == UNKNOWN ? UNKNOWN : two - three;
  }

  /** How much likelier the characters behind a surname are given names than other text. */
  public static double given(String name, int surname) {
    char first = name.charAt(surname);
    return switch (name.length() - surname) {
      case 1 -> share(first, ONLY) - share(first, ELSEWHERE);
      case 2 -> {
        char last = name.charAt(surname + 1);
        yield share(first, FIRST)
            + share(last, LAST)
            - share(first, ELSEWHERE)
            - share(last, ELSEWHERE);
      }
      default -> UNKNOWN;
    };
  }

  /**
   * Whether the score of a surname and one or two more characters is high enough; as {@link #score}
   * tells, but for most other text at once.
   *
   * @param third the second given character; 0 for none
   */
  public static boolean isAtLeast(char first, char second, char third, double least) {
    double single = elsewhere(first);
    double two = elsewhere(second);
    double name = surname(first) - least;
    if (third == 0) {
      name += only(second);
      return name > UNKNOWN && name >= single + two && name >= word(first, second, 0);
    }
    double three = elsewhere(third);
    name += given(second, third);
    return name > UNKNOWN
        && name >= single + two + three
        && name >= word(first, second, 0) + three
        && name >= single + word(second, third, 0)
        && name >= word(first, second, third);
  }

  /**
   * Whether the score may be as high: words of more than one character only lower it, and are not
   * looked up. Tells nothing of names of more than three characters or a longer surname.
   */
  public static boolean mayScore(CharSequence name, double least) {
    char first = name.charAt(0);
    char second = name.charAt(1);
    if (name.length() > 3 || Surnames.isCompound(first, second)) {
      return true;
    }
    double score = surname(first) - elsewhere(first) - elsewhere(second);
    score +=
        name.length() == 2
            ? only(second)
            : given(second, name.charAt(2)) - elsewhere(name.charAt(2));
    return score >= least;
  }

  /** The logarithm of its share among names; the rest as in {@link #score}. */
  static double share(String name, int surname) {
    return score(name, surname) + text(name);
  }

  /**
   * The same of a surname and one or two more characters.
   *
   * @param third the second given character; 0 for none
   */
  public static double share(char first, char second, char third) {
    return surname(first) + (third == 0 ? only(second) : given(second, third));
  }

  /** Whether it is a word of the dictionary as a whole. */
  public static boolean isWord(String text) {
    return switch (text.length()) {
      case 2 -> Table.word(text.charAt(0), text.charAt(1), 0) != NEVER;
      case 3 -> Table.word(text.charAt(0), text.charAt(1), text.charAt(2)) != NEVER;
      default -> false;
    };
  }

  /** Whether a character hardly ever comes, in names or elsewhere. */
  public static boolean isRare(char c) {
    return Table.LEVELS[c] == Table.MISSING;
  }

  private static double surname(String name, int length) {
    int compound = length == 2 ? Surnames.compoundRank(name) : -1;
    if (compound >= 0) {
      return Math.log(COMPOUND / (compound + 1));
    }
    return length == 1 ? surname(name.charAt(0)) : Table.SURNAMES[Surnames.commonCount()];
  }

  /** The logarithm of the share of a surname of one character. */
  static double surname(char c) {
    int rank = Surnames.rank(c);
    return Table.SURNAMES[rank < 0 ? Surnames.commonCount() : rank];
  }

  /** That of names with a character behind the surname, and none more. */
  static double only(char c) {
    return LOG_SHORT + share(c, ONLY);
  }

  /** That of names with a character behind the surname, and one more. */
  static double middle(char c) {
    return LOG_LONG + share(c, FIRST);
  }

  /** The logarithm of the share of a character as the last of three. */
  static double last(char c) {
    return share(c, LAST);
  }

  /** That of names with two characters behind the surname. */
  private static double given(char first, char last) {
    double apart = middle(first) + last(last);
    return apart < LOG_CHOSEN && Table.CHOSEN.contains(Table.key(0, first, last))
        ? LOG_CHOSEN
        : apart;
  }

  /** That of a character in other text, however rare it is. */
  static double elsewhere(char c) {
    return Math.max(share(c, ELSEWHERE), -NEVER * STEP);
  }

  /**
   * The likeliest way to part it into words of two or three characters and single ones, or one
   * foreign word.
   */
  private static double text(String name) {
    double twoBefore = UNKNOWN;
    double oneBefore = UNKNOWN;
    double before = 0;
    for (int i = 0; i < name.length(); i++) {
      char last = name.charAt(i);
      double best = before + elsewhere(last);
      if (i >= 1) {
        best = Math.max(best, oneBefore + word(name.charAt(i - 1), last, 0));
      }
      if (i >= 2) {
        best = Math.max(best, twoBefore + word(name.charAt(i - 2), name.charAt(i - 1), last));
      }
      twoBefore = oneBefore;
      oneBefore = before;
      before = best;
    }
    return Math.max(before, Transliteration.share(name, 0, name.length()));
  }

  /** The logarithm of the share of a word of up to three characters, 0 behind its last. */
  static double word(int first, int second, int third) {
    int level = Table.word(first, second, third);
    return level == NEVER ? UNKNOWN : -STEP * level;
  }

  private static double share(char c, int kind) {
    int level = Table.LEVELS[kind << Character.SIZE | c];
    return level >= NEVER ? UNKNOWN : -STEP * level;
  }
}
