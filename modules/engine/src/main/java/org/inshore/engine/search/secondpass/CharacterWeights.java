package org.inshore.engine.search.secondpass;

import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.detect.TextValidator;

/**
 * Weights of Chinese characters at the begin of values, by the character as it stands in the text:
 * all of one packed in a number, so that a place costs a look-up and sums without a branch.
 */
final class CharacterWeights {
  /** A character that no value has, and one that counts as nothing. */
  static final int NONE = 0;

  static final int SKIPPED = 1 << 30;

  private static final int FIRST = 0x3400;
  private static final int END = 0xa000;

  // Four weights above the least, of so many bits, then whether it opens a pair or closes one.
  private static final int BITS = 7;
  private static final int MASK = (1 << BITS) - 1;
  private static final int SECOND = BITS;
  private static final int MIDDLE = 2 * BITS;
  private static final int THIRD = 3 * BITS;
  private static final int OPENS = 4 * BITS;
  private static final int CLOSES = OPENS + 1;

  private CharacterWeights() {}

  /** By character, its packed weights. */
  static int[] of(TextValidator validator) {
    int[] packed = new int[1 << Character.SIZE];
    for (int c = 0; c < packed.length; c++) {
      int counts = Normaliser.normalise(c);
      if (counts == Normaliser.REMOVED) {
        packed[c] = SKIPPED;
      } else if (counts >= FIRST && counts < END) {
        packed[c] = pack(validator.weights((char) counts));
      }
    }
    return packed;
  }

  private static int pack(TextValidator.Weights weights) {
    return above(weights.first())
        | (above(weights.second()) << SECOND)
        | (above(weights.middle()) << MIDDLE)
        | (above(weights.third()) << THIRD)
        | ((weights.opens() ? 1 : 0) << OPENS)
        | ((weights.closes() ? 1 : 0) << CLOSES);
  }

  private static int above(int weight) {
    return Math.clamp(weight, TextValidator.NEVER, TextValidator.MOST) - TextValidator.NEVER;
  }

  /** What a first character and one behind it weigh together; 0 and more also for a pair. */
  static int two(int first, int second) {
    int pair = (first >> OPENS) & (second >> CLOSES) & 1;
    return (first & MASK)
        + ((second >> SECOND) & MASK)
        + 2 * TextValidator.NEVER
        + (pair << (BITS + 1));
  }

  /** What two characters weigh as the begin of three, above the least. */
  static int sum(int first, int second) {
    return (first & MASK) + ((second >> MIDDLE) & MASK);
  }

  /** What two characters and a third weigh together. */
  static int three(int sum, int third) {
    return sum + ((third >> THIRD) & MASK) + 3 * TextValidator.NEVER;
  }
}
