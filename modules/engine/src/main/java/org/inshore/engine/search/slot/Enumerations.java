package org.inshore.engine.search.slot;

import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.text.TextView;

/**
 * Items that marks part within a sentence: 分别为甲某、乙某（组长）、丙某和丁某. Only those are taken whose begin and
 * end marks, conjunctions or the text's own ends show. Each mark is read once.
 */
final class Enumerations {
  /** A longer run of Chinese is no item, nor has an end that is worth looking for. */
  private static final int LONGEST_RUN = 12;

  private static final int LONGEST_REMARK = 10;

  /** What joins the last item to the others, or follows it: 和丁某, 等五人, 三位. */
  private static final String JOINING = "和及与等共两三四五六七八九十";

  private final int mark;
  private final int open;
  private final int close;
  private final int dot;

  Enumerations(Alphabet alphabet) {
    this.mark = alphabet.classOf('、');
    this.open = alphabet.classOf('(');
    this.close = alphabet.classOf(')');
    this.dot = alphabet.classOf('·');
  }

  /** The class of the mark. */
  int mark() {
    return mark;
  }

  /**
   * Reads the items around a mark and those that follow.
   *
   * @param first the first mark of them
   * @param items takes where each item that fits begins and ends
   * @return a place behind their last mark
   */
  int read(TaggedAutomaton automaton, TextView view, int first, List<int[]> items) {
    before(automaton, view, first, items);
    int at = first;
    int last = first;
    while (at < view.to && view.classAt(at) == mark) {
      last = view.next(at);
      int begin = afterBlank(view, last);
      int end = runEnd(view, begin);
      add(automaton, view, begin, end, items);
      at = afterRemark(view, end);
    }
    return last;
  }

  /** Takes the item before the first mark, if nothing Chinese stands before it. */
  private void before(TaggedAutomaton automaton, TextView view, int first, List<int[]> items) {
    int end = beforeRemark(view, first);
    int begin = end;
    int at = view.previous(end);
    for (int i = 0; i < LONGEST_RUN && at >= 0 && isHan(view, at); i++) {
      begin = at;
      at = view.previous(at);
    }
    if (fits(automaton, view, begin, end)) {
      items.add(new int[] {begin, end});
    }
  }

  private static void add(
      TaggedAutomaton automaton, TextView view, int begin, int end, List<int[]> items) {
    if (fits(automaton, view, begin, end)) {
      items.add(new int[] {begin, end});
      return;
    }
    for (int at = begin; at < end; at = view.next(at)) {
      if (JOINING.indexOf(view.pointAt(at)) >= 0 && fits(automaton, view, begin, at)) {
        items.add(new int[] {begin, at});
        int rest = view.next(at);
        if (fits(automaton, view, rest, end)) {
          items.add(new int[] {rest, end});
        }
        return;
      }
    }
  }

  /** Where a run of Chinese characters ends, or is too long; dots are of names. */
  private int runEnd(TextView view, int begin) {
    int end = begin;
    int at = begin;
    for (int i = 0; i <= LONGEST_RUN && at < view.to && isOfItem(view, at); i++) {
      end = view.end(at);
      at = view.counting(end);
    }
    return end;
  }

  private static boolean fits(TaggedAutomaton automaton, TextView view, int begin, int end) {
    int state = TaggedAutomaton.START;
    for (int at = begin; at < end; at = view.next(at)) {
      state = automaton.next(state, view.classAt(at));
      if (state == TaggedAutomaton.DEAD) {
        return false;
      }
    }
    return begin < end && automaton.isTagged(state);
  }

  /** Where the text goes on behind a remark in brackets, if one begins at a place. */
  private int afterRemark(TextView view, int start) {
    int at = view.counting(start);
    if (at < view.to && view.classAt(at) == open) {
      for (int i = 0; i <= LONGEST_REMARK && at < view.to; i++) {
        if (view.classAt(at) == close) {
          return view.next(at);
        }
        at = view.next(at);
      }
    }
    return view.counting(start);
  }

  private int beforeRemark(TextView view, int end) {
    int at = view.previous(end);
    if (at >= 0 && view.classAt(at) == close) {
      for (int i = 0; i <= LONGEST_REMARK && at >= 0; i++) {
        if (view.classAt(at) == open) {
          return at;
        }
        at = view.previous(at);
      }
    }
    return end;
  }

  private static int afterBlank(TextView view, int start) {
    int at = start;
    while (at < view.to
        && (view.traits(at) & (Alphabet.SPACE | Alphabet.LINE_END)) != 0
        && at - start < LONGEST_REMARK) {
      at = view.next(at);
    }
    return at;
  }

  private boolean isOfItem(TextView view, int at) {
    return isHan(view, at) || view.classAt(at) == dot;
  }

  private static boolean isHan(TextView view, int at) {
    return (view.traits(at) & Alphabet.HAN) != 0;
  }
}
