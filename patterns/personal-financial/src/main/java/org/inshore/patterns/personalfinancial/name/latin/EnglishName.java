package org.inshore.patterns.personalfinancial.name.latin;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Resources;
import org.inshore.spi.detect.Validator;

/**
 * Names in Latin letters in running text: in pinyin, with a common English given name, with a
 * surname as Hong Kong, Singapore and Malaysia spell it, or Korean ones.
 */
public final class EnglishName implements Validator {
  /** What passenger lists have behind a name: ZHANG/SAN MR. */
  private static final Set<String> TITLES = Set.copyOf(NameWords.words("title-behind"));

  /** Chinese places as two words: Guang Zhou. A label says where such words are a name. */
  private static final Set<String> PLACES = Set.copyOf(NameWords.words("pinyin-place"));

  /** What {@link LatinModel} gives ordinary words, and hardly any surname. */
  private static final double ORDINARY = -5;

  private static final class Table {
    static final Set<String> GIVEN = new HashSet<>();
    static final Set<String> CANTONESE = new HashSet<>();
    static final Set<String> SURNAMES = new HashSet<>();

    /** Syllables of given names as Hong Kong spells them. */
    static final Set<String> SYLLABLES = new HashSet<>();

    static final Set<String> KOREAN = new HashSet<>();

    /** Syllables of Korean given names, which have two of them as one word, or with a hyphen. */
    static final Set<String> KOREAN_SYLLABLES = new HashSet<>();

    static {
      List<String> lines = Resources.text("latin-names.txt").lines().toList();
      GIVEN.addAll(Arrays.asList(lines.get(0).split(" ", -1)));
      CANTONESE.addAll(Arrays.asList(lines.get(1).split(" ", -1)));
      SURNAMES.addAll(Arrays.asList(lines.get(2).split(" ", -1)));
      SYLLABLES.addAll(Arrays.asList(lines.get(3).split(" ", -1)));
      KOREAN.addAll(Arrays.asList(lines.get(4).split(" ", -1)));
      KOREAN_SYLLABLES.addAll(Arrays.asList(lines.get(5).split(" ", -1)));
    }
  }

  @Override
  public String name() {
    return "english-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.isEmpty() || !Character.isUpperCase(value.charAt(0)) || isList(value.toString())) {
      return false;
    }
    String[] words = LatinName.words(value);
    if (TITLES.contains(words[words.length - 1]) || !LatinName.isName(words)) {
      return false;
    }
    return PinyinName.isName(words)
        ? !PLACES.contains(String.join("", words).toLowerCase(Locale.ROOT))
        : isName(words) && Arrays.stream(words).skip(1).noneMatch(EnglishName::isOrdinary);
  }

  /** Whether a whole name stands before a comma, so that the next one follows. */
  private boolean isList(String value) {
    int comma = value.indexOf(',');
    return comma > 0 && value.lastIndexOf(' ', comma) > 0 && isValid(value.substring(0, comma));
  }

  /** Whether a word in small letters is a known given name or Cantonese surname. */
  public static boolean isWord(String word) {
    return Table.GIVEN.contains(word) || Table.CANTONESE.contains(word);
  }

  /** Whether a word in small letters is a known given name. */
  public static boolean isGiven(String word) {
    return Table.GIVEN.contains(word);
  }

  /**
   * Whether a word in small letters is a common surname somewhere, perhaps an ordinary word too.
   */
  public static boolean isSurname(String word) {
    return Table.SURNAMES.contains(word) || Table.CANTONESE.contains(word);
  }

  /** Whether a word is hardly one of a name: Threads in Max Threads. */
  private static boolean isOrdinary(String word) {
    String plain = LatinModel.plain(word);
    return plain.length() > 2
        && !isWord(plain)
        && !isSurname(plain)
        && !PinyinName.isWord(plain)
        && LatinModel.scoreOfPlain(plain) <= ORDINARY;
  }

  /** Whether a given name has two syllables: Kwok-wah. */
  private static boolean isDouble(String word) {
    return word.indexOf('-') > 0;
  }

  /** Whether words have a given name or a surname that is known. */
  public static boolean isName(String[] words) {
    String first = LatinModel.plain(words[0]);
    String last = LatinModel.plain(words[words.length - 1]);
    return Table.GIVEN.contains(first)
        || (words.length == 3 && Table.CANTONESE.contains(first))
        || (words.length == 3
            && Table.CANTONESE.contains(last)
            && Table.SYLLABLES.contains(first)
            && Table.SYLLABLES.contains(LatinModel.plain(words[1])))
        || (words.length == 2 && isDouble(words[1]) && Table.CANTONESE.contains(first))
        || (words.length == 2 && isDouble(words[0]) && Table.CANTONESE.contains(last))
        || (Table.GIVEN.contains(last) && isSurname(first))
        || (words.length == 2 && isKorean(first, last))
        || (words.length == 2 && isKorean(last, first));
  }

  /** Whether a Korean surname has a given name of two syllables, without its hyphen. */
  private static boolean isKorean(String surname, String given) {
    if (!Table.KOREAN.contains(surname)) {
      return false;
    }
    for (int i = 2; i + 1 < given.length(); i++) {
      if (Table.KOREAN_SYLLABLES.contains(given.substring(0, i))
          && Table.KOREAN_SYLLABLES.contains(given.substring(i))) {
        return true;
      }
    }
    return false;
  }
}
