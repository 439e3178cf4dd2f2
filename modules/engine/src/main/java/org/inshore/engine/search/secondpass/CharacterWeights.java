package org.inshore.engine.search.secondpass;

import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.detect.TextValidator;

/**
 * Weights of Chinese characters at the begin of values, by the character as it stands in the text:
 * what is asked of each in one small table, what is asked of few in others. Made when first asked
 * for.
 */
final class CharacterWeights {
  /** The index of a character that counts as nothing, and of one that no value has. */
  static final int SKIPPED = -1;

  static final int NONE = -2;

  /** What a first character is that no value has. */
  static final int NEVER = TextValidator.NEVER << 1;

  private static final int BASE = 0x3400;
  private static final int SIZE = 0xa000 - BASE;
  private static final int BITS = 7;
  private static final int MASK = (1 << BITS) - 1;

  private final TextValidator validator;

  /** Twice the weight as the first, and one more for those that open a pair. */
  private byte[] firsts = {};

  /**
   * Whether it closes a pair, then the weights as the second and in the middle, above the least.
   */
  private final char[] seconds = new char[SIZE];

  private final byte[] thirds = new byte[SIZE];
  private int mostOfThird = TextValidator.NEVER;

  CharacterWeights(TextValidator validator) {
    this.validator = validator;
  }

  /** The table of first characters, by index. */
  byte[] firsts() {
    if (firsts.length == 0) {
      byte[] made = new byte[SIZE];
      for (int i = 0; i < SIZE; i++) {
        TextValidator.Weights weights = validator.weights((char) Normaliser.normalise(BASE + i));
        made[i] = (byte) ((bounded(weights.first()) << 1) | (weights.opens() ? 1 : 0));
        seconds[i] =
            (char)
                ((weights.closes() ? 1 << (2 * BITS) : 0)
                    | ((bounded(weights.second()) - TextValidator.NEVER) << BITS)
                    | (bounded(weights.middle()) - TextValidator.NEVER));
        thirds[i] = (byte) bounded(weights.third());
        mostOfThird = Math.max(mostOfThird, thirds[i]);
      }
      firsts = made;
    }
    return firsts;
  }

  private static int bounded(int weight) {
    return Math.clamp(weight, TextValidator.NEVER, TextValidator.MOST);
  }

  /** The index of a character in the tables. */
  static int index(int point) {
    int index = point - BASE;
    if (index >= 0 && index < SIZE) {
      return index;
    }
    int counts = Normaliser.normalise(point);
    return counts == Normaliser.REMOVED
        ? SKIPPED
        : counts >= BASE && counts < BASE + SIZE ? counts - BASE : NONE;
  }

  /** Whether a value may begin with two characters: one as a first, and one behind it. */
  boolean two(int first, int index) {
    int second = seconds[index];
    return (first >> 1) + ((second >> BITS) & MASK) + TextValidator.NEVER >= 0
        || (first & (second >> (2 * BITS))) != 0;
  }

  /** What two characters weigh as the begin of three. */
  int sum(int first, int index) {
    return (first >> 1) + (seconds[index] & MASK) + TextValidator.NEVER;
  }

  /** Whether a value may begin with two characters of a weight and a third. */
  boolean three(int sum, int index) {
    return sum + mostOfThird >= 0 && sum + thirds[index] >= 0;
  }
}
