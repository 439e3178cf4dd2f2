package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names that are hardly anything else and that quotes part from all else, so that their last
 * character is no word behind a name: 闫妮可.
 */
public final class WholeName implements Validator {
  private static final double LEAST = 3;

  @Override
  public String name() {
    return "whole-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    int surname = name.length() < 3 ? 0 : Surnames.lengthIn(name);
    return surname > 0
        && NameModel.score(name, surname) >= LEAST
        && PersonName.isChinese(name)
        && !CommonName.isPlace(name);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
