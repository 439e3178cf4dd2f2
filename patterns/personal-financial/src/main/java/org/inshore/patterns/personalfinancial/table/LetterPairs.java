package org.inshore.patterns.personalfinancial.table;

/**
 * Pairs of letters as words of English, of programs and of pinyin have them: the commonest, which
 * make up 97 of 100 pairs there, and little more than half of those drawn at random.
 */
public final class LetterPairs {
  private static final int LETTERS = 26;
  private static final boolean[] COMMON = new boolean[LETTERS * LETTERS];

  static {
    Resources.text("letter-pairs.txt")
        .lines()
        .forEach(
            line ->
                line.substring(2)
                    .chars()
                    .forEach(c -> COMMON[(line.charAt(0) - 'a') * LETTERS + c - 'a'] = true));
  }

  private LetterPairs() {}

  /** The share of common ones among the pairs of a word of ASCII letters. */
  public static double share(CharSequence word) {
    int common = 0;
    for (int i = 1; i < word.length(); i++) {
      common += COMMON[index(word.charAt(i - 1)) * LETTERS + index(word.charAt(i))] ? 1 : 0;
    }
    return word.length() < 2 ? 1 : (double) common / (word.length() - 1);
  }

  private static int index(char c) {
    return (c | 0x20) - 'a';
  }
}
