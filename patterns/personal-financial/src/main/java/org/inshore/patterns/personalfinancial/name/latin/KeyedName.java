package org.inshore.patterns.personalfinancial.name.latin;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.spi.detect.Validator;

/**
 * Surnames and given names in Latin letters as values of a property that is called so: known ones,
 * or words that are rather names than others by their letters. Types of programs and what the field
 * is called in other languages are none.
 */
public final class KeyedName implements Validator {
  private static final double LEAST = -1;

  private static final Pattern WORD = Pattern.compile("[a-z]{2,20}");

  private static final Set<String> NOBODY = Set.copyOf(NameWords.words("no-keyed-name"));

  @Override
  public String name() {
    return "keyed-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    for (String word : value.toString().split(" ", -1)) {
      String lower = LatinModel.plain(word);
      if (!WORD.matcher(lower).matches()
          || NOBODY.contains(lower)
          || LatinName.isNobody(word.toLowerCase(Locale.ROOT))
          || !(EnglishName.isWord(lower)
              || EnglishName.isSurname(lower)
              || PinyinName.isWord(lower)
              || LatinModel.scoreOfPlain(lower) >= LEAST)) {
        return false;
      }
    }
    return true;
  }
}
