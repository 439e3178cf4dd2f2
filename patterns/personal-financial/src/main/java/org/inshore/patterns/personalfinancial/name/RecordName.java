package org.inshore.patterns.personalfinancial.name;

import java.util.Set;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names that fill a field of a record, beside one with the number of a document: any word that
 * begins with a surname (段落, 任意), and none that says what the record is about or how a form is
 * filled in.
 */
public final class RecordName implements Validator {
  private static final Set<String> FORM = Set.copyOf(NameWords.words("form"));

  private final WordName word = new WordName();

  @Override
  public String name() {
    return "record-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    return word.isValid(name) && !FORM.contains(name);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
