package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names that need not be likely ones, behind a label in text: rare characters are allowed, but no
 * words that begin like a name.
 */
public final class PossibleName implements Validator {
  private static final double MIN = -4;

  @Override
  public String name() {
    return "possible-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.length() < 2 || value.length() > 4 || Surnames.none(value)) {
      return false;
    }
    String name = value.toString();
    int surname = Surnames.lengthIn(name);
    boolean rare =
        (surname > 1 || Surnames.isCommon(name.charAt(0)))
            && name.substring(surname).chars().anyMatch(c -> NameModel.isRare((char) c));
    return PersonName.isChinese(name)
        && !CommonName.endsInWord(name, surname)
        && (rare || NameModel.score(name, surname) >= MIN);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
