package org.inshore.engine.rule;

import java.util.List;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * Words of another column of a row that tell the kind of the number beside it, as a column of
 * document types does. The columns that one rule names count for all rules.
 *
 * @param names names of such columns
 * @param texts texts in their headers and comments
 * @param words words in their cells that speak for the rule
 * @param codes whole cells that do
 */
public record TypeWords(
    List<String> names, List<String> texts, List<String> words, List<String> codes) {
  static final TypeWords NONE = new TypeWords(List.of(), List.of(), List.of(), List.of());

  public TypeWords {
    names = List.copyOf(names);
    texts = List.copyOf(texts);
    words = List.copyOf(words);
    codes = List.copyOf(codes);
  }

  /** Reads them from a rule's file; none where it says nothing. */
  static TypeWords read(@Nullable YamlMap<RuleException> types) throws RuleException {
    if (types == null) {
      return NONE;
    }
    types.only("names", "texts", "words", "codes");
    return new TypeWords(
        RuleFields.words(types, "names"),
        RuleFields.words(types, "texts"),
        RuleFields.words(types, "words"),
        RuleFields.words(types, "codes"));
  }

  /** Whether cells of such a column can speak for the rule. */
  public boolean speaks() {
    return !words.isEmpty() || !codes.isEmpty();
  }
}
