package org.inshore.engine;

import java.util.Arrays;
import java.util.BitSet;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/**
 * Tells at once of most numbers that no pattern of a group fits them: by how they begin and how
 * long they are.
 */
final class NumberGate {
  private static final int LONGEST = Long.SIZE - 1;
  private static final int PREFIXES = 100;
  private static final int ASCII = 0x80;

  /** By the first two digits, a bit for each length that some pattern accepts. */
  private final long[] lengths;

  /** By character, whether some pattern goes on with it after digits. */
  private final boolean[] goesOn;

  /** Whether values may be followed by digits, so that shorter ones fit too. */
  private final boolean open;

  NumberGate(Boundary boundary, TaggedAutomaton automaton) {
    lengths = new long[PREFIXES];
    goesOn = new boolean[ASCII];
    open = boundary == Boundary.NONE || boundary == Boundary.HAN;
    for (int prefix = 0; prefix < PREFIXES; prefix++) {
      BitSet states = new BitSet();
      states.set(TaggedAutomaton.START);
      states = after(automaton, states, '0' + prefix / 10, '0' + prefix / 10);
      note(automaton, states, prefix, 1);
      states = after(automaton, states, '0' + prefix % 10, '0' + prefix % 10);
      for (int length = 2; length <= LONGEST && !states.isEmpty(); length++) {
        note(automaton, states, prefix, length);
        states = after(automaton, states, '0', '9');
      }
      if (!states.isEmpty()) {
        Arrays.fill(goesOn, true); // longer than can be told
      }
    }
  }

  /** Reads what was written. */
  NumberGate(TableReader from) {
    lengths = from.longs();
    goesOn = new boolean[ASCII];
    BitSet on = from.bits();
    for (int c = on.nextSetBit(0); c >= 0; c = on.nextSetBit(c + 1)) {
      goesOn[c] = true;
    }
    open = from.flag();
  }

  void write(TableWriter to) {
    to.longs(lengths);
    BitSet on = new BitSet();
    for (int c = 0; c < ASCII; c++) {
      on.set(c, goesOn[c]);
    }
    to.bits(on);
    to.flag(open);
  }

  private static BitSet after(TaggedAutomaton automaton, BitSet states, int first, int last) {
    BitSet next = new BitSet();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      for (int c = first; c <= last; c++) {
        int to = automaton.nextAscii(state, c);
        if (to != TaggedAutomaton.DEAD) {
          next.set(to);
        }
      }
    }
    return next;
  }

  private void note(TaggedAutomaton automaton, BitSet states, int prefix, int length) {
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      if (automaton.isTagged(state)) {
        lengths[prefix] |= 1L << length;
      }
      for (int c = 0; c < ASCII; c++) {
        goesOn[c] |= (c < '0' || c > '9') && automaton.nextAscii(state, c) != TaggedAutomaton.DEAD;
      }
    }
  }

  /** Whether no pattern of the group fits what starts with a digit at a place. */
  boolean refuses(byte[] bytes, int at, int to) {
    int end = at + 1;
    int most = Math.min(to, at + LONGEST);
    while (end < most && bytes[end] >= '0' && bytes[end] <= '9') {
      end++;
    }
    if (end >= most || bytes[end] < 0 || goesOn[bytes[end]]) {
      return false;
    }
    int length = end - at;
    long fitting = open ? (2L << length) - 1 : 1L << length;
    return length > 1 && (lengths[(bytes[at] - '0') * 10 + bytes[at + 1] - '0'] & fitting) == 0;
  }
}
