package org.inshore.engine.program;

import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.text.TextView;
import org.inshore.spi.detect.TextValidator;
import org.inshore.spi.detect.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Tells labels and context words that are words of their own from those that words around them
 * share: 关机 in 有关机关. What a word of the dictionary reaches into on both sides is none.
 */
public final class WordEdges {
  /** The longest word that is looked for, in characters. */
  private static final int LONGEST = 3;

  private final @Nullable TextValidator dictionary;
  private final StringBuilder word = new StringBuilder();

  /** Takes the validators, of which the first that knows words is asked. */
  public WordEdges(Iterable<Validator> validators) {
    TextValidator first = null;
    for (Validator validator : validators) {
      if (first == null && validator instanceof TextValidator one) {
        first = one;
      }
    }
    this.dictionary = first;
  }

  /** Whether what stands in a stretch is a word of its own. */
  public boolean isWord(TextView text, int start, int end) {
    return dictionary == null
        || !isHan(text, text.previous(start))
        || !isHan(text, text.counting(end))
        || !(isCrossed(text, start) && isCrossed(text, text.counting(end)));
  }

  /** Whether a word begins before a place and ends behind it. */
  private boolean isCrossed(TextView text, int place) {
    int start = place;
    for (int before = 1; before < LONGEST && isHan(text, text.previous(start)); before++) {
      start = text.previous(start);
      word.setLength(0);
      int at = start;
      for (int length = 1; length <= LONGEST && isHan(text, at); length++) {
        word.appendCodePoint(Normaliser.normalise(text.pointAt(at)));
        at = text.next(at);
        if (length > before && dictionary != null && dictionary.isWord(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isHan(TextView text, int at) {
    return at >= text.from && at < text.to && (text.traits(at) & Alphabet.HAN) != 0;
  }
}
