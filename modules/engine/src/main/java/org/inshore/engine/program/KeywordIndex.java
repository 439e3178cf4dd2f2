package org.inshore.engine.program;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inshore.engine.header.TokenIndex;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.WordAutomaton;
import org.inshore.engine.rule.Keyword;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.text.Filler;
import org.inshore.engine.text.LabelNote;
import org.inshore.engine.text.TextView;
import org.jspecify.annotations.Nullable;

/**
 * Finds labels and context words that begin or end at a place, in each of the sets of words that
 * were compiled together. Immutable.
 */
public final class KeywordIndex {
  /** Most characters of the gap between a label and its value. */
  public static final int WIDEST_GAP = 16;

  /** The same with a note of the label. */
  public static final int WIDEST_NOTED_GAP = WIDEST_GAP + LabelNote.LONGEST;

  /** Most leaders and tags in a gap. */
  public static final int MOST_FILLERS = 3;

  /** The widest gap with them. */
  public static final int WIDEST_FILLED_GAP = WIDEST_NOTED_GAP + MOST_FILLERS * Filler.LONGEST;

  /** The shortest name of a column, in initials of pinyin, that is a label wherever it stands. */
  private static final int SHORTEST_KEY = 3;

  /** No note was passed so far; the only one was. */
  private static final int NONE = -1;

  private static final int NOTED = -2;

  private static final Function<KeywordAutomata, WordAutomaton> FORWARD = KeywordAutomata::forward;

  private final KeywordAutomata[] parts;

  /** Takes words that were compiled. */
  public KeywordIndex(List<KeywordAutomata> parts) {
    this.parts = parts.toArray(KeywordAutomata[]::new);
  }

  /** The sets of words. */
  public List<KeywordAutomata> parts() {
    return List.of(parts);
  }

  /**
   * The words of all rules, each once.
   *
   * @param gateWords those that documents are let through by
   */
  public static List<Keyword> collect(List<Rule> rules, List<String> gateWords) {
    Map<String, Integer> gates = new HashMap<>();
    gateWords.forEach(word -> gates.put(word, gates.size()));
    return collect(rules, 0, 0, gates);
  }

  /**
   * The words of rules that stand behind others, each once.
   *
   * @param firstRule the number of the first rule
   * @param firstLookAlike that of its first look-alike
   * @param gates words that documents are let through by, with their numbers
   */
  public static List<Keyword> collect(
      List<Rule> rules, int firstRule, int firstLookAlike, Map<String, Integer> gates) {
    Map<String, Keyword> keywords = new HashMap<>();
    gates.forEach((word, number) -> keywords.computeIfAbsent(word, Keyword::new).gate = number);
    int ruleNumber = firstRule;
    int lookAlikeNumber = firstLookAlike;
    for (Rule rule : rules) {
      for (String label : rule.labels()) {
        keywords.computeIfAbsent(label, Keyword::new).labelOf.set(ruleNumber);
      }
      for (String label : rule.provingLabels()) {
        keywords.computeIfAbsent(label, Keyword::new).provingLabelOf.set(ruleNumber);
      }
      for (String name : rule.columnNames()) {
        if (TokenIndex.isInitials(name, SHORTEST_KEY)) { // in logs and messages it is a key
          Keyword key = keywords.computeIfAbsent(name, Keyword::new);
          key.labelOf.set(ruleNumber);
          key.provingLabelOf.set(ruleNumber, !rule.provingLabels().isEmpty());
        }
      }
      for (String word : rule.contextWords()) {
        keywords.computeIfAbsent(word, Keyword::new).contextOf.set(ruleNumber);
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
      ruleNumber++;
    }
    String[] sorted = keywords.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    return Arrays.stream(sorted).map(keywords::get).toList();
  }

  /** Whether a word can start with a class. */
  public boolean canStart(int cls) {
    for (KeywordAutomata part : parts) {
      if (part.forward().canStart(cls)) {
        return true;
      }
    }
    return false;
  }

  /** Hands out the words that call patterns and begin at a place. */
  public void calling(TextView text, int at, Found found) {
    for (KeywordAutomata part : parts) {
      forward(part, part.callers(), text, at, found);
    }
  }

  /** Hands out the words that begin at a place. */
  public void from(TextView text, int at, Found found) {
    for (KeywordAutomata part : parts) {
      forward(part, part.forward(), text, at, found);
    }
  }

  /** Whether a word can start with a character up to 127. */
  boolean canStartAscii(int character) {
    for (KeywordAutomata part : parts) {
      if (part.forward().nextAscii(WordAutomaton.START, character) != WordAutomaton.DEAD) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may end with a class behind which Chinese text is cut. */
  public boolean mayCutAfter(int cls) {
    for (KeywordAutomata part : parts) {
      if (part.parting().canStart(cls)) {
        return true;
      }
    }
    return false;
  }

  private static void forward(
      KeywordAutomata part, WordAutomaton automaton, TextView text, int start, Found found) {
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
          Keyword keyword = part.keywords().get(tag);
          if (stands(keyword, text, start, at)) {
            found.found(keyword, start, at);
          }
        }
      }
    }
  }

  /** The first word that ends at a place and passes a test, or null. */
  private @Nullable Keyword endingAt(TextView text, int end, Ending wanted) {
    for (KeywordAutomata part : parts) {
      Keyword keyword = endingAt(part, part.backward(), text, end, wanted);
      if (keyword != null) {
        return keyword;
      }
    }
    return null;
  }

  private static @Nullable Keyword endingAt(
      KeywordAutomata part, WordAutomaton automaton, TextView text, int end, Ending wanted) {
    int state = WordAutomaton.START;
    for (int at = text.previous(end); at >= 0; at = text.previous(at)) {
      state = automaton.next(state, text.classAt(at));
      if (state == WordAutomaton.DEAD) {
        return null;
      }
      if (automaton.isTagged(state)) {
        for (int tag : automaton.tags(state)) {
          Keyword keyword = part.keywords().get(tag);
          if (stands(keyword, text, at, end) && wanted.accepts(keyword, at, end)) {
            return keyword;
          }
        }
      }
    }
    return null;
  }

  /**
   * The first label right before a place that passes a test, or null. Before the sign may stand one
   * note of the label, and around it leaders and tags.
   */
  public @Nullable Keyword labelBefore(TextView text, int start, Ending wanted) {
    int lines = 0;
    int at = start;
    int note = NONE; // where one ends
    boolean isCell = text.classAt(start) == text.alphabet.barrier();
    boolean ruled = false;
    int fillers = MOST_FILLERS;
    for (int gap = 0; gap <= WIDEST_GAP; gap++) {
      int before = text.previous(at);
      int traits = before < 0 ? 0 : text.traits(before);
      Keyword keyword = ruled && (traits & Alphabet.HAN) == 0 ? null : endingAt(text, at, wanted);
      if (keyword != null) {
        return keyword;
      }
      lines += (traits & Alphabet.LINE_END) != 0 ? 1 : 0;
      if (lines > 1) {
        return null;
      }
      int filler = fillers == 0 || at == start ? NONE : Filler.start(text, at);
      boolean parted = (traits & (Alphabet.GAP | Alphabet.RULE)) == 0;
      if (filler < 0 && parted && fillers > 0) {
        filler = Filler.leader(text, at, before, start);
      }
      if (filler >= 0) {
        fillers--;
        at = filler;
        continue;
      }
      if (parted) {
        at = note < 0 ? NONE : LabelNote.start(text, note);
        if (at < 0) {
          return null;
        }
        note = NOTED;
        continue;
      }
      if (note == NONE && (at < start || isCell) && LabelNote.closes(text, before)) {
        note = before;
      }
      ruled |= (traits & Alphabet.RULE) != 0;
      at = before;
    }
    return null;
  }

  /** Whether Chinese text is cut right before a place, by a word or by a label before a gap. */
  public boolean cutsBefore(TextView text, int at) {
    for (KeywordAutomata part : parts) {
      if (endingAt(part, part.parting(), text, at, (_, _, _) -> true) != null) {
        return true;
      }
    }
    return (text.traitsBefore(at) & (Alphabet.GAP | Alphabet.RULE)) != 0
        && labelBefore(text, at, (word, _, _) -> !word.labelOf.isEmpty()) != null;
  }

  /** Whether a word begins at a place before which Chinese text is cut. */
  public boolean cutsFrom(TextView text, int at) {
    return anyFrom(text, at, KeywordAutomata::cutting, (_, _, _) -> true);
  }

  /**
   * Whether a word before which Chinese text is cut, or a label, begins at one place and ends
   * behind another.
   */
  public boolean cutsOver(TextView text, int at, int over) {
    return anyFrom(text, at, KeywordAutomata::cutting, (_, _, end) -> end > over)
        || anyFrom(text, at, FORWARD, (word, _, end) -> end > over && !word.labelOf.isEmpty());
  }

  /** Whether a label begins at a place. */
  public boolean labelFrom(TextView text, int at) {
    return anyFrom(text, at, FORWARD, (word, _, _) -> !word.labelOf.isEmpty());
  }

  /** Whether a label of a rule starts at a place. */
  public boolean labelFrom(TextView text, int at, int rule) {
    return anyFrom(text, at, FORWARD, (word, _, _) -> word.labelOf.get(rule));
  }

  /** Whether a stretch of text is a label, and no other than one. */
  public boolean isLabel(TextView text, int start, int end, Keyword but) {
    return anyFrom(
        text,
        start,
        FORWARD,
        (word, _, last) -> last == end && word != but && !word.labelOf.isEmpty());
  }

  /** Whether a word that begins at a place passes a test. */
  private boolean anyFrom(
      TextView text, int at, Function<KeywordAutomata, WordAutomaton> words, Ending wanted) {
    boolean[] any = new boolean[1];
    for (KeywordAutomata part : parts) {
      forward(
          part,
          words.apply(part),
          text,
          at,
          (word, start, end) -> any[0] |= wanted.accepts(word, start, end));
    }
    return any[0];
  }

  /** Words of Latin letters only count where the word ends there too. */
  private static boolean stands(Keyword keyword, TextView text, int start, int end) {
    return !(keyword.startsInWord
            && (text.traitsBefore(start) & (Alphabet.LETTER | Alphabet.DIGIT)) != 0)
        && !(keyword.endsInWord
            && (text.traits(text.counting(end)) & Alphabet.LETTER) != 0
            && (text.traitsBefore(end) & (Alphabet.LETTER | Alphabet.DIGIT)) != 0);
  }

  /** Takes words found. */
  public interface Found {
    void found(Keyword keyword, int start, int end);
  }

  /** Chooses among words found. */
  public interface Ending {
    boolean accepts(Keyword keyword, int start, int end);
  }
}
