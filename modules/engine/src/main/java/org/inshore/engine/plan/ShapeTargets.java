package org.inshore.engine.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.prefilter.Trigger;
import org.inshore.engine.prefilter.Triggers;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.spi.inventory.run.Subject;

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
  private final Trigger[][][] tags;

  /** Whether some label has no letter. */
  private final boolean anyLabel;

  private final Map<Key, Plan> known = new HashMap<>();

  /**
   * What can come to something.
   *
   * @param targets bits of targets by prefilter; those of labels are always among them
   * @param groups by group without that of labels, what those of its patterns can score that fit
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Plan(long[] targets, Ceiling[] groups) {

    /** What hits that fill a cell spare of the targets, by prefilter. */
    public SparedTargets[] spared(Trigger[][][] tags) {
      return Arrays.stream(tags)
          .map(some -> new SparedTargets(groups, some))
          .toArray(SparedTargets[]::new);
    }
  }

  private record Key(String shape, BitSet named, BitSet labelled, boolean typed) {}

  /**
   * Makes one.
   *
   * @param tags by prefilter and target, what is tried
   */
  public ShapeTargets(Program program, Trigger[][][] tags) {
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
   */
  public Plan of(String shape, JudgedColumn column, boolean typed) {
    Key asked = new Key(shape, column.named(), column.labelled(), typed);
    Plan before = known.get(asked);
    if (before != null) {
      return before;
    }
    Plan plan = work(shape, column, typed);
    if (known.size() < MOST_KNOWN) {
      BitSet named = (BitSet) column.named().clone();
      known.put(new Key(shape, named, (BitSet) column.labelled().clone(), typed), plan);
    }
    return plan;
  }

  private Plan work(String shape, JudgedColumn column, boolean typed) {
    boolean mayHaveLabel = anyLabel || shape.chars().anyMatch(Character::isLetter);
    BitSet patterns = new BitSet();
    for (CompiledPattern pattern : program.patterns()) {
      patterns.set(pattern.number(), mayBeMet(pattern, column, typed, mayHaveLabel));
    }
    BitSet[] fitting = new BitSet[program.groups().size()];
    Arrays.setAll(fitting, group -> fitting(program.groups().get(group), shape, patterns));
    long[] all = new long[tags.length];
    for (int prefilter = 0; prefilter < tags.length; prefilter++) {
      for (int target = 0; target < tags[prefilter].length; target++) {
        for (Trigger tag : tags[prefilter][target]) {
          int group = tag.group();
          boolean fits = group == Triggers.LABELS || !fitting[group - 1].isEmpty();
          all[prefilter] |= fits ? 1L << target : 0;
        }
      }
    }
    return new Plan(
        all,
        Arrays.stream(fitting)
            .map(some -> Ceiling.of(some.stream().mapToObj(program.patterns()::get).toList()))
            .toArray(Ceiling[]::new));
  }

  /** Whether what a pattern needs can be there, as far as the column tells: of all its cells. */
  private static boolean mayBeMet(
      CompiledPattern pattern, JudgedColumn column, boolean typed, boolean mayHaveLabel) {
    int rule = pattern.ruleNumber();
    return switch (pattern.source().need()) {
      case LABEL -> typed || mayHaveLabel || column.isFor(rule);
      case COLUMN, WHOLE_CELL, PART -> typed || column.named().get(rule);
      case LINE -> pattern.rule().info().subject() == Subject.STATE_SECRET;
      case HEAD, NOTHING, CONTEXT, RECURRENCE, COMPANY, EMBEDDED, SLOT, SURROUNDINGS -> true;
    };
  }

  /** Those of some patterns of which a value can stand anywhere in a cell of a shape. */
  private static BitSet fitting(Program.Group group, String shape, BitSet patterns) {
    BitSet fitting = new BitSet();
    if (group.onlyInText()) {
      return fitting;
    }
    TaggedAutomaton automaton = group.automaton();
    BitSet states = new BitSet();
    for (int i = 0; i < shape.length(); i++) {
      BitSet next = new BitSet();
      states.set(TaggedAutomaton.START);
      for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
        step(automaton, state, shape.charAt(i), next);
      }
      accept(automaton, next, fitting);
      states = next;
    }
    fitting.and(patterns);
    return fitting;
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

  private static void accept(TaggedAutomaton automaton, BitSet states, BitSet fitting) {
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      if (automaton.isTagged(state)) {
        for (int tag : automaton.tags(state)) {
          fitting.set(tag);
        }
      }
    }
  }
}
