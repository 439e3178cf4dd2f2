package org.inshore.patterns.personalfinancial.name;

import java.util.Set;
import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names that fill a field of a form where only people stand: also ordinary words that are as likely
 * given names as words (周末, 卓越), and not those that say how to fill it in (单位, 明细).
 */
public final class FieldName implements Validator {
  /** The least quotient of the shares as a given name and as a word: its logarithm. */
  private static final double LEAST = 0;

  private static final Set<String> FORM = Set.copyOf(NameWords.words("form"));

  private static final String KINSHIP = NameWords.characters("kinship");

  private static final PersonName NAME = new PersonName();

  @Override
  public String name() {
    return "field-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return NAME.isValid(value) || isWord(value.toString());
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }

  /** Whether it is an ordinary word of two characters that is as likely a given name. */
  static boolean isWord(String name) {
    return name.length() == 2
        && Surnames.isSurname(name.charAt(0))
        && !Surnames.isCompound(name.charAt(0), name.charAt(1))
        && !PersonName.NotNames.ends(name)
        && !Digits.uniform(name)
        && !FORM.contains(name)
        && KINSHIP.indexOf(name.charAt(1)) < 0
        && NameModel.given(name, 1) >= LEAST;
  }
}
