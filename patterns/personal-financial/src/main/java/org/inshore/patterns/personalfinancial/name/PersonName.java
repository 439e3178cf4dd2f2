package org.inshore.patterns.personalfinancial.name;

import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.LongKeys;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Resources;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/** Names of persons in Chinese characters; for places where a name is expected. */
public final class PersonName implements ColumnValidator {
  /** How much likelier the rest of a word must be a given name: the quotient's logarithm. */
  private static final double GIVEN = 2;

  /** What is said behind a surname instead of a name. */
  private static final String KINSHIP = NameWords.characters("kinship");

  /** Between the parts of a name of another language; a full-width full stop too. */
  private static final char DOT = '·';

  /** Of a company: 陈总 is no name, whatever follows. */
  private static final char HEAD = '总';

  /** What is said before a name with a dot, and never in one: 我爱人约翰·史密斯. */
  private static final String SPOKEN = NameWords.characters("spoken");

  /** Pronouns and particles, and words that go on behind a name of two characters. */
  private static final String NEVER = NameWords.characters("never");

  private static final String NEVER_LAST = NameWords.characters("never-last");

  @Override
  public String name() {
    return "person-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString().replace('.', DOT);
    int dot = name.indexOf(DOT);
    if (dot < 0) {
      return isChinese(name) || isAlsoWord(name) || ComposedName.isComposed(name);
    }
    return dot > 0
        && dot < name.length() - 1
        && name.chars().limit(dot).noneMatch(c -> SPOKEN.indexOf(c) >= 0)
        && !NotNames.ends(name);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return value.toString().replace('.', DOT).indexOf(DOT) < 0
        && Surnames.none(value)
        && ComposedName.isNone(value);
  }

  @Override
  public Verdict judge(ColumnSample sample) {
    return NameColumn.judge(sample);
  }

  /** Whether it can be a name of a Chinese surname. */
  static boolean isChinese(String name) {
    int surname = surname(name, 4);
    // 王姐, 李哥: of whom nobody outside knows.
    if (surname == 0
        || (name.length() == 2 && KINSHIP.indexOf(name.charAt(1)) >= 0)
        || (surname == 1 && name.charAt(1) == HEAD)
        || isPartOfSentence(name)
        || NotNames.contains(name)) {
      return false;
    }
    int given = name.length() - surname;
    // Two surnames of one character and two more: a married woman's or a child's name.
    boolean doubled = surname == 1 && given == 3 && Surnames.isCommon(name.charAt(1));
    return given >= 1 && (given <= 2 || doubled);
  }

  /** Whether it holds a pronoun, or a word is its third character: 那您, 于飞与. */
  private static boolean isPartOfSentence(String name) {
    return (name.length() > 2 && NEVER_LAST.indexOf(name.charAt(name.length() - 1)) >= 0)
        || name.chars().anyMatch(c -> NEVER.indexOf(c) >= 0);
  }

  /** Whether it is an ordinary word that people are called by too: 高峰. A column of names tells. */
  private static boolean isAlsoWord(String name) {
    int surname = surname(name, 3);
    return surname == 1
        && Surnames.isCommon(name.charAt(0))
        && !NotNames.ends(name)
        && !Digits.uniform(name)
        && NameModel.given(name, surname) >= GIVEN;
  }

  /**
   * The length of the surname that a name begins with; 0 if it has none, is too long for one, or
   * leaves somebody unnamed on purpose: 王某, 李某某, 张某甲.
   */
  private static int surname(String name, int longest) {
    boolean may = name.length() >= 2 && name.length() <= longest && name.indexOf('某') < 0;
    return may ? Surnames.lengthIn(name) : 0;
  }

  /** Words that begin like a name. Read on first use. */
  static final class NotNames {
    private static final int LONGEST = Long.BYTES / Character.BYTES;

    private static final LongKeys WORDS =
        keys(Resources.text("not-names.txt").strip().split("\\s+", -1));
    // What places, bodies and things end with, and names hardly do.
    private static final String LAST = NameWords.characters("last");
    private static final LongKeys ENDINGS = keys(NameWords.words("ending").toArray(String[]::new));

    private NotNames() {}

    private static LongKeys keys(String... words) {
      LongKeys keys = new LongKeys(Integer.SIZE - Integer.numberOfLeadingZeros(2 * words.length));
      for (String word : words) {
        if (word.length() <= LONGEST) { // no name is longer
          keys.add(key(word, 0, word.length()));
        }
      }
      return keys;
    }

    /** Up to four characters as a number. */
    private static long key(String text, int from, int to) {
      long key = 0;
      for (int i = from; i < to; i++) {
        key = key << Character.SIZE | text.charAt(i);
      }
      return key;
    }

    static boolean contains(String name) {
      return ends(name)
          || (name.length() <= LONGEST && WORDS.contains(key(name, 0, name.length())))
          || (WORDS.contains(key(name, 0, 2)) && !isOfCompound(name))
          || isFamiliar(name)
          || isSurname(name)
          || Digits.uniform(name);
    }

    /**
     * Whether it is how somebody is called, perhaps behind the end of a part that is played: 阿明,
     * 经理小王.
     */
    private static boolean isFamiliar(String name) {
      return (name.length() == 2 && name.indexOf('阿') >= 0)
          || (name.length() == 3
              && "小老阿".indexOf(name.charAt(1)) >= 0
              && Surnames.isCommon(name.charAt(2))
              && !Surnames.isCommon(name.charAt(0)));
    }

    /** Whether it is but a surname, of which a mask hid the rest: 欧阳*. */
    private static boolean isSurname(String name) {
      return name.length() == 2 && Surnames.lengthIn(name + '华') == 2;
    }

    /** Whether the word that it begins with is a surname of a likely name: 东方海洋. */
    private static boolean isOfCompound(String name) {
      int surname = Surnames.lengthIn(name);
      return NameModel.score(name, Math.max(1, surname)) >= 0
          || (surname == 2 && !NameModel.isWord(name.substring(surname)));
    }

    static boolean ends(String name) {
      return LAST.indexOf(name.charAt(name.length() - 1)) >= 0
          || ENDINGS.contains(key(name, name.length() - 2, name.length()));
    }
  }
}
