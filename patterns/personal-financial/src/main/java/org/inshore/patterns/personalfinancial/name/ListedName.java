package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names where others of their list or slot are names, or a mail address follows: as {@link
 * SlotName} has them, and ordinary words that are as likely given names as words (高峰, 黄河).
 */
public final class ListedName implements Validator {
  private final SlotName slot = new SlotName();

  @Override
  public String name() {
    return "listed-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return slot.isValid(value) || FieldName.isWord(value.toString());
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
