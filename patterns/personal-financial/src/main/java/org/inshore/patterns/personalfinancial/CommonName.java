package org.inshore.patterns.personalfinancial;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Names of a common surname and characters that names are made of; for running text. */
public final class CommonName implements Validator {
  private static final PersonName NAME = new PersonName();

  private static final class Table {
    static final BitSet GIVEN = new BitSet();
    static final Set<String> WORDS = new HashSet<>(8192);

    static {
      Resources.text("given-characters.txt").strip().chars().forEach(GIVEN::set);
      // A line for each first character, then what may follow it.
      for (String line : Resources.text("common-words.txt").strip().split("\n", -1)) {
        String[] tokens = line.split(" ", -1);
        for (int i = 1; i < tokens.length; i++) {
          WORDS.add(tokens[0] + tokens[i]);
        }
      }
    }
  }

  @Override
  public String name() {
    return "common-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    // What is cheap first: most of running text is no name.
    if (isHopeless(value) || !isGiven(value.charAt(value.length() - 1))) {
      return false;
    }
    String name = value.toString();
    int surname = Surnames.lengthIn(name);
    if (surname == 1 && !Surnames.isCommon(name.charAt(0))) {
      return false;
    }
    for (int i = surname; i < name.length(); i++) {
      if (!isGiven(name.charAt(i))) {
        return false;
      }
    }
    return NAME.isValid(name) && !Table.WORDS.contains(name);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }

  static boolean isGiven(char c) {
    return Table.GIVEN.get(c);
  }
}
