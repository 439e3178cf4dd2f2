package org.inshore.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.Automaton;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.AutomatonBuilder;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.pattern.WordAutomaton;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.inshore.engine.text.TextView;
import org.jspecify.annotations.Nullable;

/** Finds labels and context words that begin or end at a place. Immutable. */
public final class KeywordIndex {
  /** Most characters between a label and its value. */
  public static final int WIDEST_GAP = 16;

  private static final int WORK = 5_000_000;

  private final List<Keyword> keywords;
  private final WordAutomaton forward;
  private final WordAutomaton backward;
  private final WordAutomaton callers;
  private final WordAutomaton cutting;
  private final WordAutomaton parting;

  /**
   * Compiles the words.
   *
   * @param calling words that call patterns which are not tried but for them
   */
  public KeywordIndex(
      List<Keyword> keywords, Predicate<Keyword> calling, AutomatonBuilder builder) {
    this.keywords = keywords;
    List<Automaton> forms = forms(builder, Keyword::regex);
    this.forward = union(builder, forms, Keyword::speaks);
    List<Automaton> reversed = forms(builder, word -> word.regex().reversed());
    this.backward = union(builder, reversed, _ -> true);
    this.callers = union(builder, forms, calling);
    this.cutting = union(builder, forms, Keyword::cutsBefore);
    this.parting = union(builder, reversed, Keyword::cutsAfter);
  }

  /**
   * Reads what was written.
   *
   * @param keywords those it was compiled from
   */
  public KeywordIndex(List<Keyword> keywords, TableReader from) {
    this.keywords = keywords;
    this.forward = new WordAutomaton(from);
    this.backward = new WordAutomaton(from);
    this.callers = new WordAutomaton(from);
    this.cutting = new WordAutomaton(from);
    this.parting = new WordAutomaton(from);
  }

  /** Writes all but the words. */
  public void write(TableWriter to) {
    forward.write(to);
    backward.write(to);
    callers.write(to);
    cutting.write(to);
    parting.write(to);
  }

  /**
   * The words of all rules, each once.
   *
   * @param gateWords those that documents are let through by
   */
  public static List<Keyword> collect(List<Rule> rules, List<String> gateWords) {
    Map<String, Keyword> keywords = new TreeMap<>();
    for (int i = 0; i < gateWords.size(); i++) {
      keywords.computeIfAbsent(gateWords.get(i), Keyword::new).gate = i;
    }
    int lookAlikeNumber = 0;
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      for (String label : rule.labels()) {
        keywords.computeIfAbsent(label, Keyword::new).labelOf.set(i);
      }
      for (String word : rule.contextWords()) {
        keywords.computeIfAbsent(word, Keyword::new).contextOf.set(i);
      }
      for (String word : rule.cutsBefore()) {
        keywords.computeIfAbsent(word, Keyword::new).onlyCutsAfter = true;
      }
      for (String word : rule.cutsAfter()) {
        keywords.computeIfAbsent(word, Keyword::new).onlyCutsBefore = true;
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

  /** Whether a word can start with a class. */
  public boolean canStart(int cls) {
    return forward.canStart(cls);
  }

  /** Hands out the words that call patterns and begin at a place. */
  public void calling(TextView text, int at, Found found) {
    forward(callers, text, at, found);
  }

  /** Hands out the words that begin at a place. */
  public void from(TextView text, int at, Found found) {
    forward(forward, text, at, found);
  }

  /** Whether a word can start with a character up to 127. */
  boolean canStartAscii(int character) {
    return forward.nextAscii(WordAutomaton.START, character) != WordAutomaton.DEAD;
  }

  /** Whether a word may end with a class behind which Chinese text is cut. */
  public boolean mayCutAfter(int cls) {
    return parting.canStart(cls);
  }

  private void forward(WordAutomaton automaton, TextView text, int start, Found found) {
    byte[] bytes = text.bytes;
    int state = WordAutomaton.START;
    int at = start;
    while (at < text.to) {
      int b = bytes[at];
      if (b >= 0) {
        at++;
        state = automaton.nextAscii(state, b);
      } else {
        int read = text.wide(at);
        at += read & TextView.LENGTH;
        int cls = read >> TextView.LENGTH_BITS;
        if (cls == Alphabet.REMOVED) {
          continue;
        }
        state = automaton.next(state, cls);
      }
      if (state == WordAutomaton.DEAD) {
        return;
      }
      if (automaton.isTagged(state)) {
        for (int tag : automaton.tags(state)) {
          Keyword keyword = keywords.get(tag);
          if (stands(keyword, text, start, at)) {
            found.found(keyword, start, at);
          }
        }
      }
    }
  }

  /** The first word that ends at a place and passes a test, or null. */
  private @Nullable Keyword endingAt(TextView text, int end, Ending wanted) {
    return endingAt(backward, text, end, wanted);
  }

  private @Nullable Keyword endingAt(
      WordAutomaton automaton, TextView text, int end, Ending wanted) {
    int state = WordAutomaton.START;
    for (int at = text.previous(end); at >= 0; at = text.previous(at)) {
      state = automaton.next(state, text.classAt(at));
      if (state == WordAutomaton.DEAD) {
        return null;
      }
      if (automaton.isTagged(state)) {
        for (int tag : automaton.tags(state)) {
          Keyword keyword = keywords.get(tag);
          if (stands(keyword, text, at, end) && wanted.accepts(keyword, at, end)) {
            return keyword;
          }
        }
      }
    }
    return null;
  }

  /** The first label right before a place that passes a test, or null. */
  public @Nullable Keyword labelBefore(TextView text, int start, Ending wanted) {
    int lines = 0;
    int at = start;
    for (int gap = 0; gap <= WIDEST_GAP; gap++) {
      Keyword keyword = endingAt(text, at, wanted);
      if (keyword != null) {
        return keyword;
      }
      int before = text.previous(at);
      int traits = before < 0 ? 0 : text.traits(before);
      lines += (traits & Alphabet.LINE_END) != 0 ? 1 : 0;
      if ((traits & Alphabet.GAP) == 0 || lines > 1) {
        return null;
      }
      at = before;
    }
    return null;
  }

  /** Whether Chinese text is cut right before a place, by a word or by a label before a gap. */
  public boolean cutsBefore(TextView text, int at) {
    return endingAt(parting, text, at, (_, _, _) -> true) != null
        || ((text.traitsBefore(at) & Alphabet.GAP) != 0
            && labelBefore(text, at, (word, _, _) -> !word.labelOf.isEmpty()) != null);
  }

  /** Whether a word begins at a place before which Chinese text is cut. */
  public boolean cutsFrom(TextView text, int at) {
    boolean[] cut = new boolean[1];
    forward(cutting, text, at, (_, _, _) -> cut[0] = true);
    return cut[0];
  }

  /**
   * Whether a word before which Chinese text is cut, or a label, begins at one place and ends
   * behind another.
   */
  public boolean cutsOver(TextView text, int at, int over) {
    boolean[] cut = new boolean[1];
    forward(cutting, text, at, (_, _, end) -> cut[0] |= end > over);
    forward(forward, text, at, (word, _, end) -> cut[0] |= end > over && !word.labelOf.isEmpty());
    return cut[0];
  }

  /** Whether a label begins at a place. */
  public boolean labelFrom(TextView text, int at) {
    boolean[] label = new boolean[1];
    forward(forward, text, at, (word, _, _) -> label[0] |= !word.labelOf.isEmpty());
    return label[0];
  }

  /** Words of Latin letters only count where the word ends there too. */
  private static boolean stands(Keyword keyword, TextView text, int start, int end) {
    return !(keyword.startsInWord
            && (text.traitsBefore(start) & (Alphabet.LETTER | Alphabet.DIGIT)) != 0)
        && !(keyword.endsInWord
            && (text.traits(text.counting(end)) & Alphabet.LETTER) != 0
            && (text.traitsBefore(end) & (Alphabet.LETTER | Alphabet.DIGIT)) != 0);
  }

  /** By word, its forms followed by its number. */
  private List<Automaton> forms(AutomatonBuilder builder, Function<Keyword, RegexNode> regex) {
    List<Automaton> forms = new ArrayList<>();
    for (Keyword keyword : keywords) {
      Automaton form = builder.of(regex.apply(keyword), CodePointSet.of(""));
      forms.add(builder.tagged(form, forms.size()));
    }
    return forms;
  }

  private WordAutomaton union(
      AutomatonBuilder builder, List<Automaton> forms, Predicate<Keyword> wanted) {
    List<Automaton> all = new ArrayList<>();
    for (int i = 0; i < keywords.size(); i++) {
      if (wanted.test(keywords.get(i))) {
        all.add(forms.get(i));
      }
    }
    TaggedAutomaton union = builder.union(all, WORK);
    if (union == null) {
      throw new IllegalStateException("too many words");
    }
    return new WordAutomaton(union);
  }

  /** Takes words found. */
  public interface Found {
    void found(Keyword keyword, int start, int end);
  }

  /** Chooses among words that end at a place. */
  public interface Ending {
    boolean accepts(Keyword keyword, int start, int end);
  }
}
