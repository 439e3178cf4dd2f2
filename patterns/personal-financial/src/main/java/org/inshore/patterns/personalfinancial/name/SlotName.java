package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names behind a label and where other values in the same place are names: a common surname and two
 * more characters may be an ordinary word as well (孙团结), unless the whole is one or begins with one
 * (余额宝).
 */
public final class SlotName implements Validator {
  private static final String PREPOSITIONS = NameWords.characters("preposition");

  private final PossibleName possible = new PossibleName();

  @Override
  public String name() {
    return "slot-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    return (possible.isValid(name)
            || (name.length() == 3
                && Surnames.isCommon(name.charAt(0))
                && PersonName.isChinese(name)
                && !NameModel.isWord(name)
                && !NameModel.isWord(name.substring(0, 2))))
        && !CommonName.isPlace(name)
        && !isBehindPreposition(name);
  }

  /** Whether it is a preposition and a name of two characters: 由白雪. */
  private static boolean isBehindPreposition(String name) {
    return name.length() == 3
        && PREPOSITIONS.indexOf(name.charAt(0)) >= 0
        && Surnames.isCommon(name.charAt(1));
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
