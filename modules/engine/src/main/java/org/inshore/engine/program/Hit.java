package org.inshore.engine.program;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.CheckedValue;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Candidate match under decision: where a pattern fits, and what is known of it so far. Reused from
 * candidate to candidate; never holds the value.
 */
public final class Hit {
  public CompiledPattern pattern;
  public int start;
  public int end;

  /** What was decided, in order; null unless it is asked for. */
  public @Nullable List<Wording> steps;

  /** Whether separators of its pattern stand in it: else what fits it covers it too. */
  public boolean separated;

  /** How many characters it has; known where it shares some with others. */
  public int characters;

  /**
   * How sure it is by what stands around it, where a validator told it by that; else 0. Words near
   * by are among that and count once.
   */
  public double told;

  public double score;

  /** Whether the validators and the pattern's needs are met. */
  public boolean valid;

  /** How many identifiers of persons had been found when it was judged. */
  public int identifiers;

  /** Whether nothing around speaks for it or against it. */
  public boolean bare;

  /** What else is put to the check that alone speaks for it. */
  public @Nullable CheckedValue checked;

  /** Whether it looks like what examples and tests hold, and so tells of no person. */
  public boolean nobody;

  /** What it lost an overlap to. */
  public @Nullable Hit lostTo;

  public Hit(CompiledPattern pattern) {
    this.pattern = pattern;
  }

  /** Whether it is of a pattern, and of just these characters. */
  public boolean isOf(CompiledPattern other, int from, int to) {
    return start == from && end == to && pattern.number() == other.number();
  }

  /** Makes it another hit. */
  public void set(CompiledPattern fitting, int from, int to, boolean explain) {
    pattern = fitting;
    start = from;
    end = to;
    steps = explain ? new ArrayList<>() : null;
    separated = true;
    told = 0;
    score = 0;
    valid = false;
    bare = false;
    nobody = false;
    checked = null;
    lostTo = null;
  }

  public boolean overlaps(Hit other) {
    return start < other.end && other.start < end;
  }

  public boolean isSame(Hit other) {
    return start == other.start && end == other.end && pattern.number() == other.pattern.number();
  }

  public String ruleId() {
    return pattern.rule().info().id();
  }

  @Override
  public String toString() {
    return "Hit[" + ruleId() + ", " + start + " to " + end + "]";
  }
}
