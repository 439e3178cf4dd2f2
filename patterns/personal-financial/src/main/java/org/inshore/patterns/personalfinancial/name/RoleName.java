package org.inshore.patterns.personalfinancial.name;

import java.util.Set;
import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names of two characters that are words as well, right behind a role in a sentence (担保人江山): of a
 * frequent surname, as likely a given name as a word, and no word that comes often in other text.
 */
public final class RoleName implements Validator {
  private static final double MIN = -4;

  /** From which rank on a surname is mostly another word amid a sentence. */
  private static final int FEW = 120;

  private static final Set<String> DEEDS = Set.copyOf(NameWords.words("deed"));

  @Override
  public String name() {
    return "role-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    return name.length() == 2
        && isFrequent(name.charAt(0))
        && !CommonName.isVillage(name)
        && !CommonName.isPlace(name)
        && !DEEDS.contains(name)
        && FieldName.isWord(name)
        && NameModel.score(name, 1) >= MIN;
  }

  /** Whether a surname of one character is that of many people, and hardly a word. */
  static boolean isFrequent(char surname) {
    int rank = Surnames.rank(surname);
    return rank >= 0 && rank < FEW;
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
