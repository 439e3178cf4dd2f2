package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.Transition;

/**
 * Makes an automaton deterministic (Rabin and Scott) by sweeping over the interval ends of all that
 * a set of states leads on with. The work allowed is counted as Lucene's {@code determinize} counts
 * it; unlike there, sets are compared without sorting them, and states come out in the order in
 * which they are found, with their transitions in the order of classes.
 */
final class SubsetConstruction {
  /** How much work Lucene allows for each unit of its limit. */
  private static final long EFFORT_OF_UNIT = 10;

  private final Automaton automaton;
  private final FlatAutomaton made = new FlatAutomaton();
  private final Transition transition = new Transition();

  /** By number of a set, its states. */
  private final List<int[]> sets = new ArrayList<>();

  /** Open addressing: a set's number plus one at its hash, zero for none. */
  private int[] table = new int[64];

  private int[] hashes = new int[64];

  /** How many intervals that are open lead to a state. */
  private final int[] open;

  /** The states that open intervals lead to. */
  private final int[] members;

  private final int[] placeOfMember;
  private int size;
  private int accepting;
  private int hash;

  /** Ends of intervals: the class, whether one begins there, the state it leads to. */
  private long[] ends = new long[64];

  private int count;

  private SubsetConstruction(Automaton automaton) {
    this.automaton = automaton;
    int states = automaton.getNumStates();
    this.open = new int[states];
    this.members = new int[states];
    this.placeOfMember = new int[states];
  }

  /**
   * An automaton of the same values, deterministic.
   *
   * @param work the work allowed, in Lucene's unit
   */
  static FlatAutomaton of(Automaton automaton, int work) throws TooComplexToDeterminizeException {
    if (automaton.isDeterministic() || automaton.getNumStates() <= 1) {
      return FlatAutomaton.of(automaton);
    }
    return new SubsetConstruction(automaton).run(work);
  }

  private FlatAutomaton run(int work) {
    add(new int[] {0}, mixed(0), automaton.isAccept(0));
    long effort = 0;
    for (int from = 0; from < sets.size(); from++) {
      int[] set = sets.get(from);
      effort += set.length;
      if (effort >= work * EFFORT_OF_UNIT) {
        throw new TooComplexToDeterminizeException(automaton, work);
      }
      collect(set);
      made.begin();
      sweep();
    }
    return made;
  }

  private void collect(int[] set) {
    count = 0;
    for (int state : set) {
      int transitions = automaton.initTransition(state, transition);
      for (int i = 0; i < transitions; i++) {
        automaton.getNextTransition(transition);
        if (count + 2 > ends.length) {
          ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[count++] = end(transition.min, 1, transition.dest);
        ends[count++] = end(transition.max + 1, 0, transition.dest);
      }
    }
    Arrays.sort(ends, 0, count);
  }

  private static long end(int cls, int begins, int state) {
    return ((long) cls << 33) | ((long) begins << 32) | state;
  }

  private void sweep() {
    int last = -1;
    int lastTarget = -1;
    int lastMin = -1;
    for (int i = 0; i < count; ) {
      int cls = (int) (ends[i] >>> 33);
      if (size > 0) {
        int target = number();
        if (target != lastTarget || lastMin < 0) {
          if (lastMin >= 0) {
            made.add(lastMin, last - 1, lastTarget);
          }
          lastTarget = target;
          lastMin = last;
        }
      } else if (lastMin >= 0) {
        made.add(lastMin, last - 1, lastTarget);
        lastMin = -1;
      }
      for (; i < count && (int) (ends[i] >>> 33) == cls; i++) {
        int state = (int) ends[i];
        if (((ends[i] >>> 32) & 1) == 1) {
          enter(state);
        } else {
          leave(state);
        }
      }
      last = cls;
    }
    if (lastMin >= 0) {
      made.add(lastMin, last - 1, lastTarget);
    }
  }

  private void enter(int state) {
    if (open[state]++ == 0) {
      members[size] = state;
      placeOfMember[state] = size++;
      hash += mixed(state);
      accepting += automaton.isAccept(state) ? 1 : 0;
    }
  }

  private void leave(int state) {
    if (--open[state] == 0) {
      int moved = members[--size];
      members[placeOfMember[state]] = moved;
      placeOfMember[moved] = placeOfMember[state];
      hash -= mixed(state);
      accepting -= automaton.isAccept(state) ? 1 : 0;
    }
  }

  /** The number of the set of states that open intervals lead to. */
  private int number() {
    int mask = table.length - 1;
    int at = spread(hash) & mask;
    for (; table[at] != 0; at = (at + 1) & mask) {
      if (hashes[table[at] - 1] == hash && isSame(sets.get(table[at] - 1))) {
        return table[at] - 1;
      }
    }
    return add(Arrays.copyOf(members, size), hash, accepting > 0);
  }

  private boolean isSame(int[] set) {
    if (set.length != size) {
      return false;
    }
    for (int state : set) {
      if (open[state] == 0) {
        return false;
      }
    }
    return true;
  }

  private int add(int[] set, int setHash, boolean accept) {
    int number = sets.size();
    made.setAccept(number, accept);
    sets.add(set);
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * number);
    }
    hashes[number] = setHash;
    if (2 * sets.size() > table.length) {
      table = new int[2 * table.length];
      for (int i = 0; i < number; i++) {
        put(i);
      }
    }
    put(number);
    return number;
  }

  private void put(int number) {
    int mask = table.length - 1;
    int at = spread(hashes[number]) & mask;
    while (table[at] != 0) {
      at = (at + 1) & mask;
    }
    table[at] = number + 1;
  }

  private static int mixed(int state) {
    int mixed = (state + 1) * 0x9e3779b9;
    return mixed ^ (mixed >>> 15);
  }

  private static int spread(int hash) {
    int spread = hash * 0x85ebca6b;
    return spread ^ (spread >>> 16);
  }
}
