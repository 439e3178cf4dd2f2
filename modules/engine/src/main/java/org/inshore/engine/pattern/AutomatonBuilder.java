package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
    FlatAutomaton plain = smallest(SubsetConstruction.of(raw(regex), WORK));
    FlatAutomaton whole =
        separators.isEmpty()
            ? plain
            : smallest(SubsetConstruction.of(separated(plain, separators), WORK));
    Automaton values = whole.toLucene();
    if (isTooLarge(whole)) {
      throw new TooComplexToDeterminizeException(values, WORK);
    }
    return values;
  }

  /** Whether states of it would share numbers in a table, so that values were lost. */
  private static boolean isTooLarge(FlatAutomaton automaton) {
    return automaton.states() > TaggedAutomaton.MOST_STATES;
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
      FlatAutomaton backward =
          smallest(SubsetConstruction.of(Operations.reverse(beginnings), BACKWARD_WORK));
      return backward.states() > BACKWARD_STATES ? null : backward.toLucene();
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
      FlatAutomaton all = smallest(SubsetConstruction.of(together(tagged), work));
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
  private Automaton separated(FlatAutomaton plain, CodePointSet separators) {
    int states = plain.states();
    BitSet between = alphabet.classesOf(separators);
    Automaton.Builder builder = new Automaton.Builder();
    for (int i = 0; i < 2 * states; i++) {
      builder.createState();
      builder.setAccept(i, i < states && plain.isAccept(i));
    }
    for (int state = 0; state < states; state++) {
      int after = plain.first(state + 1);
      for (int i = plain.first(state); i < after; i++) {
        builder.addTransition(state, plain.dest(i), plain.min(i), plain.max(i));
        builder.addTransition(states + state, plain.dest(i), plain.min(i), plain.max(i));
      }
      if (state > 0 && after > plain.first(state)) {
        for (int cls = between.nextSetBit(0); cls >= 0; cls = between.nextSetBit(cls + 1)) {
          builder.addTransition(state, states + state, cls, cls);
        }
      }
    }
    return builder.finish();
  }

  /** Merges states with the same future. Values are finite, so there is no cycle. */
  private static FlatAutomaton smallest(FlatAutomaton automaton) {
    return automaton.states() == 0 ? automaton : new Minimisation(automaton).smallest();
  }
}
