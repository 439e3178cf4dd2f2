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

  private final List<List<int[]>> lists = new ArrayList<>();
  private List<int[]> words = new ArrayList<>();
  private int others;

  /** Takes the word that a line begins with behind its number, if one does. */
  void take(TaggedAutomaton automaton, TextView view, int line) {
    int first = view.counting(line);
    int begin = WordLists.afterNumber(view, first);
    int end = begin > first ? WordLists.run(automaton, view, begin) : 0;
    int behind = view.counting(end);
    if (end > 0
        && (behind >= view.to
            || (view.traits(behind) & (Alphabet.LETTER | Alphabet.DIGIT | Alphabet.HAN)) == 0)) {
      words.add(new int[] {begin, end});
      others = 0;
    } else if (!words.isEmpty() && ++others > OTHER_LINES) {
      end();
    }
  }

  private void end() {
    lists.add(words);
    words = new ArrayList<>();
    others = 0;
  }

  /** Hands out the words of each list, and forgets them. */
  List<List<int[]>> lists() {
    end();
    List<List<int[]>> taken = List.copyOf(lists);
    lists.clear();
    return taken;
  }
}
