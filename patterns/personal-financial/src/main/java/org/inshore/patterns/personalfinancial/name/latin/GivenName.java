package org.inshore.patterns.personalfinancial.name.latin;

import java.util.Locale;
import org.inshore.spi.detect.Validator;

/**
 * Single words of names in Latin letters: common English given names and surnames, Chinese
 * surnames, and Chinese given names in pinyin.
 */
public final class GivenName implements Validator {
  @Override
  public String name() {
    return "given-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String word = value.toString().toLowerCase(Locale.ROOT);
    return EnglishName.isWord(word) || PinyinName.isWord(word);
  }
}
