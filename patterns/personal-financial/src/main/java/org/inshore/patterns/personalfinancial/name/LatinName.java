package org.inshore.patterns.personalfinancial.name;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.spi.detect.Validator;

/** Names in Latin letters where a name is expected: words each with a capital, and no body's. */
public final class LatinName implements Validator {
  /** What bodies, accounts and made-up values are called, and words of sentences in capitals. */
  private static final Set<String> NO_NAME =
      Set.of(
          "bank",
          "branch",
          "co",
          "company",
          "corp",
          "corporation",
          "group",
          "holdings",
          "inc",
          "limited",
          "ltd",
          "llc",
          "plc",
          "trading",
          "technology",
          "technologies",
          "fund",
          "trust",
          "insurance",
          "securities",
          "services",
          "service",
          "center",
          "centre",
          "department",
          "office",
          "school",
          "university",
          "college",
          "hospital",
          "hotel",
          "account",
          "customer",
          "client",
          "user",
          "name",
          "test",
          "unknown",
          "default",
          "null",
          "none",
          "not",
          "the",
          "of",
          "and",
          "for",
          "or",
          "be",
          "is",
          "are",
          "was",
          "by",
          "with",
          "from",
          "this",
          "that",
          "at",
          "as",
          "if",
          "its",
          "shall",
          "must",
          "but",
          "nor",
          "which",
          "these",
          "other",
          "system",
          "admin",
          "template",
          "china");

  /** Names of settings, which dots alone part: JM.LOG.PATH. */
  private static final Pattern DOTTED = Pattern.compile("\\w{2,}([.]\\w{2,}){2,}");

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "van", "von", "der", "den", "la", "le", "bin", "al", "el", "dos", "du");

  @Override
  public String name() {
    return "latin-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return !DOTTED.matcher(value).matches() && isName(words(value));
  }

  /** Whether words are a name by their form. */
  static boolean isName(String[] words) {
    boolean first = true;
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (NO_NAME.contains(lower) || (!capital && (first || !PARTICLES.contains(lower)))) {
        return PinyinName.isName(words);
      }
      first = false;
    }
    return words.length > 1;
  }

  /** The words of a name. */
  static String[] words(CharSequence value) {
    return value.toString().strip().split("[ ,./]+", -1);
  }
}
