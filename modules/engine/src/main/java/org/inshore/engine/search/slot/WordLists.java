package org.inshore.engine.search.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.TextView;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;
import org.inshore.spi.detect.ColumnValidator.Verdict;

/**
 * Judgement of lists as of columns: lines of nothing but words that fit a pattern, with blanks or
 * commas between, what marks part within a sentence, and words in one slot of a text are judged
 * together by the validator that judges the cells of a column. So names are found where nothing
 * speaks for any of them. A line may begin with what heads it (第一组：, 5月1日), and hold numbers.
 * Linear in the text.
 */
public final class WordLists {
  /** Of fewer words in one slot nothing is said: anything may stand there. */
  private static final int LEAST = 8;

  /** A shorter list is no column. */
  private static final int LEAST_LISTED = 4;

  /** So many characters before a colon may head a line. */
  private static final int LONGEST_HEAD = 8;

  /** No more words of a list are judged, evenly chosen. */
  private static final int MOST_JUDGED = 256;

  /** So many lines without a word may stand in a list. */
  private static final int BLANK_LINES = 2;

  private static final String NUMBERING = "0123456789().[] \t（）-*•●○■□◆";
  private static final String NUMERALS = "一二三四五六七八九十";

  private static final String PARTING = "、,;，；";

  /** By pattern that needs a slot, what judges columns for its rule. */
  private final Map<Integer, ColumnValidator> judges = new TreeMap<>();

  private final List<CompiledPattern> patterns = new ArrayList<>();
  private final List<int[]> words = new ArrayList<>();
  private final Map<Long, List<int[]>> slots = new HashMap<>();
  private final NumberedItems items = new NumberedItems();
  private final Enumerations enumerations;

  /** Whether the line read last holds a number. */
  private boolean numbered;

  public WordLists(Program program) {
    this.enumerations = new Enumerations(program.alphabet());
    for (CompiledPattern judging : program.judging()) {
      List<CompiledPattern> slots = program.second(Requirement.SLOT).get(judging.ruleNumber());
      patterns.addAll(slots);
      if (!slots.isEmpty()) {
        judges.put(
            judging.ruleNumber(), Objects.requireNonNull(program.judge(judging), "no judge"));
      }
    }
  }

  /** Tries the patterns of rules on words that are judged to be values of theirs together. */
  public void add(TextView view, Scan scan) {
    for (CompiledPattern pattern : patterns) {
      int blank = 0;
      int heading = 0; // how many words the first line has, if it holds no number
      words.clear();
      for (int line = view.from; line < view.to; ) {
        int before = words.size();
        int next = line(pattern.alone(), view, line);
        boolean listed = words.size() > before;
        if (before == 0) {
          heading = numbered ? 0 : words.size();
        } else if (listed && numbered && heading > 0 && before == heading) {
          words.subList(0, heading).clear(); // 序号 户主 面积
          heading = 0;
        }
        blank = listed ? 0 : blank + 1;
        if (next < 0 || blank > BLANK_LINES) {
          judge(pattern, LEAST_LISTED, view, scan);
          blank = 0;
        }
        items.take(pattern.alone(), view, line);
        line = next < 0 ? -next : next;
      }
      judge(pattern, LEAST_LISTED, view, scan);
      for (List<int[]> list : items.lists()) {
        words.addAll(list);
        judge(pattern, LEAST_LISTED, view, scan);
      }
      inSlots(pattern, view, scan);
    }
  }

  private void inSlots(CompiledPattern pattern, TextView view, Scan scan) {
    TaggedAutomaton automaton = pattern.alone();
    boolean apart = true;
    int listed = view.from;
    for (int at = view.counting(view.from); at < view.to; at = view.next(at)) {
      if (view.bytes[at] >= 0) {
        apart = true;
        continue;
      }
      int cls = view.classAt(at);
      boolean begins = automaton.canStart(cls);
      if (cls == enumerations.mark() && at >= listed) {
        listed = enumerations.read(automaton, view, at, words);
        judge(pattern, LEAST_LISTED, view, scan);
      }
      if (begins && apart) {
        int end = run(automaton, view, at);
        if (end > 0) {
          slots
              .computeIfAbsent(Slots.of(view, at, end), _ -> new ArrayList<>())
              .add(new int[] {at, end});
        }
      }
      apart = !begins;
    }
    for (List<int[]> alike : slots.values()) {
      words.addAll(alike);
      judge(pattern, LEAST, view, scan);
    }
    slots.clear();
  }

  /** Where a run of characters ends that fits as a whole; 0 if it does not. */
  static int run(TaggedAutomaton automaton, TextView view, int start) {
    int state = TaggedAutomaton.START;
    int end = start;
    int at = start;
    while (at < view.to && automaton.canStart(view.classAt(at))) {
      state = automaton.next(state, view.classAt(at));
      if (state == TaggedAutomaton.DEAD) {
        return 0;
      }
      end = view.end(at);
      at = view.counting(end);
    }
    return automaton.isTagged(state) ? end : 0;
  }

  /**
   * Takes the words of a line of a list.
   *
   * @return where the next line begins; negative if it holds something else
   */
  private int line(TaggedAutomaton automaton, TextView view, int start) {
    int before = words.size();
    int first = view.counting(start);
    int dated = afterNumbered(view, first);
    int begin = dated > first ? dated : afterNumber(view, first);
    int at = afterHead(view, begin);
    numbered = begin > first;
    boolean headed = at > begin;
    boolean listed = true;
    while (at < view.to && (view.traits(at) & Alphabet.LINE_END) == 0) {
      if (parts(view, at)) {
        at = view.next(at);
        continue;
      }
      int number = afterNumbered(view, at);
      if (number > at) {
        numbered = true;
        at = number;
        continue;
      }
      int end = word(automaton, view, at);
      listed = end > 0;
      if (!listed) {
        break;
      }
      words.add(new int[] {at, end});
      at = view.counting(end);
    }
    if (listed && !(headed && words.size() == before)) { // a heading alone begins another list
      return Math.min(view.to, at + 1);
    }
    words.subList(before, words.size()).clear();
    while (at < view.to && view.bytes[at] != '\n') {
      at++;
    }
    return -Math.min(view.to, at + 1);
  }

  /** Where a word ends that begins at a place, fits and is parted from the next; 0 if none. */
  private static int word(TaggedAutomaton automaton, TextView view, int start) {
    int state = TaggedAutomaton.START;
    int at = start;
    int end = start;
    while (at < view.to && !parts(view, at) && (view.traits(at) & Alphabet.LINE_END) == 0) {
      state = automaton.next(state, view.classAt(at));
      if (state == TaggedAutomaton.DEAD) {
        return 0;
      }
      end = view.end(at);
      at = view.counting(end);
    }
    return automaton.isTagged(state) ? end : 0;
  }

  /** Where a line begins behind its number or mark: 1. or (1) or 1、 or （一） or ① or - */
  static int afterNumber(TextView view, int start) {
    int at = start;
    boolean bracket = false;
    while (at < view.to && isNumbering(view.pointAt(at), bracket)) {
      int point = view.pointAt(at);
      bracket = point == '(' || point == '（' || (bracket && point != ')' && point != '）');
      at = view.next(at);
    }
    return bracket ? start : at;
  }

  private static boolean isNumbering(int point, boolean bracket) {
    return NUMBERING.indexOf(point) >= 0
        || (point >= '①' && point <= '⑳')
        || (bracket && NUMERALS.indexOf(point) >= 0);
  }

  /** Where a line goes on behind a few characters and a colon; its begin if none is there. */
  private static int afterHead(TextView view, int start) {
    int at = start;
    for (int i = 0; i <= LONGEST_HEAD && at < view.to; i++) {
      int point = view.pointAt(at);
      if (point == ':' || point == '：') {
        return view.next(at);
      }
      if ((view.traits(at) & Alphabet.LINE_END) != 0) {
        return start;
      }
      at = view.next(at);
    }
    return start;
  }

  /**
   * Where a word ends that begins with a digit and is no numbered item, as a date or an amount:
   * 5月1日, 1-101; its begin if there is none.
   */
  private static int afterNumbered(TextView view, int start) {
    if (start >= view.to || (view.traits(start) & Alphabet.DIGIT) == 0) {
      return start;
    }
    boolean han = false;
    boolean numbered = true;
    int at = start;
    while (at < view.to && !parts(view, at) && (view.traits(at) & Alphabet.LINE_END) == 0) {
      boolean isHan = (view.traits(at) & Alphabet.HAN) != 0;
      numbered &= isHan || !han;
      han |= isHan;
      at = view.next(at);
    }
    return han && numbered ? start : at;
  }

  private static boolean parts(TextView view, int at) {
    return (view.traits(at) & Alphabet.SPACE) != 0
        || view.bytes[at] == '\r'
        || PARTING.indexOf(view.pointAt(at)) >= 0;
  }

  private void judge(CompiledPattern pattern, int least, TextView view, Scan scan) {
    if (words.size() >= least
        && mayBeOfRule(pattern.ruleNumber(), view)
        && isOfRule(pattern.ruleNumber(), least, view)) {
      words.forEach(word -> scan.told(pattern, word[0], word[1], 0));
    }
    words.clear();
  }

  /** Whether half of the first words can be values at all: most lists are told by them. */
  private boolean mayBeOfRule(int rule, TextView view) {
    ColumnValidator judge = Objects.requireNonNull(judges.get(rule), "no judge");
    int hopeless = 0;
    for (int[] word : words.subList(0, LEAST_LISTED)) {
      hopeless += judge.isHopeless(text(view, word)) ? 1 : 0;
    }
    return 2 * hopeless <= LEAST_LISTED;
  }

  private static String text(TextView view, int[] word) {
    String text = new String(view.bytes, word[0], word[1] - word[0], view.encoding().charset());
    return Normaliser.normalise(text);
  }

  private boolean isOfRule(int rule, int least, TextView view) {
    List<String> cells = new ArrayList<>();
    int step = 1 + words.size() / MOST_JUDGED;
    for (int i = 0; i < words.size(); i += step) {
      cells.add(text(view, words.get(i)));
    }
    return new HashSet<>(cells).size() >= least
        && Objects.requireNonNull(judges.get(rule), "no judge")
                .judge(new ColumnSample("", false, List.of(), cells))
            == Verdict.VALUES;
  }
}
