package org.inshore.patterns.personalfinancial.name;

import java.util.Locale;
import java.util.Set;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.spi.detect.Validator;

/**
 * Surnames and given names in columns of their own. Any word may be one; what stands where nobody
 * is named may not.
 */
public final class NamePart implements Validator {
  private static final Set<String> NOBODY = Set.copyOf(NameWords.words("no-part"));

  private static final String BETWEEN = " '-";

  @Override
  public String name() {
    return "name-part";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String part = value.toString();
    return !part.isEmpty()
        && part.codePoints().allMatch(c -> Character.isLetter(c) || BETWEEN.indexOf(c) >= 0)
        && Character.isLetter(part.codePointAt(0))
        && (part.length() > 1 || part.charAt(0) >= 0x80)
        && !NOBODY.contains(part.toLowerCase(Locale.ROOT));
  }
}
