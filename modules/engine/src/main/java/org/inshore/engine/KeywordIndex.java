package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.Automaton;
import org.jspecify.annotations.Nullable;

/** Finds labels and context words that begin or end at a place. Immutable. */
final class KeywordIndex {
  /** Most characters between a label and its value. */
  static final int WIDEST_GAP = 16;

  private static final int WORK = 5_000_000;

  private final List<Keyword> keywords;
  private final TaggedAutomaton forward;
  private final TaggedAutomaton backward;
  private final TaggedAutomaton callers;

  /**
   * Compiles the words.
   *
   * @param calling rules with patterns that are tried only after a label
   */
  KeywordIndex(List<Keyword> keywords, BitSet calling, AutomatonBuilder builder) {
    this.keywords = keywords;
    this.forward = union(builder, false, _ -> true);
    this.backward = union(builder, true, _ -> true);
    this.callers = union(builder, false, keyword -> keyword.labelOf.intersects(calling));
  }

  /** The words of all rules, each once. */
  static List<Keyword> collect(List<Rule> rules) {
    Map<String, Keyword> keywords = new TreeMap<>();
    int lookAlikeNumber = 0;
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      for (String label : rule.labels()) {
        keywords.computeIfAbsent(label, Keyword::new).labelOf.set(i);
      }
      for (String word : rule.contextWords()) {
        keywords.computeIfAbsent(word, Keyword::new).contextOf.set(i);
      }
      for (LookAlike lookAlike : rule.lookAlikes()) {
        for (String word : lookAlike.words()) {
          keywords.computeIfAbsent(word, Keyword::new).lookAlikeOf.set(lookAlikeNumber);
        }
        lookAlikeNumber++;
      }
    }
    return List.copyOf(keywords.values());
  }

  /** Whether a label that calls patterns can start with a class. */
  boolean canCall(int cls) {
    return callers.canStart(cls);
  }

  /** Whether a word can start with a class. */
  boolean canStart(int cls) {
    return forward.canStart(cls);
  }

  /** Hands out the labels that call patterns and begin at a place. */
  void calling(TextBuffer text, int at, Found found) {
    forward(callers, text, at, text.length(), found);
  }

  /** Hands out the words that begin at a place and end at or before another. */
  void from(TextBuffer text, int at, int until, Found found) {
    forward(forward, text, at, until, found);
  }

  private void forward(TaggedAutomaton automaton, TextBuffer text, int at, int until, Found found) {
    int state = TaggedAutomaton.START;
    for (int i = at; i < until; i++) {
      state = automaton.next(state, text.classAt(i));
      if (state == TaggedAutomaton.DEAD) {
        return;
      }
      int[] tags = automaton.tags(state);
      if (tags != null) {
        for (int tag : tags) {
          Keyword keyword = keywords.get(tag);
          if (stands(keyword, text, at, i + 1)) {
            found.found(keyword, at, i + 1);
          }
        }
      }
    }
  }

  /** The first word that ends at a place and passes a test, or null. */
  @Nullable Keyword endingAt(TextBuffer text, int end, Predicate<Keyword> wanted) {
    int state = TaggedAutomaton.START;
    for (int i = end - 1; i >= 0; i--) {
      state = backward.next(state, text.classAt(i));
      if (state == TaggedAutomaton.DEAD) {
        return null;
      }
      int[] tags = backward.tags(state);
      if (tags != null) {
        for (int tag : tags) {
          Keyword keyword = keywords.get(tag);
          if (wanted.test(keyword) && stands(keyword, text, i, end)) {
            return keyword;
          }
        }
      }
    }
    return null;
  }

  /** The first label right before a place that passes a test, or null. */
  @Nullable Keyword labelBefore(TextBuffer text, int start, Predicate<Keyword> wanted) {
    int lines = 0;
    for (int at = start; at >= 0 && start - at <= WIDEST_GAP; at--) {
      Keyword keyword = endingAt(text, at, wanted);
      if (keyword != null) {
        return keyword;
      }
      int traits = at == 0 ? 0 : text.traits(at - 1);
      lines += (traits & Alphabet.LINE_END) != 0 ? 1 : 0;
      if ((traits & Alphabet.GAP) == 0 || lines > 1) {
        return null;
      }
    }
    return null;
  }

  /** Whether a label or context word of any rule begins at a place. */
  boolean cutsFrom(TextBuffer text, int at) {
    boolean[] cut = new boolean[1];
    from(text, at, text.length(), (keyword, _, _) -> cut[0] |= keyword.cuts());
    return cut[0];
  }

  /** Words of Latin letters only count where the word ends there too. */
  private static boolean stands(Keyword keyword, TextBuffer text, int start, int end) {
    return !(keyword.startsInWord
            && start > 0
            && (text.traits(start - 1) & (Alphabet.LETTER | Alphabet.DIGIT)) != 0)
        && !(keyword.endsInWord
            && end < text.length()
            && (text.traits(end) & Alphabet.LETTER) != 0
            && (text.traits(end - 1) & (Alphabet.LETTER | Alphabet.DIGIT)) != 0);
  }

  private TaggedAutomaton union(
      AutomatonBuilder builder, boolean reversed, Predicate<Keyword> wanted) {
    List<Automaton> all = new ArrayList<>();
    for (int i = 0; i < keywords.size(); i++) {
      Keyword keyword = keywords.get(i);
      if (wanted.test(keyword)) {
        RegexNode regex = reversed ? keyword.regex.reversed() : keyword.regex;
        all.add(builder.tagged(builder.of(regex, CodePointSet.of("")), i));
      }
    }
    TaggedAutomaton union = builder.union(all, WORK);
    if (union == null) {
      throw new IllegalStateException("too many words");
    }
    return union;
  }

  /** Takes words found. */
  interface Found {
    void found(Keyword keyword, int start, int end);
  }
}
