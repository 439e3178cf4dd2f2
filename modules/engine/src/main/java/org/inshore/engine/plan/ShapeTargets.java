package org.inshore.engine.plan;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.prefilter.Tag;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.spi.inventory.Subject;

/**
 * Targets of the prefilter that can come to something in cells of one shape, whatever digits they
 * have: a walk of each group's automaton over all cells of the shape at once, by sets of states.
 * Only patterns count whose needs can be met in the column. Remembered by shape and by what the
 * column is called for. Belongs to one thread.
 */
public final class ShapeTargets {
  /** What stands in a shape for any digit. */
  public static final byte DIGIT = '0';

  private static final int DIGITS = 10;
  private static final int MOST_KNOWN = 1 << 12;

  private final Program program;
  private final Tag[][][] tags;

  /** Whether some label has no letter. */
  private final boolean anyLabel;

  private final Map<Key, long[]> known = new HashMap<>();

  private record Key(String shape, BitSet named, BitSet labelled, boolean typed) {}

  /**
   * Makes one.
   *
   * @param tags by prefilter and target, what is tried
   */
  public ShapeTargets(Program program, Tag[][][] tags) {
    this.program = program;
    this.tags = tags;
    this.anyLabel =
        program.rules().stream()
            .flatMap(rule -> rule.labels().stream())
            .anyMatch(label -> label.chars().noneMatch(Character::isLetter));
  }

  /**
   * Works them out.
   *
   * @param shape ASCII, {@link #DIGIT} for each digit
   * @param typed whether the type of a row may call for patterns in the column
   * @return bits of targets by prefilter; those of labels are always among them
   */
  public long[] of(String shape, JudgedColumn column, boolean typed) {
    Key asked = new Key(shape, column.named(), column.labelled(), typed);
    long[] before = known.get(asked);
    if (before != null) {
      return before;
    }
    long[] targets = work(shape, column, typed);
    if (known.size() < MOST_KNOWN) {
      BitSet named = (BitSet) column.named().clone();
      known.put(new Key(shape, named, (BitSet) column.labelled().clone(), typed), targets);
    }
    return targets;
  }

  private long[] work(String shape, JudgedColumn column, boolean typed) {
    boolean mayHaveLabel = anyLabel || shape.chars().anyMatch(Character::isLetter);
    BitSet patterns = new BitSet();
    for (CompiledPattern pattern : program.patterns()) {
      patterns.set(pattern.number(), mayBeMet(pattern, column, typed, mayHaveLabel));
    }
    BitSet tried = new BitSet();
    BitSet fitting = new BitSet();
    long[] all = new long[tags.length];
    for (int prefilter = 0; prefilter < tags.length; prefilter++) {
      for (int target = 0; target < tags[prefilter].length; target++) {
        for (Tag tag : tags[prefilter][target]) {
          int group = tag.group();
          if (group != Triggers.LABELS && !tried.get(group)) {
            tried.set(group);
            fitting.set(group, fits(program.groups().get(group - 1), shape, patterns));
          }
          if (group == Triggers.LABELS || fitting.get(group)) {
            all[prefilter] |= 1L << target;
          }
        }
      }
    }
    return all;
  }

  /** Whether what a pattern needs can be there, as far as the column tells. */
  private static boolean mayBeMet(
      CompiledPattern pattern, JudgedColumn column, boolean typed, boolean mayHaveLabel) {
    int rule = pattern.ruleNumber();
    return switch (pattern.source().need()) {
      case LABEL -> typed || mayHaveLabel || column.isFor(rule);
      case COLUMN, WHOLE_CELL, PART -> typed || column.named().get(rule);
      case LINE -> pattern.rule().info().subject() == Subject.STATE_SECRET;
      case HEAD, NOTHING, CONTEXT, RECURRENCE, COMPANY, SLOT, SURROUNDINGS -> true;
    };
  }

  /** Whether a value of some patterns of a group can begin anywhere in a cell of a shape. */
  private static boolean fits(Program.Group group, String shape, BitSet patterns) {
    if (group.onlyInText()) {
      return false;
    }
    TaggedAutomaton automaton = group.automaton();
    BitSet states = new BitSet();
    for (int i = 0; i < shape.length(); i++) {
      BitSet next = new BitSet();
      states.set(TaggedAutomaton.START);
      for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
        step(automaton, state, shape.charAt(i), next);
      }
      if (isAccepting(automaton, next, patterns)) {
        return true;
      }
      states = next;
    }
    return false;
  }

  private static void step(TaggedAutomaton automaton, int state, char c, BitSet next) {
    int count = c == DIGIT ? DIGITS : 1;
    for (int i = 0; i < count; i++) {
      int to = automaton.nextAscii(state, c + i);
      if (to != TaggedAutomaton.DEAD) {
        next.set(to);
      }
    }
  }

  private static boolean isAccepting(
      TaggedAutomaton automaton, BitSet states, BitSet patterns) {
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      if (automaton.isTagged(state)) {
        for (int tag : automaton.tags(state)) {
          if (patterns.get(tag)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
