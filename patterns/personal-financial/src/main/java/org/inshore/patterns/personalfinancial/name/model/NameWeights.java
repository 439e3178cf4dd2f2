package org.inshore.patterns.personalfinancial.name.model;

import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.TextValidator;

/**
 * Weights of single characters that bound the score of {@link NameModel} from above: what each adds
 * to it if no word of more than one character fits the text better, as levels rounded up.
 */
public final class NameWeights {
  /** Levels for one step of a logarithm. */
  private static final double LEVELS = 2;

  private NameWeights() {}

  /**
   * The weights of a character.
   *
   * @param least the score that a name must have
   */
  public static TextValidator.Weights of(char c, double least) {
    double elsewhere = NameModel.elsewhere(c);
    return new TextValidator.Weights(
        Surnames.isSurname(c)
            ? level(NameModel.surname(c) - elsewhere - least)
            : TextValidator.NEVER,
        level(NameModel.only(c) - elsewhere),
        level(NameModel.middle(c) - elsewhere),
        level(NameModel.last(c) - elsewhere),
        Surnames.beginsCompound(c),
        Surnames.endsCompound(c));
  }

  private static int level(double score) {
    return score == Double.NEGATIVE_INFINITY
        ? TextValidator.NEVER
        : (int) Math.ceil(LEVELS * score);
  }
}
