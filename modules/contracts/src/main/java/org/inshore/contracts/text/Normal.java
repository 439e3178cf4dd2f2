package org.inshore.contracts.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inshore.spi.text.Traditional;

/** Normalises text: compatibility forms (NFKC), lower case, simplified characters. */
public final class Normal {

  /** A verb and its negation ask whether: {@code 说不说} is <em>是否说</em>. */
  private static final Pattern EITHER = Pattern.compile("(\\p{IsHan}{1,2})不\\1|(?<!是)([可能会应])否");

  private static final Pattern COLON = Pattern.compile("(?<=\\p{L}):(?=\\p{L})");

  /** Bounds, which say no to nothing: {@code no more than once a year}. */
  private static final Pattern BOUND =
      Pattern.compile("\\b(not?) (more|less|fewer|longer|earlier)((?: \\w+)?) than\\b");

  private Normal() {}

  /** The normalised text; longer or shorter than what is given. */
  public static String of(String text) {
    String plain =
        written(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    // A colon between letters would join two words to one.
    plain = BOUND.matcher(COLON.matcher(plain).replaceAll(": ")).replaceAll("$1$2$3 than");
    char[] characters = plain.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = simplified(characters[i]);
    }
    return EITHER
        .matcher(new String(characters))
        .replaceAll(found -> "是否" + (found.group(1) == null ? found.group(2) : found.group(1)));
  }

  /** Writes out what is contracted: {@code we'll not}, {@code won't}. */
  private static String written(String text) {
    String plain = text.replace('’', '\'');
    return plain.indexOf('\'') < 0
        ? plain
        : plain
            .replaceAll("\\bwon't\\b", "will not")
            .replaceAll("\\bcan't\\b", "cannot")
            .replaceAll("(?<=[a-z])n't\\b", " not")
            .replaceAll("(?<=[a-z])'ll\\b", " will")
            .replaceAll("(?<=[a-z])'re\\b", " are")
            .replaceAll("(?<=[a-z])'ve\\b", " have")
            .replaceAll("(?<=\\b(?:i|we|you|they|it|he|she))'d\\b", " would");
  }

  /**
   * The character as contracts are read: simplified, also the few that simplified text uses in
   * other words or writes in two ways.
   */
  private static char simplified(char character) {
    return switch (character) {
      case '於' -> '于';
      case '後' -> '后';
      case '帳' -> '账';
      case '徵' -> '征';
      default ->
          character >= Traditional.FIRST && character <= Traditional.LAST
              ? (char) Traditional.simplified(character)
              : character;
    };
  }
}
