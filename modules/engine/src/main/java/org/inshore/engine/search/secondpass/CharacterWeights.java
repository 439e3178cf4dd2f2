package org.inshore.engine.search.secondpass;

import java.util.Arrays;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.detect.TextValidator;

/**
 * Weights of characters at the begin of values, by the character as it stands in the text. Those of
 * one are a number: four times seven bits, each above the least that a weight can be, and whether
 * it opens or closes a pair. Made when first asked for.
 */
final class CharacterWeights {
  /** Of a character that counts as nothing; no weight but never is less than two above it. */
  static final int SKIPPED = 1;

  private static final int BITS = 7;
  private static final int MASK = (1 << BITS) - 1;
  private static final int LEAST = 2;
  private static final int OPENS = 1 << 31;
  private static final int CLOSES = 1 << 30;
  private static final int SIZE = 1 << Character.SIZE;

  private final TextValidator validator;
  private int[] table = {};

  CharacterWeights(TextValidator validator) {
    this.validator = validator;
  }

  /** The weights by character of two bytes of UTF-16; 0 where no value has it. */
  int[] table() {
    if (table.length == 0) {
      table = make();
    }
    return table;
  }

  private int[] make() {
    int[] made = new int[SIZE];
    int[] plain = new int[SIZE];
    Arrays.fill(plain, SKIPPED); // not made yet
    for (int point = 0; point < SIZE; point++) {
      int counts = Normaliser.normalise(point);
      if (counts == Normaliser.REMOVED) {
        made[point] = SKIPPED;
      } else {
        if (plain[counts] == SKIPPED) {
          plain[counts] = packed(validator.weights((char) counts));
        }
        made[point] = plain[counts];
      }
    }
    return made;
  }

  private static int packed(TextValidator.Weights weights) {
    return (weights.opens() ? OPENS : 0)
        | (weights.closes() ? CLOSES : 0)
        | aboveNever(weights.first()) << 3 * BITS
        | aboveNever(weights.second()) << 2 * BITS
        | aboveNever(weights.middle()) << BITS
        | aboveNever(weights.third());
  }

  private static int aboveNever(int weight) {
    return weight == TextValidator.NEVER
        ? 0
        : Math.clamp(weight - TextValidator.NEVER, LEAST, TextValidator.MOST - TextValidator.NEVER);
  }

  /** Whether a value may begin with two characters. */
  static boolean two(int first, int second) {
    int sum = (first >>> 3 * BITS & MASK) + (second >>> 2 * BITS & MASK);
    return sum >= -2 * TextValidator.NEVER || (first & second << 1 & OPENS) != 0;
  }

  /** Whether a value may begin with three characters. */
  static boolean three(int first, int second, int third) {
    int sum = (first >>> 3 * BITS & MASK) + (second >>> BITS & MASK) + (third & MASK);
    return sum >= -3 * TextValidator.NEVER;
  }
}
