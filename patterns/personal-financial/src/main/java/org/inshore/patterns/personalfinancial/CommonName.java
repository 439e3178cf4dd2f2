package org.inshore.patterns.personalfinancial;

import org.inshore.spi.detect.Validator;

/** Names of a common surname and characters that names are made of; for running text. */
public final class CommonName implements Validator {
  private static final PersonName NAME = new PersonName();

  private static final class Table {
    static final String GIVEN = Resources.text("given-characters.txt").strip();
  }

  @Override
  public String name() {
    return "common-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    if (!NAME.isValid(name)) {
      return false;
    }
    int surname = Surnames.lengthIn(name);
    if (surname == 1 && !Surnames.isCommon(name.charAt(0))) {
      return false;
    }
    for (int i = surname; i < name.length(); i++) {
      if (!isGiven(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isGiven(char c) {
    return Table.GIVEN.indexOf(c) >= 0;
  }
}
