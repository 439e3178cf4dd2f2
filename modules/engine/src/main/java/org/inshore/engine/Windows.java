package org.inshore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Cuts from an automaton the rarest short piece that every value has: its beginning, or two
 * characters further in. Pieces may fit more text than values do, never less.
 */
final class Windows {
  /** Longest beginning of a value, in characters; values begin inside others after separators. */
  static final int LONGEST = 4;

  /** Longest beginning of words, and of values that would be found too often by a short one. */
  private static final int FURTHEST = 10;

  private static final int BRIEF = 2;

  /** Longest beginning of a word. */
  private static final int WORD = 5;

  private static final double OFTEN = 0.01;

  /** A beginning is not made longer once it is that rare. */
  private static final double RARE = 1e-5;

  /** Nor once it is rather rare, if what follows tells little. */
  private static final double RATHER_RARE = 2e-3;

  private static final double LITTLE = 0.5;

  private final Alphabet alphabet;
  private final int longest;
  private final Frequency frequency;

  /** Digits, capitals and small letters: all of a kind count as one, which keeps automata small. */
  private final List<BitSet> kinds = List.of(new BitSet(), new BitSet(), new BitSet());

  private final List<Start> starts = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();

  /**
   * Where a piece begins.
   *
   * @param boundary what may not stand before it
   * @param window the piece
   * @param brief a shorter one, for places that are perhaps inside a character
   */
  record Start(Boundary boundary, Window window, Window brief) {}

  /**
   * What a piece that was found means.
   *
   * @param group what is to be tried
   * @param most how many characters before the piece's end a value starts at most
   * @param least and at least
   */
  record Tag(int group, int most, int least) {}

  Windows(Alphabet alphabet, int longest) {
    this.alphabet = alphabet;
    this.longest = longest;
    this.frequency = new Frequency(alphabet);
    for (int i = 0; i < kinds.size(); i++) {
      for (int c = "0Aa".charAt(i); c <= "9Zz".charAt(i); c++) {
        kinds.get(i).set(alphabet.classOf(c));
      }
    }
  }

  List<Start> starts() {
    return starts;
  }

  List<Tag> tags() {
    return tags;
  }

  int tag(int group, int most, int least) {
    Tag tag = new Tag(group, most, least);
    int known = tags.indexOf(tag);
    if (known >= 0) {
      return known;
    }
    tags.add(tag);
    return tags.size() - 1;
  }

  /**
   * Adds the beginnings of the values of some automata, all at once: longer ones where shorter ones
   * come too often and no value may begin inside another.
   */
  void beginnings(int group, Boundary boundary, List<Automaton> members) {
    List<Automaton> near = new ArrayList<>();
    List<Automaton> far = new ArrayList<>();
    for (Automaton member : members) {
      boolean often =
          boundary == Boundary.ALPHANUMERIC
              && isOneWord(member)
              && rate(new Beginnings(1, List.of(member), List.of(), longest).root()) > OFTEN;
      (often || group == Triggers.LABELS ? far : near).add(member);
    }
    starts.add(
        new Start(
            boundary,
            new Beginnings(group, near, far, longest).root(),
            new Beginnings(group, near, far, BRIEF).root()));
  }

  /** Whether values are letters and digits alone, so that none begins inside another. */
  private boolean isOneWord(Automaton automaton) {
    BitSet others = frequency.any();
    kinds.forEach(others::andNot);
    Transition transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
        int other = others.nextSetBit(transition.min);
        if (other >= 0 && other <= transition.max) {
          return false;
        }
      }
    }
    return true;
  }

  /** How often the first two characters of an automaton's values come. */
  double brief(Automaton automaton) {
    return rate(new Beginnings(1, List.of(automaton), List.of(), BRIEF).root());
  }

  /** How often the beginnings of an automaton's values come. */
  double rate(Boundary boundary, Automaton automaton) {
    Windows apart = new Windows(alphabet, longest);
    apart.beginnings(0, boundary, List.of(automaton));
    return apart.rate(apart.starts.getFirst().window());
  }

  private double rate(Window root) {
    return rate(root, frequency.any(), new IdentityHashMap<>());
  }

  private double rate(Window window, BitSet before, IdentityHashMap<Window, Double> known) {
    if (window.tag >= 0) {
      return 1;
    }
    Double rate = known.get(window);
    if (rate == null) {
      rate = 0.0;
      for (Window.Edge edge : window.edges) {
        rate += frequency.of(before, edge.classes()) * rate(edge.to(), edge.classes(), known);
      }
      known.put(window, rate);
    }
    return rate;
  }

  private final class Beginnings {
    private final int group;
    private final Automaton automaton = new Automaton();
    private final int longest;

    /** States of values whose beginnings are never longer than {@link #longest}. */
    private final BitSet near = new BitSet();

    private final Map<Step, Window> known = new HashMap<>();

    /** States in which values may be after some characters, and whether the piece ends there. */
    private record Step(BitSet states, int depth, boolean ends) {}

    Beginnings(int group, List<Automaton> near, List<Automaton> far, int longest) {
      this.group = group;
      this.longest = longest;
      automaton.createState();
      List<int[]> edges = new ArrayList<>();
      near.forEach(member -> copy(member, edges));
      this.near.set(0, automaton.getNumStates());
      far.forEach(member -> copy(member, edges));
      edges.sort(Comparator.comparingInt(edge -> edge[0]));
      edges.forEach(edge -> automaton.addTransition(edge[0], edge[1], edge[2], edge[3]));
      automaton.finishState();
    }

    /** Copies an automaton's states; those that follow its start follow the common start too. */
    private void copy(Automaton member, List<int[]> edges) {
      int offset = automaton.getNumStates();
      Transition transition = new Transition();
      for (int state = 0; state < member.getNumStates(); state++) {
        automaton.setAccept(automaton.createState(), member.isAccept(state));
        int count = member.initTransition(state, transition);
        for (int i = 0; i < count; i++) {
          member.getNextTransition(transition);
          int to = offset + transition.dest;
          edges.add(new int[] {offset + state, to, transition.min, transition.max});
          if (state == 0) {
            edges.add(new int[] {0, to, transition.min, transition.max});
          }
        }
      }
    }

    Window root() {
      Window root = new Window();
      BitSet start = new BitSet();
      start.set(0);
      expand(root, start, 0, 1, frequency.any());
      return root;
    }

    private void expand(Window window, BitSet states, int depth, double rarity, BitSet before) {
      Map<BitSet, BitSet> byTarget = new HashMap<>();
      @Nullable BitSet[] targets = targets(states);
      for (int cls = 0; cls < targets.length; cls++) {
        if (targets[cls] != null) {
          byTarget.computeIfAbsent(targets[cls], _ -> new BitSet()).set(cls);
        }
      }
      byTarget.forEach(
          (target, classes) -> {
            double rare = rarity * frequency.of(before, classes);
            boolean word = group == Triggers.LABELS && accepts(target) && isLatin(classes);
            boolean ends =
                depth + 1 >= most(target)
                    || rare < RARE
                    || (rare < RATHER_RARE && following(target, classes) > LITTLE)
                    || (accepts(target) && !word);
            Step step = new Step(target, depth, ends);
            Window next = known.get(step);
            if (next == null) {
              next = new Window();
              known.put(step, next);
              if (ends) {
                next.tag = tag(group, depth + 1, depth + 1);
              } else {
                if (word) {
                  next.endOfWord = tag(group, depth + 2, depth + 2);
                }
                expand(next, target, depth + 1, rare, classes);
              }
            }
            window.edge(classes, next);
          });
    }

    /** How often what goes on from some states follows some characters. */
    private double following(BitSet states, BitSet before) {
      BitSet all = new BitSet();
      @Nullable BitSet[] targets = targets(states);
      for (int cls = 0; cls < targets.length; cls++) {
        all.set(cls, targets[cls] != null);
      }
      return frequency.of(before, all);
    }

    private int most(BitSet states) {
      if (longest == BRIEF || group == Triggers.LABELS) {
        return Math.min(longest == BRIEF ? BRIEF : WORD, longest + 1);
      }
      return states.intersects(near) ? longest : FURTHEST;
    }

    private boolean isLatin(BitSet classes) {
      BitSet others = (BitSet) classes.clone();
      kinds.forEach(others::andNot);
      return others.isEmpty();
    }

    private boolean accepts(BitSet states) {
      return states.stream().anyMatch(automaton::isAccept);
    }

    private @Nullable BitSet[] targets(BitSet states) {
      @Nullable BitSet[] targets = new BitSet[alphabet.size()];
      Transition transition = new Transition();
      for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
        int count = automaton.initTransition(state, transition);
        for (int i = 0; i < count; i++) {
          automaton.getNextTransition(transition);
          for (int cls = transition.min; cls <= transition.max; cls++) {
            BitSet target = targets[cls];
            if (target == null) {
              target = new BitSet();
              targets[cls] = target;
            }
            target.set(transition.dest);
          }
        }
      }
      if (group != Triggers.LABELS) {
        kinds.forEach(kind -> join(targets, kind));
      }
      return targets;
    }

    private static void join(@Nullable BitSet[] targets, BitSet kind) {
      BitSet all = new BitSet();
      for (int cls = kind.nextSetBit(0); cls >= 0; cls = kind.nextSetBit(cls + 1)) {
        BitSet target = targets[cls];
        if (target != null) {
          all.or(target);
        }
      }
      if (!all.isEmpty()) {
        for (int cls = kind.nextSetBit(0); cls >= 0; cls = kind.nextSetBit(cls + 1)) {
          targets[cls] = all;
        }
      }
    }
  }

  /** Two characters that every value of an automaton has, and where. */
  record Inner(Map<BitSet, BitSet> pairs, int least, int most, double rate) {}

  /**
   * The first place in an automaton's values at which a character of a set comes.
   *
   * @return null when a value can do without, or starts with it
   */
  @org.jspecify.annotations.Nullable
  Inner inner(Automaton automaton, BitSet wanted) {
    int states = automaton.getNumStates();
    int[] least = new int[states];
    int[] most = new int[states];
    Arrays.fill(least, Integer.MAX_VALUE);
    Arrays.fill(most, -1);
    least[0] = 0;
    most[0] = 0;
    BitSet[] before = new BitSet[states];
    Map<BitSet, BitSet> pairs = new HashMap<>();
    int nearest = Integer.MAX_VALUE;
    int furthest = -1;
    Transition transition = new Transition();
    for (int state : order(automaton)) {
      if (most[state] < 0) {
        continue;
      }
      if (automaton.isAccept(state)) {
        return null;
      }
      BitSet after = new BitSet();
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
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
          before[dest] = before[dest] == null ? new BitSet() : before[dest];
          before[dest].or(classes);
        }
      }
      if (!after.isEmpty()) {
        if (state == 0) {
          return null;
        }
        nearest = Math.min(nearest, least[state]);
        furthest = Math.max(furthest, most[state]);
        pairs.computeIfAbsent(before[state], _ -> new BitSet()).or(after);
      }
    }
    if (furthest < 0) {
      return null;
    }
    double rate = 0;
    for (Map.Entry<BitSet, BitSet> pair : pairs.entrySet()) {
      rate +=
          frequency.of(frequency.any(), pair.getKey())
              * frequency.of(pair.getKey(), pair.getValue());
    }
    return new Inner(pairs, nearest, furthest, rate);
  }

  /** Adds pairs of characters for a group. */
  void pairs(int group, Inner inner) {
    Window root = new Window();
    Window end = new Window();
    end.tag = tag(group, inner.most() + 1, inner.least() + 1);
    inner
        .pairs()
        .forEach(
            (before, after) -> {
              Window middle = new Window();
              middle.edge(after, end);
              root.edge(before, middle);
            });
    starts.add(new Start(Boundary.NONE, root, root));
  }

  /** States so that each comes after all that lead to it: values are finite, there is no cycle. */
  private static List<Integer> order(Automaton automaton) {
    List<Integer> order = new ArrayList<>();
    BitSet seen = new BitSet();
    visit(automaton, 0, seen, order);
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
