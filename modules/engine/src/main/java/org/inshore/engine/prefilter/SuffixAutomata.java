package org.inshore.engine.prefilter;

import java.util.BitSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/** Builds automata of the suffixes of values, not necessarily deterministic. */
final class SuffixAutomata {
  private SuffixAutomata() {}

  /** What follows from some states on. */
  static Automaton after(Automaton values, BitSet states) {
    Automaton.Builder rest = copy(values);
    Transition transition = new Transition();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      for (int i = 0; i < values.getNumTransitions(state); i++) {
        values.getTransition(state, i, transition);
        rest.addTransition(0, transition.dest + 1, transition.min, transition.max);
      }
    }
    return rest.finish();
  }

  /** What is looked for, from the character before it on. */
  static Automaton of(Automaton values, RequiredInfix inner) {
    Automaton.Builder rest = copy(values);
    int[] twin = new int[values.getNumStates()];
    Transition transition = new Transition();
    BitSet between = inner.between();
    for (int state = between.nextSetBit(0); state >= 0; state = between.nextSetBit(state + 1)) {
      twin[state] = rest.createState();
      for (int i = 0; i < values.getNumTransitions(state); i++) {
        values.getTransition(state, i, transition);
        add(rest, twin[state], transition.dest + 1, transition, inner.wanted());
      }
    }
    BitSet from = inner.from();
    for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
      for (int i = 0; i < values.getNumTransitions(state); i++) {
        values.getTransition(state, i, transition);
        if (between.get(transition.dest)) {
          add(rest, 0, twin[transition.dest], transition, inner.before());
        }
      }
    }
    return rest.finish();
  }

  /** The same states, each one later, behind a start that leads nowhere yet. */
  private static Automaton.Builder copy(Automaton values) {
    Automaton.Builder rest = new Automaton.Builder();
    rest.createState();
    Transition transition = new Transition();
    for (int state = 0; state < values.getNumStates(); state++) {
      rest.createState();
    }
    for (int state = 0; state < values.getNumStates(); state++) {
      rest.setAccept(state + 1, values.isAccept(state));
      for (int i = 0; i < values.getNumTransitions(state); i++) {
        values.getTransition(state, i, transition);
        rest.addTransition(state + 1, transition.dest + 1, transition.min, transition.max);
      }
    }
    return rest;
  }

  /** Adds that part of a transition that is of some classes. */
  private static void add(
      Automaton.Builder rest, int from, int to, Transition transition, BitSet classes) {
    int first = classes.nextSetBit(transition.min);
    while (first >= 0 && first <= transition.max) {
      int end = Math.min(classes.nextClearBit(first), transition.max + 1);
      rest.addTransition(from, to, first, end - 1);
      first = classes.nextSetBit(end);
    }
  }
}
