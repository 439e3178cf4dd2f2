package org.inshore.engine.search.slot;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.text.TextView;

/** The words that the lines of a numbered list begin with: 1. 甲某 财务部 先进个人. */
final class NumberedItems {
  /** So many lines in between may go on with an item. */
  private static final int OTHER_LINES = 2;

  private final List<int[]> words = new ArrayList<>();
  private int others;

  /**
   * Takes the word that a line begins with behind its number.
   *
   * @return false if the list has ended: too many lines before and now are none of its items
   */
  boolean take(TaggedAutomaton automaton, TextView view, int line) {
    int first = view.counting(line);
    int begin = WordLists.afterNumber(view, first);
    int end = begin > first ? WordLists.run(automaton, view, begin) : 0;
    if (end == 0 || (view.traits(end) & (Alphabet.LETTER | Alphabet.DIGIT)) != 0) {
      others++;
      return others <= OTHER_LINES;
    }
    others = 0;
    words.add(new int[] {begin, end});
    return true;
  }

  /** Ends the list and hands out its words. */
  List<int[]> end() {
    List<int[]> ended = List.copyOf(words);
    words.clear();
    others = 0;
    return ended;
  }
}
