package org.inshore.engine;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;
import org.jspecify.annotations.Nullable;

/** A deterministic automaton as a table; some of its states carry tags. Immutable. */
final class TaggedAutomaton {
  static final int START = 0;
  static final int DEAD = -1;

  private final short[] column;
  private final int width;
  private final int[] next;
  private final int[] @Nullable [] tags;

  /**
   * Makes the table.
   *
   * @param automaton deterministic; a transition at or above {@code classes} is a tag
   * @param classes how many classes the alphabet has
   */
  TaggedAutomaton(Automaton automaton, int classes) {
    int states = Math.max(1, automaton.getNumStates());
    int[] cuts = cuts(automaton, classes);
    int[][] columns = new int[cuts.length][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new int[states];
      Arrays.fill(columns[i], DEAD);
    }
    this.tags = new int[states][];
    Transition transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
        if (transition.max >= classes) {
          addTags(state, transition.min - classes, transition.max - classes);
          continue;
        }
        int from = Arrays.binarySearch(cuts, transition.min);
        for (int c = from; c < cuts.length && cuts[c] <= transition.max; c++) {
          columns[c][state] = transition.dest;
        }
      }
    }
    // Most classes behave alike in one automaton: one column for all of a kind.
    Map<IntBuffer, Short> distinct = new HashMap<>();
    short[] kind = new short[cuts.length];
    for (int c = 0; c < cuts.length; c++) {
      IntBuffer key = IntBuffer.wrap(columns[c]);
      Short same = distinct.get(key);
      if (same == null) {
        same = (short) distinct.size();
        distinct.put(key, same);
      }
      kind[c] = same;
    }
    this.width = distinct.size();
    this.next = new int[states * width];
    distinct.forEach(
        (key, number) -> {
          for (int state = 0; state < states; state++) {
            next[state * width + number] = key.get(state);
          }
        });
    this.column = new short[classes];
    for (int c = 0; c < cuts.length; c++) {
      int end = c + 1 < cuts.length ? cuts[c + 1] : classes;
      Arrays.fill(column, cuts[c], end, kind[c]);
    }
  }

  private void addTags(int state, int first, int last) {
    int @Nullable [] before = tags[state];
    int kept = before == null ? 0 : before.length;
    int[] longer =
        before == null ? new int[last - first + 1] : Arrays.copyOf(before, kept + last - first + 1);
    for (int tag = first; tag <= last; tag++) {
      longer[kept + tag - first] = tag;
    }
    tags[state] = longer;
  }

  private static int[] cuts(Automaton automaton, int classes) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(0);
    Transition transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
        if (transition.max < classes) {
          cuts.add(transition.min);
          cuts.add(transition.max + 1);
        }
      }
    }
    cuts.remove(classes);
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The state after one more character, or {@link #DEAD}. */
  int next(int state, int cls) {
    return next[state * width + column[cls]];
  }

  /** The tags of a state, or null. Not to be changed. */
  int @Nullable [] tags(int state) {
    return tags[state];
  }

  /** Whether a value can start with a character of the class. */
  boolean canStart(int cls) {
    return next(START, cls) != DEAD;
  }

  /** How many states there are. */
  int states() {
    return tags.length;
  }
}
