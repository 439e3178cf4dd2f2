package org.inshore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;
import org.jspecify.annotations.Nullable;

/**
 * A character that every value has and that comes more rarely than its beginning, such as the sign
 * in an e-mail address.
 *
 * @param before classes of the character before it
 * @param wanted its classes
 * @param from states of the values' automaton before the character before it
 * @param between states before it
 * @param least how many characters of a value stand before the two at least
 * @param most and at most
 * @param rate how often the two come in text, of all places
 */
record Inner(
    BitSet before, BitSet wanted, BitSet from, BitSet between, int least, int most, double rate) {

  /**
   * The first place in an automaton's values at which a character of a set comes.
   *
   * @param values finite, without a cycle
   * @return null when a value can do without, or starts with it
   */
  static @Nullable Inner of(Automaton values, BitSet wanted, Frequency frequency) {
    int states = values.getNumStates();
    int[] least = new int[states];
    int[] most = new int[states];
    Arrays.fill(least, Integer.MAX_VALUE);
    Arrays.fill(most, -1);
    least[0] = 0;
    most[0] = 0;
    BitSet[] before = new BitSet[states];
    Arrays.setAll(before, _ -> new BitSet());
    BitSet allBefore = new BitSet();
    BitSet found = new BitSet();
    BitSet between = new BitSet();
    BitSet from = new BitSet();
    BitSet[] sources = new BitSet[states];
    Arrays.setAll(sources, _ -> new BitSet());
    int nearest = Integer.MAX_VALUE;
    int furthest = -1;
    double rate = 0;
    Transition transition = new Transition();
    for (int state : order(values)) {
      if (most[state] < 0) {
        continue;
      }
      if (values.isAccept(state)) {
        return null;
      }
      BitSet after = new BitSet();
      int count = values.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        values.getNextTransition(transition);
        BitSet classes = new BitSet();
        classes.set(transition.min, transition.max + 1);
        BitSet cut = (BitSet) classes.clone();
        cut.and(wanted);
        after.or(cut);
        classes.andNot(wanted);
        if (!classes.isEmpty()) {
          int dest = transition.dest;
          least[dest] = Math.min(least[dest], least[state] + 1);
          most[dest] = Math.max(most[dest], most[state] + 1);
          before[dest].or(classes);
          sources[dest].set(state);
        }
      }
      if (!after.isEmpty()) {
        if (state == 0) {
          return null;
        }
        nearest = Math.min(nearest, least[state]);
        furthest = Math.max(furthest, most[state]);
        between.set(state);
        from.or(sources[state]);
        if (!allBefore.equals(before[state]) || !found.equals(after)) {
          rate += rate(sources[state], before, before[state], after, frequency);
        }
        allBefore.or(before[state]);
        found.or(after);
      }
    }
    return furthest < 0
        ? null
        : new Inner(allBefore, found, from, between, nearest - 1, furthest - 1, rate);
  }

  /** How often the characters come in text that lead to a state and on. */
  private static double rate(
      BitSet sources, BitSet[] before, BitSet last, BitSet after, Frequency frequency) {
    BitSet earlier = new BitSet();
    sources.stream().forEach(source -> earlier.or(before[source]));
    double rate = frequency.of(last, after);
    return earlier.isEmpty() || sources.get(0)
        ? rate * frequency.of(frequency.any(), last)
        : rate * frequency.of(earlier, last) * frequency.of(frequency.any(), earlier);
  }

  /** States so that each comes after all that lead to it. */
  private static List<Integer> order(Automaton automaton) {
    List<Integer> order = new ArrayList<>();
    visit(automaton, 0, new BitSet(), order);
    Collections.reverse(order);
    return order;
  }

  private static void visit(Automaton automaton, int state, BitSet seen, List<Integer> order) {
    seen.set(state);
    Transition transition = new Transition();
    int count = automaton.getNumTransitions(state);
    for (int i = 0; i < count; i++) {
      automaton.getTransition(state, i, transition);
      if (!seen.get(transition.dest)) {
        visit(automaton, transition.dest, seen, order);
      }
    }
    order.add(state);
  }
}
