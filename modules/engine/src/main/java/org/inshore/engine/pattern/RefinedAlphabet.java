package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refines an alphabet by further sets of characters, and moves tables over to the refined one. A
 * class that the sets part keeps its number for one part and gets new ones for the others, so that
 * an automaton over the classes of before only needs its column of each new class told.
 */
public final class RefinedAlphabet {
  private final Alphabet alphabet;

  /** By class, the class of before that it is a part of. */
  private final int[] origins;

  private final boolean same;
  private final Map<DeferredAutomaton, DeferredAutomaton> moved = new HashMap<>();

  private RefinedAlphabet(Alphabet alphabet, int[] origins, boolean same) {
    this.alphabet = alphabet;
    this.origins = origins;
    this.same = same;
  }

  /** A part of a class: the class, and which of the further sets have it. */
  private record Part(int cls, BitSet sets) {}

  /** The alphabet in which what was told apart still is, and these sets too. */
  public static RefinedAlphabet of(Alphabet before, Collection<CodePointSet> further) {
    Set<CodePointSet> sets = Set.copyOf(further);
    int[] starts = Alphabet.starts(Arrays.stream(before.starts()), sets);
    BitSet[] members = Alphabet.members(starts, sets);
    int barrier = before.barrier();
    Map<Part, Integer> numbers = new HashMap<>();
    BitSet kept = new BitSet();
    List<Integer> origins = new ArrayList<>();
    for (int cls = 0; cls < barrier; cls++) {
      origins.add(cls);
    }
    short[] classes = new short[starts.length];
    for (int i = 0; i < starts.length; i++) {
      int cls = before.classOf(starts[i]);
      Integer number = numbers.get(new Part(cls, members[i]));
      if (number == null) {
        number = kept.get(cls) ? origins.size() : cls;
        if (number == origins.size()) {
          origins.add(cls);
        }
        kept.set(cls);
        numbers.put(new Part(cls, members[i]), number);
      }
      classes[i] = number.shortValue();
    }
    boolean same = origins.size() == barrier;
    origins.add(barrier); // stays the last
    int[] of = origins.stream().mapToInt(Integer::intValue).toArray();
    int[] traits = Arrays.stream(of).map(before::traitsOf).toArray();
    return new RefinedAlphabet(same ? before : new Alphabet(starts, classes, traits), of, same);
  }

  /** The refined alphabet. */
  public Alphabet alphabet() {
    return alphabet;
  }

  /** Whether the further sets were told apart before, so that nothing needs to be moved. */
  public boolean isSame() {
    return same;
  }

  /** The same automaton over the refined alphabet; for one automaton always one. */
  public DeferredAutomaton move(DeferredAutomaton automaton) {
    return moved.computeIfAbsent(automaton, of -> of.moved(this));
  }

  TaggedAutomaton moved(TaggedAutomaton automaton) {
    return new TaggedAutomaton(automaton, move(automaton.column));
  }

  /** The same automata. */
  public List<DeferredAutomaton> move(List<DeferredAutomaton> automata) {
    return automata.stream().map(this::move).toList();
  }

  /** The same automaton. */
  public WordAutomaton move(WordAutomaton words) {
    return new WordAutomaton(words, move(words.column));
  }

  /** All parts of some classes. */
  public BitSet move(BitSet classes) {
    BitSet parts = new BitSet();
    for (int cls = 0; cls < origins.length; cls++) {
      parts.set(cls, classes.get(origins[cls]));
    }
    return parts;
  }

  private short[] move(short[] columns) {
    short[] more = new short[origins.length];
    for (int cls = 0; cls < more.length; cls++) {
      more[cls] = columns[origins[cls]];
    }
    return more;
  }
}
