package org.inshore.patterns.personalfinancial.name;

import java.util.Set;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.Validator;

/**
 * Names of people that may be ordinary words as well, where the number of a document follows: 何时,
 * 高兴. What a person is called by a part that is played is none.
 */
public final class WordName implements Validator {
  private static final String ENDS = NameWords.characters("part-end");

  private static final Set<String> PARTS = Set.copyOf(NameWords.words("part"));

  private static final Set<String> DEEDS = Set.copyOf(NameWords.words("deed"));

  @Override
  public String name() {
    return "word-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    int surname = name.length() > 1 && name.indexOf('某') < 0 ? Surnames.lengthIn(name) : 0;
    return surname > 0
        && name.length() > surname
        && name.length() <= surname + 2
        && ENDS.indexOf(name.charAt(name.length() - 1)) < 0
        && !PARTS.contains(name)
        && !DEEDS.contains(name);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }
}
