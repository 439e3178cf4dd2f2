package org.inshore.engine.prefilter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Required literal of a value that is not its prefix: one or two characters that every value has
 * and that are rarer in text than its first ones, such as the sign in an e-mail address or the word
 * for a house after its number. The prefilter searches for it, and the automaton runs from before
 * it.
 *
 * @param before classes of the character before it
 * @param wanted its classes
 * @param from states of the values' automaton before the character before it
 * @param between states before it
 * @param within classes of all characters of a value before the second of them
 * @param least how many characters of a value stand before the two at least
 * @param most and at most
 */
public record RequiredInfix(
    BitSet before, BitSet wanted, BitSet from, BitSet between, BitSet within, int least, int most) {

  /**
   * The first place in an automaton's values at which a character of a set comes.
   *
   * @param values finite, without a cycle
   * @param after classes of which one must come right before; null for any
   * @return null when a value can do without, or starts with it
   */
  public static @Nullable RequiredInfix of(
      Automaton values, BitSet wanted, @Nullable BitSet after) {
    return new Search(values, wanted, after).run();
  }

  /**
   * The last character of an automaton's values with the one before it. Of a value that is the
   * beginning of another both ends are such.
   *
   * @param values finite, without a cycle
   * @return null when a value is of one character
   */
  public static @Nullable RequiredInfix last(Automaton values) {
    return new Search(values, new BitSet(), null).last();
  }

  /** Goes through the automaton's states, each twice: by whether what was read last is right. */
  private static final class Search {
    private final Automaton values;
    private final BitSet wanted;
    private final @Nullable BitSet right;
    private final int[] least;
    private final int[] most;
    private final BitSet[] before;
    private final BitSet[] sources;
    private final BitSet allBefore = new BitSet();
    private final BitSet found = new BitSet();
    private final BitSet between = new BitSet();
    private final BitSet within = new BitSet();
    private final BitSet from = new BitSet();
    private int nearest = Integer.MAX_VALUE;
    private int furthest = -1;

    Search(Automaton values, BitSet wanted, @Nullable BitSet right) {
      this.values = values;
      this.wanted = wanted;
      this.right = right;
      int nodes = 2 * values.getNumStates();
      this.least = new int[nodes];
      this.most = new int[nodes];
      Arrays.fill(least, Integer.MAX_VALUE);
      Arrays.fill(most, -1);
      this.before = new BitSet[nodes];
      Arrays.setAll(before, _ -> new BitSet());
      this.sources = new BitSet[nodes];
      Arrays.setAll(sources, _ -> new BitSet());
    }

    @Nullable RequiredInfix run() {
      int start = node(0, right == null);
      least[start] = 0;
      most[start] = 0;
      for (int state : order(values)) {
        for (int node = node(state, false); node <= node(state, true); node++) {
          if (most[node] >= 0 && (values.isAccept(state) || !follow(state, node))) {
            return null;
          }
        }
      }
      return result();
    }

    @Nullable RequiredInfix last() {
      int start = node(0, true);
      least[start] = 0;
      most[start] = 0;
      for (int state : order(values)) {
        if (most[node(state, true)] >= 0 && !followToEnd(state)) {
          return null;
        }
      }
      return result();
    }

    private @Nullable RequiredInfix result() {
      return furthest < 0
          ? null
          : new RequiredInfix(allBefore, found, from, between, within, nearest - 1, furthest - 1);
    }

    /** Follows all that may come next; false if a value ends there that has but one character. */
    private boolean followToEnd(int state) {
      int node = node(state, true);
      BitSet ends = new BitSet();
      Transition transition = new Transition();
      int count = values.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        values.getNextTransition(transition);
        BitSet classes = new BitSet();
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
      Transition transition = new Transition();
      int count = values.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        values.getNextTransition(transition);
        BitSet classes = new BitSet();
        classes.set(transition.min, transition.max + 1);
        if (isRight) {
          BitSet cut = (BitSet) classes.clone();
          cut.and(wanted);
          hits.or(cut);
          classes.andNot(wanted);
        }
        if (right == null) {
          go(state, node, node(transition.dest, true), classes);
          continue;
        }
        BitSet others = (BitSet) classes.clone();
        others.andNot(right);
        classes.and(right);
        go(state, node, node(transition.dest, true), classes);
        go(state, node, node(transition.dest, false), others);
      }
      return hits.isEmpty() || take(state, node, hits);
    }

    /** Takes a place at which what is wanted may come; false if it is a value's start. */
    private boolean take(int state, int node, BitSet hits) {
      if (state == 0) {
        return false;
      }
      nearest = Math.min(nearest, least[node]);
      furthest = Math.max(furthest, most[node]);
      between.set(state);
      from.or(sources[node]);
      allBefore.or(before[node]);
      found.or(hits);
      return true;
    }

    private void go(int state, int node, int to, BitSet classes) {
      if (!classes.isEmpty()) {
        least[to] = Math.min(least[to], least[node] + 1);
        most[to] = Math.max(most[to], most[node] + 1);
        before[to].or(classes);
        within.or(classes);
        sources[to].set(state);
      }
    }
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
