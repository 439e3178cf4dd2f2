package org.inshore.contracts.answer;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Label of a cover page or an order form that stands for a duty: {@code Hosting: Frankfurt}.
 *
 * @param words of which such a label holds one, normalised
 * @param but of which it holds none
 * @param act whether it names what the duty forbids, so that a no behind it is the duty itself
 * @param list whether it names who does so today, so that a no behind it promises nothing
 * @param says what a value behind it goes on with; null where a value by itself says enough
 * @param duty the duty as a sentence, for a yes or a no; null where neither answers it
 */
public record Label(
    List<String> words,
    List<String> but,
    boolean act,
    boolean list,
    @Nullable Wording says,
    @Nullable Wording duty) {
  /** Copies the lists. */
  public Label {
    words = List.copyOf(words);
    but = List.copyOf(but);
  }

  /** Whether a normalised label is one of these. */
  boolean is(String label) {
    return words.stream().anyMatch(word -> holds(label, word))
        && but.stream().noneMatch(word -> holds(label, word));
  }

  private static boolean holds(String label, String word) {
    int at = label.indexOf(word);
    return at >= 0
        && (Character.isIdeographic(word.codePointAt(0))
            || ((at == 0 || !Character.isLetter(label.charAt(at - 1)))
                && (at + word.length() == label.length()
                    || !Character.isLetter(label.charAt(at + word.length())))));
  }
}
