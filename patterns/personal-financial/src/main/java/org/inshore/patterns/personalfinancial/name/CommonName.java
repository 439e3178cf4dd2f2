package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.patterns.personalfinancial.word.Ethnicity;
import org.inshore.spi.detect.Validator;

/**
 * Names that are more likely than other text where a person may be spoken of: beside an identifier
 * or a word that goes with a person.
 */
public final class CommonName implements Validator {
  private static final double MIN = 0;

  /** Words of one character that often stand behind a name. */
  private static final String NEXT_WORDS = NameWords.characters("next");

  /** Words before a name that are rare surnames too. */
  private static final String WORDS_BEFORE = NameWords.characters("before");

  /**
   * What villages end with that are called by a surname: 李庄. Where a label says so it is a name.
   */
  private static final String VILLAGES = NameWords.characters("village");

  /** Behind a surname, in names of villages: 高家堡. */
  private static final char HOME = '家';

  /** What a card is called by ends in; names hardly do. */
  private static final char CARD = '卡';

  /** From which rank on a surname is one of few. */
  private static final int FEW = 180;

  /** Ends of names of waters and places, and those that names of people have as well. */
  private static final String PLACES = NameWords.characters("place");

  private static final String ALSO_NAMES = NameWords.characters("place-or-name");

  /** So much less likely may the next word be than a character of the name and still be one. */
  private static final double NEXT_WORD = 1.5;

  @Override
  public String name() {
    return "common-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return isAtLeast(value, MIN);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }

  /** Whether it can be a name, and has a score in {@link NameModel}. */
  static boolean isAtLeast(CharSequence value, double score) {
    if (value.length() < 2
        || value.length() > 4
        || Surnames.none(value)
        || !NameModel.mayScore(value, score)) {
      return false;
    }
    String name = value.toString();
    int surname = Surnames.lengthIn(name);
    return !isVillage(name)
        && !isPlace(name)
        && name.charAt(name.length() - 1) != CARD
        && !isBehindWord(name)
        && !Ethnicity.isEnd(name)
        && NameModel.score(name, surname) >= score
        && !goesOn(name, surname)
        && PersonName.isChinese(name);
  }

  /**
   * Whether a word stands before a name of three characters, cut behind two: 由刘勇 of 由刘勇睿; or one
   * that is a rare surname before a word that is hardly a given name: 查流水.
   */
  static boolean isBehindWord(String name) {
    return name.length() == 3
        && ((WORDS_BEFORE.indexOf(name.charAt(0)) >= 0 && Surnames.isCommon(name.charAt(1)))
            || (!RoleName.isFrequent(name.charAt(0))
                && NameModel.isWord(name.substring(1))
                && NameModel.given(name, 1) < 0));
  }

  /** Whether it is called as villages are: a surname and what they end with, 李庄, 高家堡. */
  static boolean isVillage(String name) {
    int last = name.length() - 1;
    return (last == 1 || (last == 2 && name.charAt(1) == HOME))
        && VILLAGES.indexOf(name.charAt(last)) >= 0;
  }

  /** Whether it is called as waters and places are, and begins with a surname of few: 宿鸭湖. */
  static boolean isPlace(String name) {
    int rank = Surnames.rank(name.charAt(0));
    char last = name.charAt(name.length() - 1);
    return (rank < 0 || rank >= FEW)
        && (PLACES.indexOf(last) >= 0 || (name.length() > 2 && ALSO_NAMES.indexOf(last) >= 0));
  }

  /** Whether its last character is rather the next word: 敏发 in 魏敏发邮件. */
  private static boolean goesOn(String name, int surname) {
    return endsInWord(name, surname) || NameModel.margin(name, surname) > 0;
  }

  /** The same of the words that often stand there alone. */
  static boolean endsInWord(String name, int surname) {
    return NEXT_WORDS.indexOf(name.charAt(name.length() - 1)) >= 0
        && NameModel.margin(name, surname) > -NEXT_WORD;
  }
}
