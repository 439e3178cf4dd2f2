package org.inshore.engine.pattern;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/**
 * Deterministic automaton as it is made: the transitions of one state after those of the other, in
 * the order of classes. Lucene's sorts those of each state twice, which these need not.
 */
final class FlatAutomaton {
  private static final int FIELDS = 3;

  private final BitSet accepting = new BitSet();

  /** By state: its first transition; one more at the end. */
  private int[] firsts = new int[64];

  /** By transition: the first class, the last, the state it leads to. */
  private int[] transitions = new int[64 * FIELDS];

  private int states;
  private int count;

  /** A copy of one that is deterministic. */
  static FlatAutomaton of(Automaton automaton) {
    FlatAutomaton flat = new FlatAutomaton();
    Transition transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      flat.begin();
      flat.setAccept(state, automaton.isAccept(state));
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
        flat.add(transition.min, transition.max, transition.dest);
      }
    }
    return flat;
  }

  /** A copy as Lucene's, which sorts transitions by what they lead to before all else. */
  Automaton toLucene() {
    Automaton automaton = new Automaton(states, count);
    for (int state = 0; state < states; state++) {
      automaton.createState();
      automaton.setAccept(state, isAccept(state));
    }
    for (int state = 0; state < states; state++) {
      int first = first(state);
      long[] order = new long[first(state + 1) - first];
      for (int i = 0; i < order.length; i++) {
        order[i] = ((long) dest(first + i) << Integer.SIZE) | (first + i);
      }
      Arrays.sort(order);
      for (long each : order) {
        int at = (int) each;
        automaton.addTransition(state, dest(at), min(at), max(at));
      }
    }
    automaton.finishState();
    return automaton;
  }

  /** Begins with the transitions of the next state. */
  void begin() {
    if (states + 1 == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * firsts.length);
    }
    firsts[++states] = count;
  }

  void setAccept(int state, boolean accept) {
    accepting.set(state, accept);
  }

  /** Adds a transition of the state begun last. */
  void add(int min, int max, int dest) {
    if ((count + 1) * FIELDS > transitions.length) {
      transitions = Arrays.copyOf(transitions, 2 * transitions.length);
    }
    int at = count++ * FIELDS;
    transitions[at] = min;
    transitions[at + 1] = max;
    transitions[at + 2] = dest;
    firsts[states] = count;
  }

  /** How many states there are. */
  int states() {
    return states;
  }

  boolean isAccept(int state) {
    return accepting.get(state);
  }

  /** The first transition of a state; that of the next state is behind its last. */
  int first(int state) {
    return firsts[state];
  }

  /** The first class that a transition is for. */
  int min(int transition) {
    return transitions[transition * FIELDS];
  }

  /** The last class that a transition is for. */
  int max(int transition) {
    return transitions[transition * FIELDS + 1];
  }

  /** The state that a transition leads to. */
  int dest(int transition) {
    return transitions[transition * FIELDS + 2];
  }
}
