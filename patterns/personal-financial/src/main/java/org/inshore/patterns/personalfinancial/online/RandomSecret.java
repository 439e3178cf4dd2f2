package org.inshore.patterns.personalfinancial.online;

import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.table.LetterPairs;
import org.inshore.spi.detect.Validator;

/**
 * Secrets that are drawn at random, so that nothing but a label need tell them from words: letters
 * that are none, or letters and digits that change often.
 */
public final class RandomSecret implements Validator {
  private static final int SHORTEST = 10;
  private static final int SHORTEST_LETTERS = 16;
  private static final int CHANGES = 3;
  private static final int MIN_PIECES = 4;
  private static final double LETTERS_OF_PIECE = 2.6;
  private static final double MOST_COMMON = 0.7;
  private static final Pattern PARTS = Pattern.compile("[^A-Za-z0-9]+");

  /** A universally unique identifier, as keys and tickets often are. */
  private static final Pattern UNIQUE =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  /** What columns of passwords hold in place of them. */
  private static final Pattern DIGEST = Pattern.compile("([0-9A-Fa-f]{32}){1,2}|[0-9A-Fa-f]{40}");

  /** Another field behind a word that is a label by chance: {@code PASS traceId=…}. */
  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z_.-]{1,30}=[^=].*");

  @Override
  public String name() {
    return "random-secret";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String secret = value.toString();
    return ConfiguredSecret.isSecret(secret, false)
        && !DIGEST.matcher(secret).matches()
        && !FIELD.matcher(secret).matches()
        && hasRandomPart(secret);
  }

  static boolean hasRandomPart(String secret) {
    return UNIQUE.matcher(secret).matches()
        || PARTS.splitAsStream(secret).anyMatch(RandomSecret::isRandom);
  }

  private static boolean isRandom(String part) {
    boolean letters = part.chars().allMatch(Character::isLetter);
    return letters
        ? part.length() >= SHORTEST_LETTERS && LetterPairs.share(part) <= MOST_COMMON
        : part.length() >= SHORTEST && (changes(part) >= CHANGES || changesOften(part));
  }

  /**
   * Whether it falls into many pieces where names in programs are put together from few: an upper
   * case letter or a digit begins one where the character before was none.
   */
  static boolean changesOften(String part) {
    int pieces = 1;
    for (int i = 1; i < part.length(); i++) {
      char c = part.charAt(i);
      char before = part.charAt(i - 1);
      boolean upper = Character.isUpperCase(c);
      boolean lowerNext = i + 1 < part.length() && Character.isLowerCase(part.charAt(i + 1));
      pieces +=
          Character.isDigit(c) != Character.isDigit(before)
                  || (upper && (!Character.isUpperCase(before) || lowerNext))
              ? 1
              : 0;
    }
    return pieces >= MIN_PIECES && LETTERS_OF_PIECE * pieces >= part.length();
  }

  /** How often letters and digits change. */
  private static int changes(String part) {
    int changes = 0;
    for (int i = 1; i < part.length(); i++) {
      boolean before = Character.isDigit(part.charAt(i - 1));
      changes += before != Character.isDigit(part.charAt(i)) ? 1 : 0;
    }
    return changes;
  }
}
