package org.inshore.engine.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.pattern.WordAutomaton;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.Nearby;
import org.inshore.engine.program.Program;
import org.inshore.engine.text.TextView;
import org.inshore.engine.text.ValueText;

/**
 * Decides what can be in cells of digits and signs by their form, in which a digit may be any: all
 * automata are simulated once over the sets of characters of a form, from all places at which a
 * value may start. What they cannot accept in the form is in none of its cells, whatever stands
 * around them; what they can is left to be tried.
 */
final class CellForms {
  private static final int DIGITS = 10;

  private final Program program;
  private final Tag[][] tags;
  private final TextView view;

  private final List<Nearby> nearby;

  /** By group: whether it was found that it can accept something in the form at hand. */
  private final BitSet accepting = new BitSet();

  /**
   * Makes one.
   *
   * @param tags by target of the finder, what is tried there
   */
  CellForms(Program program, Tag[][] tags, TextView view) {
    this.program = program;
    this.tags = tags;
    this.view = view;
    this.nearby = program.nearby().stream().flatMap(List::stream).toList();
  }

  /** The targets that can come to something in all cells of one form. */
  long targets(byte[] bytes, int from, int to) {
    accepting.clear();
    accepting.set(Triggers.LABELS, hasWord(program.keywords().callers(), false, bytes, from, to));
    for (int i = 0; i < program.groups().size(); i++) {
      Program.Group group = program.groups().get(i);
      if (!group.onlyInText()) {
        accepting.set(
            i + 1, accepts(group.automaton(), group.boundary().barred(), bytes, from, to));
      }
    }
    long targets = 0;
    for (int target = 0; target < tags.length; target++) {
      boolean can = Arrays.stream(tags[target]).anyMatch(tag -> accepting.get(tag.group()));
      targets |= can ? 1L << target : 0;
    }
    return targets;
  }

  /**
   * Whether patterns that words and identifiers of persons call for may fit in cells of one form.
   */
  boolean hasNearby(byte[] bytes, int from, int to) {
    for (Nearby near : nearby) {
      if (accepts(near.automaton(), near.boundary().barred(), bytes, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether they may fit in one cell. */
  boolean hasNearby(TextView text, int from, int to) {
    for (Nearby near : nearby) {
      for (int start = text.counting(from); start < to; start = text.next(start)) {
        if (fits(near.automaton(), text, start, to)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fits(TaggedAutomaton automaton, TextView text, int start, int to) {
    int state = TaggedAutomaton.START;
    for (int at = start; at < to; at = text.next(at)) {
      state = automaton.next(state, text.classAt(at));
      if (state == TaggedAutomaton.DEAD) {
        return false;
      }
      if (automaton.isTagged(state)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that bears on values may be in cells of one form. */
  boolean hasWord(byte[] bytes, int from, int to) {
    return hasWord(program.keywords().speakers(), true, bytes, from, to);
  }

  private static boolean hasWord(
      WordAutomaton words, boolean whole, byte[] bytes, int from, int to) {
    for (int start = from; start < to; start++) {
      boolean inside =
          whole
              && start > from
              && ValueText.isWord(bytes[start - 1])
              && ValueText.isWord(bytes[start]);
      if (!inside && isWord(words, bytes, start, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean accepts(TaggedAutomaton automaton, int barred, byte[] bytes, int from, int to) {
    for (int start = from; start < to; start++) {
      boolean may = start == from || (view.asciiTraits[bytes[start - 1]] & barred) == 0;
      if (may && acceptsAt(automaton, barred, bytes, start, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean acceptsAt(
      TaggedAutomaton automaton, int barred, byte[] bytes, int start, int to) {
    BitSet now = new BitSet();
    now.set(TaggedAutomaton.START);
    for (int at = start; at < to && !now.isEmpty(); at++) {
      now = step(automaton::nextAscii, now, bytes[at]);
      boolean ends = at + 1 == to || (view.asciiTraits[bytes[at + 1]] & barred) == 0;
      if (ends && now.stream().anyMatch(automaton::isTagged)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(WordAutomaton words, byte[] bytes, int start, int to) {
    BitSet now = new BitSet();
    now.set(WordAutomaton.START);
    for (int at = start; at < to && !now.isEmpty(); at++) {
      now = step(words::nextAscii, now, bytes[at]);
      if (now.stream().anyMatch(words::isTagged)) {
        return true;
      }
    }
    return false;
  }

  /** All states after one more character; a digit may be any. */
  private static BitSet step(IntBinaryOperator next, BitSet states, int character) {
    BitSet after = new BitSet();
    boolean digit = character >= '0' && character < '0' + DIGITS;
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      for (int i = 0; i < (digit ? DIGITS : 1); i++) {
        int to = next.applyAsInt(state, digit ? '0' + i : character);
        if (to != TaggedAutomaton.DEAD) {
          after.set(to);
        }
      }
    }
    return after;
  }
}
