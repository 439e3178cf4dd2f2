package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Minimisation of a deterministic automaton without a cycle: states with the same future are one,
 * found from the ends on (Revuz). Numbers are given in the order in which futures are known; the
 * start stays first.
 */
final class Minimisation {
  private static final int UNKNOWN = -1;

  /** Stands for states from which no value is reached. */
  private static final int DEAD = -2;

  private static final Future NONE = new Future(false, new int[0]);

  private final FlatAutomaton automaton;
  private final int[] representative;
  private final Map<Future, Integer> known = new HashMap<>();

  /** By number of a state that stays. */
  private final List<Future> futures = new ArrayList<>();

  Minimisation(FlatAutomaton automaton) {
    this.automaton = automaton;
    this.representative = new int[automaton.states()];
    Arrays.fill(representative, UNKNOWN);
  }

  FlatAutomaton smallest() {
    futures.add(NONE); // the start must be state 0
    futures.set(0, future(0));
    FlatAutomaton smallest = new FlatAutomaton();
    for (int state = 0; state < futures.size(); state++) {
      futures.get(state).addTo(smallest, state);
    }
    return smallest;
  }

  private Future future(int state) {
    int first = automaton.first(state);
    int after = automaton.first(state + 1);
    int[] spans = new int[Future.FIELDS * (after - first)];
    int length = 0;
    for (int i = first; i < after; i++) {
      int min = automaton.min(i);
      int max = automaton.max(i);
      int dest = automaton.dest(i);
      int target = representative[dest];
      if (target == UNKNOWN) {
        target = merged(future(dest));
        representative[dest] = target;
      }
      if (target == DEAD) {
        continue;
      }
      if (length > 0 && spans[length - 1] == target && spans[length - 2] == min - 1) {
        spans[length - 2] = max;
      } else {
        spans[length++] = min;
        spans[length++] = max;
        spans[length++] = target;
      }
    }
    return new Future(automaton.isAccept(state), Arrays.copyOf(spans, length));
  }

  private int merged(Future future) {
    if (future.isEmpty()) {
      return DEAD;
    }
    Integer same = known.putIfAbsent(future, futures.size());
    if (same != null) {
      return same;
    }
    futures.add(future);
    return futures.size() - 1;
  }

  /** Outgoing transitions of a state, and whether a value ends there; equal by content. */
  private static final class Future {
    static final int FIELDS = 3;

    private final boolean accepts;
    private final int[] spans;

    Future(boolean accepts, int[] spans) {
      this.accepts = accepts;
      this.spans = spans;
    }

    boolean isEmpty() {
      return !accepts && spans.length == 0;
    }

    void addTo(FlatAutomaton to, int state) {
      to.begin();
      to.setAccept(state, accepts);
      for (int i = 0; i < spans.length; i += FIELDS) {
        to.add(spans[i], spans[i + 1], spans[i + 2]);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Future future
          && accepts == future.accepts
          && Arrays.equals(spans, future.spans);
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(accepts) + 31 * Arrays.hashCode(spans);
    }
  }
}
