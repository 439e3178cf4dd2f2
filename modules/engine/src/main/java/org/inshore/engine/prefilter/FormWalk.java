package org.inshore.engine.prefilter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;
import org.inshore.engine.finder.ByteSet;
import org.inshore.engine.finder.Fingerprint;
import org.inshore.engine.finder.Form;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates the byte signatures of an automaton's prefixes, breadth first by bytes read. Values
 * spelled plainly have one form for each kind of first byte. Those with odd characters, full-width
 * or with something that counts as nothing between, have forms apart, since they shift what
 * follows.
 */
final class FormWalk {
  /** More pairs of characters than that are not told apart. */
  static final int MAX_PAIRS = 2048;

  private static final ByteSet HIGH = new ByteSet().addRange(0x80, 0xff);
  private static final List<ByteSet> KINDS =
      List.of(
          Forms.DIGITS,
          Forms.LETTERS,
          new ByteSet().addRange(0, 0x7f).without(Forms.DIGITS).without(Forms.LETTERS));

  private final Forms forms;
  private final Automaton values;
  private final ByteEncodings spellings;
  private final int before;

  /** How many bytes from a value's start on are looked at. */
  private final int room;

  /** What may not follow a value. */
  private final ByteSet barred;

  private final ByteSet[] left;
  private final Transition transition = new Transition();

  private ByteSet[] sets = new ByteSet[0];

  /** By bytes read so far: the states values may be in. */
  private final BitSet[] states;

  /** The same for those in which an odd character may follow. */
  private final BitSet[] breaks;

  /**
   * Prepares.
   *
   * @param left what may stand before a value: the last bytes, or fewer for any
   */
  FormWalk(
      Forms forms,
      Automaton values,
      ByteEncodings spellings,
      int before,
      ByteSet barred,
      ByteSet... left) {
    this.forms = forms;
    this.values = values;
    this.spellings = spellings;
    this.before = before;
    this.room = Fingerprint.LENGTH - before;
    this.barred = barred;
    this.left = left;
    this.states = new BitSet[room + 1];
    this.breaks = new BitSet[room + 1];
  }

  /** Adds all forms. */
  void addTo(long target) {
    for (int kind = 0; kind < KINDS.size(); kind++) {
      begin();
      steps(0, 0, states, KINDS.get(kind), true, false);
      finish(kind, target);
    }
    begin();
    if (pairs() <= MAX_PAIRS) {
      pairs(target);
    } else {
      steps(0, 0, states, HIGH, true, false);
    }
    finish(KINDS.size(), target);
    for (ByteSet lead : forms.oddLeads()) {
      begin();
      steps(0, 0, states, lead, false, true);
      if (!sets[before].isEmpty()) {
        follow(1, states, true);
        forms.addOdd(0, 0, lead, sets, target);
      }
    }
  }

  private void begin() {
    sets = new ByteSet[Fingerprint.LENGTH];
    for (int i = 0; i < sets.length; i++) {
      int of = left.length - before + i;
      sets[i] = i >= before ? new ByteSet() : of < 0 ? ByteSet.all() : left[of].copy();
    }
    Arrays.setAll(states, _ -> new BitSet());
    Arrays.setAll(breaks, _ -> new BitSet());
  }

  /** Follows what was begun plainly, and adds its forms if there are any. */
  private void finish(int kind, long target) {
    if (sets[before].isEmpty()) {
      return;
    }
    follow(1, states, false);
    ByteSet[] all = sets;
    forms.add(new Form(all, 0, Form.PLAIN, target));
    for (int depth = 1; depth < room; depth++) {
      breaks[depth].or(states[depth]);
      for (ByteSet lead : forms.oddLeads()) {
        if (!breaks[depth].isEmpty() && breakAt(depth, lead, all)) {
          forms.addOdd(kind, depth, lead, sets, target);
        }
      }
    }
  }

  /** What follows when the first odd character is after some bytes; false if none can be. */
  private boolean breakAt(int depth, ByteSet lead, ByteSet[] plain) {
    sets = new ByteSet[plain.length];
    Arrays.setAll(sets, i -> i < before + depth ? plain[i].copy() : new ByteSet());
    BitSet[] mixed = new BitSet[room + 1];
    Arrays.setAll(mixed, _ -> new BitSet());
    BitSet at = breaks[depth];
    for (int state = at.nextSetBit(0); state >= 0; state = at.nextSetBit(state + 1)) {
      if (values.getNumTransitions(state) > 0) {
        step(depth, mixed, state, spellings.ofRemoved(), lead);
        steps(depth, state, mixed, lead, false, true);
      }
    }
    if (sets[before + depth].isEmpty()) {
      return false;
    }
    follow(depth + 1, mixed, true);
    return true;
  }

  /** Takes all that may follow from some bytes on. */
  private void follow(int from, BitSet[] at, boolean odd) {
    for (int depth = from; depth <= room; depth++) {
      for (int state = at[depth].nextSetBit(0);
          state >= 0;
          state = at[depth].nextSetBit(state + 1)) {
        if (values.isAccept(state)) {
          end(depth);
        }
        if (odd && values.getNumTransitions(state) > 0) {
          step(depth, at, state, spellings.ofRemoved(), ByteSet.all());
        }
        steps(depth, state, at, ByteSet.all(), true, odd);
      }
    }
  }

  /** Takes one character more after a state, if it starts with some bytes. */
  private void steps(int depth, int state, BitSet[] to, ByteSet first, boolean plain, boolean odd) {
    for (int i = 0; i < values.getNumTransitions(state); i++) {
      values.getTransition(state, i, transition);
      int dest = transition.dest;
      if (plain) {
        step(depth, to, dest, spellings.plain(transition.min, transition.max), first);
      }
      if (odd) {
        forms.addOdd(transition.min, transition.max);
        step(depth, to, dest, spellings.odd(transition.min, transition.max), first);
      }
    }
  }

  private void step(
      int depth, BitSet[] to, int dest, ByteSet[] @Nullable [] spelled, ByteSet allowed) {
    for (int length = 1; length <= spelled.length; length++) {
      ByteSet[] of = spelled[length - 1];
      if (of == null) {
        continue;
      }
      ByteSet first = of[0].copy().keep(allowed);
      if (first.isEmpty()) {
        continue;
      }
      for (int k = 0; k < length && depth + k < room; k++) {
        sets[before + depth + k].plus(k == 0 ? first : of[k]);
      }
      if (depth + length <= room) {
        to[depth + length].set(dest);
      }
    }
  }

  /** Some value may end after so many bytes. */
  private void end(int depth) {
    for (int i = before + depth; i < sets.length; i++) {
      sets[i].plus(i == before + depth ? barred.others() : ByteSet.all());
    }
  }

  /** How many pairs of classes values begin with. */
  private int pairs() {
    int pairs = 0;
    Transition second = new Transition();
    for (int i = 0; i < values.getNumTransitions(0); i++) {
      values.getTransition(0, i, transition);
      int wide = transition.max - transition.min + 1;
      for (int k = 0; k < values.getNumTransitions(transition.dest); k++) {
        values.getTransition(transition.dest, k, second);
        pairs = Math.min(MAX_PAIRS + 1, pairs + wide * (second.max - second.min + 1));
      }
    }
    return pairs;
  }

  /** Takes pairs of Chinese characters as forms of their own; the rest is this form. */
  private void pairs(long target) {
    Transition first = new Transition();
    for (int i = 0; i < values.getNumTransitions(0); i++) {
      values.getTransition(0, i, first);
      for (int cls = first.min; cls <= first.max; cls++) {
        List<ByteEncodings.Spelled> few = spellings.few(cls);
        if (few == null) {
          step(0, states, first.dest, spellings.plain(cls, cls), HIGH);
          continue;
        }
        for (ByteEncodings.Spelled one : few) {
          if (one.own()) {
            for (int k = 0; k < one.length(); k++) {
              sets[before + k].add((int) (one.bytes() >>> (8 * k)) & 0xff);
            }
            pairs(one.bytes(), first.dest, target);
          }
        }
      }
    }
  }

  private void pairs(long one, int state, long target) {
    int han = spellings.han();
    if (values.isAccept(state)) {
      end(han);
    }
    breaks[han].set(state);
    Transition second = new Transition();
    for (int i = 0; i < values.getNumTransitions(state); i++) {
      values.getTransition(state, i, second);
      for (int cls = second.min; cls <= second.max; cls++) {
        List<ByteEncodings.Spelled> few = spellings.few(cls);
        if (few == null) {
          step(han, states, second.dest, spellings.plain(cls, cls), ByteSet.all());
          continue;
        }
        for (ByteEncodings.Spelled other : few) {
          if (other.own()) {
            forms.add(pair(one | other.bytes() << (8 * han), target));
          }
        }
      }
    }
  }

  private Form pair(long pair, long target) {
    ByteSet[] of = new ByteSet[Fingerprint.LENGTH];
    for (int i = 0; i < of.length; i++) {
      int at = i - before;
      if (at < 0) {
        of[i] = sets[i];
      } else if (at < 2 * spellings.han()) {
        of[i] = new ByteSet();
        of[i].add((int) (pair >>> (8 * at)) & 0xff);
      } else {
        of[i] = ByteSet.all();
      }
    }
    return new Form(of, pair, Form.PLAIN, target);
  }
}
