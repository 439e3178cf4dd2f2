package org.inshore.engine.header;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.engine.rule.Role;
import org.jspecify.annotations.Nullable;

/** Headers of the parts of a name: {@code 客户姓} and {@code 客户名} differ in nothing else. */
public final class PartWords {
  /** Half of a name. */
  public enum Half {
    SURNAME,
    GIVEN
  }

  /**
   * A header of one part.
   *
   * @param whole the header that a column of whole names would have
   */
  public record Part(Half half, String whole) {}

  private static final String WHOLE = "name";

  private final Map<List<String>, Half> names = new HashMap<>();

  /** The longest first. */
  private final Map<String, Half> texts =
      new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(text -> text));

  private final String wholeText;
  private final int longest;

  PartWords(Role surname, Role given, Role name) {
    add(surname, Half.SURNAME);
    add(given, Half.GIVEN);
    this.wholeText = name.texts().isEmpty() ? "" : name.texts().getFirst();
    this.longest = names.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  private void add(Role words, Half half) {
    words.names().forEach(word -> names.put(ColumnWords.tokens(word), half));
    words.texts().forEach(text -> texts.put(text.toLowerCase(Locale.ROOT), half));
  }

  /** The part that a header tells of, or null. */
  public @Nullable Part of(String heading) {
    String bare = ColumnWords.bare(heading);
    String low = bare.toLowerCase(Locale.ROOT).strip();
    Part chinese = ofText(low);
    if (chinese != null) {
      return chinese;
    }
    List<String> tokens = ColumnWords.tokens(bare);
    for (int length = Math.min(longest, tokens.size()); length > 0; length--) {
      int at = tokens.size() - length;
      Half half = names.get(tokens.subList(at, tokens.size()));
      if (half != null) {
        String before = String.join("_", tokens.subList(0, at));
        return new Part(half, before.isEmpty() ? WHOLE : before + "_" + WHOLE);
      }
    }
    return null;
  }

  /** By a Chinese word at the end, before what stands in brackets. */
  private @Nullable Part ofText(String heading) {
    int bracket = Math.max(heading.indexOf('('), heading.indexOf('（'));
    String plain = (bracket > 0 ? heading.substring(0, bracket) : heading).strip();
    String behind = bracket > 0 ? heading.substring(bracket) : "";
    for (Map.Entry<String, Half> word : texts.entrySet()) {
      String text = word.getKey();
      if (plain.endsWith(text) && !plain.equals(wholeText)) {
        String before = plain.substring(0, plain.length() - text.length());
        return new Part(word.getValue(), before + wholeText + behind);
      }
    }
    return null;
  }
}
