package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.Transition;
import org.jspecify.annotations.Nullable;

/** Makes deterministic automata over the classes of an alphabet. */
public final class AutomatonBuilder {
  /** Work allowed for one pattern alone: well under a second, some ten megabytes. */
  static final int WORK = 200_000;

  /** Work and states allowed for what only saves time. */
  private static final int BACKWARD_WORK = 5_000;

  private static final int BACKWARD_STATES = 1_000;

  private static final int UNKNOWN = -1;

  /** Stands for states from which no value is reached. */
  private static final int DEAD = -2;

  private final Alphabet alphabet;

  public AutomatonBuilder(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  /**
   * The smallest automaton of a pattern.
   *
   * @param separators characters of which one may stand between two of the value
   */
  public Automaton of(RegexNode regex, CodePointSet separators)
      throws TooComplexToDeterminizeException {
    Automaton plain = smallest(SubsetConstruction.of(raw(regex), WORK));
    Automaton whole =
        separators.isEmpty()
            ? plain
            : smallest(SubsetConstruction.of(separated(plain, separators), WORK));
    if (isTooLarge(whole)) {
      throw new TooComplexToDeterminizeException(whole, WORK);
    }
    return whole;
  }

  /** Whether states of it would share numbers in a table, so that values were lost. */
  private static boolean isTooLarge(Automaton automaton) {
    return automaton.getNumStates() > TaggedAutomaton.MOST_STATES;
  }

  /**
   * The automaton of all beginnings of some values, the empty one left out, read from their ends;
   * null if that would be too large.
   */
  public @Nullable Automaton beginnings(Automaton values) {
    Automaton beginnings = new Automaton();
    beginnings.copy(values);
    for (int state = 1; state < beginnings.getNumStates(); state++) {
      beginnings.setAccept(state, true); // each leads to a value
    }
    try {
      Automaton backward =
          smallest(SubsetConstruction.of(Operations.reverse(beginnings), BACKWARD_WORK));
      return backward.getNumStates() > BACKWARD_STATES ? null : backward;
    } catch (TooComplexToDeterminizeException _) {
      return null;
    }
  }

  /** The automaton whose values are those given, each followed by its tag; as deterministic. */
  public Automaton tagged(Automaton values, int tag) {
    int states = values.getNumStates();
    if (states == 0) {
      return values;
    }
    Automaton tagged = new Automaton();
    for (int state = 0; state <= states; state++) {
      tagged.createState();
    }
    tagged.setAccept(states, true);
    Transition transition = new Transition();
    int label = alphabet.size() + tag;
    for (int state = 0; state < states; state++) {
      int count = values.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        values.getNextTransition(transition);
        tagged.addTransition(state, transition.dest, transition.min, transition.max);
      }
      if (values.isAccept(state)) {
        tagged.addTransition(state, states, label, label);
      }
    }
    tagged.finishState();
    return tagged;
  }

  /** Beginnings of several in as few automata as can be. */
  public List<TaggedAutomaton> backward(List<Automaton> tagged) {
    if (tagged.isEmpty()) {
      return List.of();
    }
    TaggedAutomaton backward = union(tagged, BACKWARD_WORK);
    if (backward != null && (backward.states() <= BACKWARD_STATES || tagged.size() == 1)) {
      return List.of(backward);
    }
    int half = tagged.size() / 2;
    List<TaggedAutomaton> both = new ArrayList<>(backward(tagged.subList(0, half)));
    both.addAll(backward(tagged.subList(half, tagged.size())));
    return List.copyOf(both);
  }

  /** All of them at once; null if that would be too large. */
  public @Nullable TaggedAutomaton union(List<Automaton> tagged, int work) {
    if (tagged.size() == 1 && tagged.getFirst().isDeterministic()) {
      return new TaggedAutomaton(tagged.getFirst(), alphabet);
    }
    try {
      Automaton all = smallest(SubsetConstruction.of(together(tagged), work));
      return isTooLarge(all) ? null : new TaggedAutomaton(all, alphabet);
    } catch (TooComplexToDeterminizeException e) {
      return null;
    }
  }

  /** Lucene's union without its search for states that lead nowhere: there are none. */
  private static Automaton together(List<Automaton> all) {
    Automaton together = new Automaton();
    int start = together.createState();
    for (Automaton each : all) {
      together.copy(each);
    }
    int offset = start + 1;
    for (Automaton each : all) {
      if (each.getNumStates() > 0) {
        together.addEpsilon(start, offset);
        offset += each.getNumStates();
      }
    }
    together.finishState();
    return together;
  }

  private Automaton raw(RegexNode node) {
    return switch (node) {
      case RegexNode.Chars(CodePointSet set) -> one(set);
      case RegexNode.Sequence(List<RegexNode> parts) ->
          parts.isEmpty()
              ? Automata.makeEmptyString()
              : Operations.concatenate(parts.stream().map(this::raw).toList());
      case RegexNode.Alternatives(List<RegexNode> branches) ->
          Operations.union(branches.stream().map(this::raw).toList());
      case RegexNode.Repeat(RegexNode part, int least, int most) ->
          most == 0 ? Automata.makeEmptyString() : Operations.repeat(raw(part), least, most);
    };
  }

  private Automaton one(CodePointSet set) {
    Automaton automaton = new Automaton();
    int start = automaton.createState();
    int end = automaton.createState();
    automaton.setAccept(end, true);
    addAll(automaton, start, end, alphabet.classesOf(set));
    automaton.finishState();
    return automaton;
  }

  private static void addAll(Automaton automaton, int from, int to, BitSet classes) {
    for (int first = classes.nextSetBit(0); first >= 0; ) {
      int after = classes.nextClearBit(first);
      automaton.addTransition(from, to, first, after - 1);
      first = classes.nextSetBit(after);
    }
  }

  /** Every state but the first gets a twin, reached by a separator, that is no end. */
  private Automaton separated(Automaton plain, CodePointSet separators) {
    int states = plain.getNumStates();
    BitSet between = alphabet.classesOf(separators);
    Automaton.Builder builder = new Automaton.Builder();
    for (int i = 0; i < 2 * states; i++) {
      builder.createState();
      builder.setAccept(i, i < states && plain.isAccept(i));
    }
    Transition transition = new Transition();
    for (int state = 0; state < states; state++) {
      int count = plain.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        plain.getNextTransition(transition);
        builder.addTransition(state, transition.dest, transition.min, transition.max);
        builder.addTransition(states + state, transition.dest, transition.min, transition.max);
      }
      if (state > 0 && count > 0) {
        for (int cls = between.nextSetBit(0); cls >= 0; cls = between.nextSetBit(cls + 1)) {
          builder.addTransition(state, states + state, cls, cls);
        }
      }
    }
    return builder.finish();
  }

  /** Merges states with the same future. Values are finite, so there is no cycle. */
  private static Automaton smallest(FlatAutomaton automaton) {
    Automaton smallest = new Automaton();
    if (automaton.states() == 0) {
      return smallest;
    }
    int[] representative = new int[automaton.states()];
    Arrays.fill(representative, UNKNOWN);
    smallest.createState(); // the start must be state 0
    Map<Future, Integer> known = new HashMap<>();
    future(automaton, 0, representative, smallest, known).addTo(smallest, 0);
    smallest.finishState();
    return smallest;
  }

  private static Future future(
      FlatAutomaton automaton,
      int state,
      int[] representative,
      Automaton smallest,
      Map<Future, Integer> known) {
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
        target = merged(future(automaton, dest, representative, smallest, known), smallest, known);
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

  private static int merged(Future future, Automaton smallest, Map<Future, Integer> known) {
    if (future.isEmpty()) {
      return DEAD;
    }
    Integer same = known.get(future);
    if (same != null) {
      return same;
    }
    int state = smallest.createState();
    future.addTo(smallest, state);
    known.put(future, state);
    return state;
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

    void addTo(Automaton automaton, int state) {
      automaton.setAccept(state, accepts);
      for (int i = 0; i < spans.length; i += FIELDS) {
        automaton.addTransition(state, spans[i + 2], spans[i], spans[i + 1]);
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
