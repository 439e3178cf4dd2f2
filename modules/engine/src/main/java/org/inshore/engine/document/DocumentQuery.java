package org.inshore.engine.document;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Query over a document. */
public sealed interface DocumentQuery {

  /**
   * A word or phrase.
   *
   * @param text as text counts; folded here
   */
  record Word(String text) implements DocumentQuery {
    /** Folds the text: case, and white space that is not between Latin words. */
    public Word {
      text = Folding.fold(text);
    }
  }

  /** Each of these; {@link None} only beside others. */
  record All(List<DocumentQuery> parts) implements DocumentQuery {
    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least some of these. */
  record Any(int least, List<DocumentQuery> parts) implements DocumentQuery {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** None of these. */
  record None(List<DocumentQuery> parts) implements DocumentQuery {
    /** Copies the parts. */
    public None {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Words in one stretch of the text.
   *
   * @param within its length in characters
   * @param ordered whether the groups come in this order
   * @param least how many of the groups must be there; all if ordered
   * @param groups of each group one word
   */
  record Near(int within, boolean ordered, int least, List<List<Word>> groups)
      implements DocumentQuery {
    /** Copies the groups. */
    public Near {
      groups = groups.stream().map(List::copyOf).toList();
    }
  }

  /** All words in it, folded. */
  default Set<String> words() {
    Set<String> words = new TreeSet<>();
    collect(words);
    return words;
  }

  /** A few of its words; every document that matches has one of them, folded. */
  default Set<String> gate() {
    return Gate.of(this);
  }

  /** Whether a document with these words, wherever they stand, can match. */
  default boolean possible(Predicate<String> has) {
    return switch (this) {
      case Word word -> has.test(word.text());
      case All all -> all.parts().stream().allMatch(part -> part.possible(has));
      case Any any ->
          any.parts().stream().filter(part -> part.possible(has)).count() >= any.least();
      case None _ -> true;
      case Near near ->
          near.groups().stream()
                  .filter(group -> group.stream().anyMatch(word -> has.test(word.text())))
                  .count()
              >= near.least();
    };
  }

  private void collect(Set<String> words) {
    switch (this) {
      case Word word -> words.add(word.text());
      case All all -> all.parts().forEach(part -> part.collect(words));
      case Any any -> any.parts().forEach(part -> part.collect(words));
      case None none -> none.parts().forEach(part -> part.collect(words));
      case Near near ->
          near.groups().forEach(group -> group.forEach(word -> words.add(word.text())));
    }
  }
}
