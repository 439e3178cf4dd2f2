package org.inshore.patterns.personalfinancial.name.latin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.spi.detect.Validator;

/** Chinese names in pinyin: a surname and one or two syllables, in either order. */
public final class PinyinName implements Validator {
  private static final int LONGEST_SYLLABLE = 6;

  private static final class Table {
    static final Set<String> SYLLABLE = new HashSet<>(1024);
    static final Set<String> SURNAME = Set.copyOf(NameWords.words("pinyin-surname"));

    static {
      for (List<String> row : NameWords.rows("pinyin-syllable")) {
        String initial = row.getFirst().equals("-") ? "" : row.getFirst();
        row.stream().skip(1).forEach(end -> SYLLABLE.add(initial + end));
      }
    }
  }

  @Override
  public String name() {
    return "pinyin-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return isName(LatinName.words(value));
  }

  /** Whether a word in small letters is a Chinese surname. */
  public static boolean isSurname(String word) {
    return Table.SURNAME.contains(word);
  }

  /**
   * Whether a word in small letters is a Chinese surname, or a given name of one or two syllables.
   */
  public static boolean isWord(String word) {
    String plain = word.replace('ü', 'v');
    return isSurname(plain) || (plain.length() > 1 && isSyllables(plain, 2));
  }

  /** Whether words are a surname and syllables of a given name, each with a capital or none. */
  public static boolean isName(String[] words) {
    if (words.length < 2 || words.length > 3) {
      return false;
    }
    for (String word : words) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    int last = words.length - 1;
    return isName(words[0], words, 1, words.length) || isName(words[last], words, 0, last);
  }

  /** Whether a word is a surname, and those of a stretch together a given name. */
  private static boolean isName(String surname, String[] words, int from, int to) {
    if (!isSurname(LatinModel.plain(surname))) {
      return false;
    }
    StringBuilder given = new StringBuilder();
    for (int i = from; i < to; i++) {
      given.append(LatinModel.plain(words[i]));
    }
    return isSyllables(given.toString(), 2);
  }

  private static boolean isSyllables(String text, int most) {
    if (text.isEmpty()) {
      return true;
    }
    for (int end = Math.min(text.length(), LONGEST_SYLLABLE); most > 0 && end > 0; end--) {
      if (Table.SYLLABLE.contains(text.substring(0, end))
          && isSyllables(text.substring(end), most - 1)) {
        return true;
      }
    }
    return false;
  }
}
