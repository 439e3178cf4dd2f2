package org.inshore.patterns.personalfinancial.name.latin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.spi.detect.Validator;

/** Names in Latin letters where a name is expected: words each with a capital, and no body's. */
public final class LatinName implements Validator {
  /** What bodies, accounts and made-up values are called, and words of sentences in capitals. */
  private static final Set<String> NO_NAME = Set.copyOf(NameWords.words("no-latin-name"));

  /** A place of two words that are both names. */
  private static final List<String> PLACE = List.of("hong", "kong");

  /** Names of settings, which dots alone part: JM.LOG.PATH. */
  private static final Pattern DOTTED = Pattern.compile("\\w{2,}([.]\\w{2,}){2,}");

  /** What parts the words of a name. */
  private static final Pattern BETWEEN = Pattern.compile("[ ,./]+");

  private static final Set<String> PARTICLES = Set.copyOf(NameWords.words("particle"));

  @Override
  public String name() {
    return "latin-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return !DOTTED.matcher(value).matches() && isName(words(value));
  }

  /** Whether words are a name by their form: two with a capital, and particles before the last. */
  public static boolean isName(String[] words) {
    if (isPlace(words)) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (NO_NAME.contains(word.toLowerCase(Locale.ROOT)) || (!capital && !isParticle(word))) {
        return PinyinName.isName(words);
      }
      capitals += capital ? 1 : 0;
    }
    return capitals > 1;
  }

  private static boolean isPlace(String[] words) {
    return words.length >= PLACE.size()
        && words[0].equalsIgnoreCase(PLACE.get(0))
        && words[1].equalsIgnoreCase(PLACE.get(1));
  }

  /** Whether a word in small letters is of bodies, accounts or sentences. */
  public static boolean isNobody(String word) {
    return NO_NAME.contains(word);
  }

  /** Whether it is a small word within names: van der Berg. */
  public static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** The words of a name; behind an initial at the end its full stop is none. */
  public static String[] words(CharSequence value) {
    String text = value.toString().strip();
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    return BETWEEN.split(text.substring(0, end), -1);
  }
}
