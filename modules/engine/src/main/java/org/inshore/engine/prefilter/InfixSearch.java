package org.inshore.engine.prefilter;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Search of required infixes in the values of an automaton, by its states in topological order:
 * finite, without a cycle. Ends early when what is found costs as much as something known.
 */
public final class InfixSearch {
  /** What a place costs at which two characters stand, in places at which something may begin. */
  private static final double FOUND = 1.5;

  /** How many places from which it may be reached cost as much. */
  private static final double STARTS = 4;

  private final Automaton values;
  private final Frequency frequency;

  /** States so that each comes after all that lead to it. */
  private final int[] order;

  private int ordered;

  public InfixSearch(Automaton values, Frequency frequency) {
    this.values = values;
    this.frequency = frequency;
    this.order = new int[values.getNumStates()];
    this.ordered = order.length;
    if (order.length > 0) {
      visit(0, new BitSet());
    }
  }

  private void visit(int state, BitSet seen) {
    seen.set(state);
    Transition transition = new Transition();
    int count = values.getNumTransitions(state);
    for (int i = 0; i < count; i++) {
      values.getTransition(state, i, transition);
      if (!seen.get(transition.dest)) {
        visit(transition.dest, seen);
      }
    }
    order[--ordered] = state;
  }

  /**
   * The first place in values at which a character of a set comes.
   *
   * @param after classes of which one must come right before; null for any
   * @param below what it must cost less than
   * @return null when a value can do without, starts with it, or it costs as much
   */
  public @Nullable RequiredInfix first(BitSet wanted, @Nullable BitSet after, double below) {
    return isRequired(wanted, after) ? new Pass(wanted, after, below).first() : null;
  }

  /** Whether no value does without, or starts with it: most sets fail there, at little cost. */
  private boolean isRequired(BitSet wanted, @Nullable BitSet after) {
    BitSet right = after == null ? new BitSet() : after;
    BitSet others = without(right, wanted);
    BitSet wrong = after == null ? right : complement(right);
    BitSet neither = after == null ? complement(wanted) : without(wrong, wanted);
    boolean[] reached = new boolean[values.getNumStates()];
    boolean[] reachedRight = new boolean[values.getNumStates()];
    if (reached.length > 0) {
      (after == null ? reachedRight : reached)[0] = true;
    }
    Transition transition = new Transition();
    for (int i = ordered; i < order.length; i++) {
      int state = order[i];
      boolean isPlain = reached[state];
      boolean isRight = reachedRight[state];
      if (!isPlain && !isRight) {
        continue;
      }
      if (values.isAccept(state)) {
        return false;
      }
      int count = values.initTransition(state, transition);
      for (int k = 0; k < count; k++) {
        values.getNextTransition(transition);
        int dest = transition.dest;
        if (isRight && state == 0 && any(wanted, transition)) {
          return false;
        }
        if (after == null) {
          reachedRight[dest] |= any(neither, transition);
        } else {
          reached[dest] |= any(isPlain ? wrong : neither, transition);
          reachedRight[dest] |= any(isPlain ? right : others, transition);
        }
      }
    }
    return true;
  }

  private static boolean any(BitSet classes, Transition transition) {
    if (transition.min == transition.max) {
      return classes.get(transition.min);
    }
    int first = classes.nextSetBit(transition.min);
    return first >= 0 && first <= transition.max;
  }

  private static BitSet without(BitSet classes, BitSet others) {
    BitSet rest = (BitSet) classes.clone();
    rest.andNot(others);
    return rest;
  }

  private BitSet complement(BitSet classes) {
    BitSet rest = new BitSet();
    rest.set(0, frequency.classes());
    rest.andNot(classes);
    return rest;
  }

  /**
   * The last character of values with the one before it. Of a value that is the beginning of
   * another both ends are such.
   *
   * @param below what it must cost less than
   * @return null when a value is of one character, or it costs as much
   */
  public @Nullable RequiredInfix last(double below) {
    return new Pass(new BitSet(), null, below).last();
  }

  /** Goes through the states, each twice: by whether what was read last is right. */
  private final class Pass {
    private final BitSet wanted;
    private final @Nullable BitSet right;
    private final double below;
    private final int[] least;
    private final int[] most;
    private final @Nullable BitSet[] before;
    private final @Nullable BitSet[] sources;
    private final BitSet allBefore = new BitSet();
    private final BitSet found = new BitSet();
    private final BitSet between = new BitSet();
    private final BitSet within = new BitSet();
    private final BitSet from = new BitSet();
    private final BitSet classes = new BitSet();
    private final BitSet cut = new BitSet();
    private final Transition transition = new Transition();
    private int nearest = Integer.MAX_VALUE;
    private int furthest = -1;
    private double cost;

    Pass(BitSet wanted, @Nullable BitSet right, double below) {
      this.wanted = wanted;
      this.right = right;
      this.below = below;
      int nodes = 2 * values.getNumStates();
      this.least = new int[nodes];
      this.most = new int[nodes];
      Arrays.fill(least, Integer.MAX_VALUE);
      Arrays.fill(most, -1);
      this.before = new BitSet[nodes];
      this.sources = new BitSet[nodes];
    }

    @Nullable RequiredInfix first() {
      begin(node(0, right == null));
      for (int i = ordered; i < order.length; i++) {
        int state = order[i];
        for (int node = node(state, false); node <= node(state, true); node++) {
          if (most[node] >= 0 && (values.isAccept(state) || !follow(state, node))) {
            return null;
          }
        }
      }
      return result();
    }

    @Nullable RequiredInfix last() {
      begin(node(0, true));
      for (int i = ordered; i < order.length; i++) {
        if (most[node(order[i], true)] >= 0 && !followToEnd(order[i])) {
          return null;
        }
      }
      return result();
    }

    private void begin(int start) {
      if (most.length > 0) {
        least[start] = 0;
        most[start] = 0;
      }
    }

    private @Nullable RequiredInfix result() {
      return furthest < 0
          ? null
          : new RequiredInfix(
              allBefore, found, from, between, within, nearest - 1, furthest - 1, cost);
    }

    /** Follows all that may come next; false if a value ends there that has but one character. */
    private boolean followToEnd(int state) {
      int node = node(state, true);
      BitSet ends = new BitSet();
      int count = values.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        values.getNextTransition(transition);
        classes.clear();
        classes.set(transition.min, transition.max + 1);
        if (values.isAccept(transition.dest)) {
          ends.or(classes);
        }
        go(state, node, node(transition.dest, true), classes);
      }
      return ends.isEmpty() || take(state, node, ends);
    }

    private static int node(int state, boolean isRight) {
      return 2 * state + (isRight ? 1 : 0);
    }

    /** Follows all that may come next; false if it may be what is wanted, at a value's start. */
    private boolean follow(int state, int node) {
      boolean isRight = (node & 1) != 0;
      BitSet hits = new BitSet();
      int count = values.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        values.getNextTransition(transition);
        classes.clear();
        classes.set(transition.min, transition.max + 1);
        if (isRight) {
          cut.clear();
          cut.or(classes);
          cut.and(wanted);
          hits.or(cut);
          classes.andNot(wanted);
        }
        if (right != null) {
          cut.clear();
          cut.or(classes);
          cut.andNot(right);
          go(state, node, node(transition.dest, false), cut);
          classes.and(right);
        }
        go(state, node, node(transition.dest, true), classes);
      }
      return hits.isEmpty() || take(state, node, hits);
    }

    /** Takes a place at which what is wanted may come; false if it is a start or costs as much. */
    private boolean take(int state, int node, BitSet hits) {
      BitSet last = before[node];
      BitSet states = sources[node];
      if (state == 0 || last == null || states == null) {
        return false;
      }
      nearest = Math.min(nearest, least[node]);
      furthest = Math.max(furthest, most[node]);
      between.set(state);
      from.or(states);
      allBefore.or(last);
      found.or(hits);
      // All places from which it may be reached are tried, most of them in vain at once.
      double rate = frequency.of(allBefore, found);
      cost = FOUND * rate * (1 + (furthest - nearest) / STARTS);
      return cost < below;
    }

    private void go(int state, int node, int to, BitSet by) {
      if (!by.isEmpty()) {
        least[to] = Math.min(least[to], least[node] + 1);
        most[to] = Math.max(most[to], most[node] + 1);
        add(before, to).or(by);
        add(sources, to).set(state);
        within.or(by);
      }
    }

    private static BitSet add(@Nullable BitSet[] sets, int at) {
      BitSet set = sets[at];
      if (set == null) {
        set = new BitSet();
        sets[at] = set;
      }
      return set;
    }
  }
}
