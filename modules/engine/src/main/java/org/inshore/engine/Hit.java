package org.inshore.engine;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A place that a pattern fits, while the text around it is looked through. Used again for others;
 * never holds the value.
 */
final class Hit {
  CompiledPattern pattern;
  int start;
  int end;

  /** What was decided, in order; null unless it is asked for. */
  @Nullable List<Wording> steps;

  /** Whether separators or the like stand in it: else what fits it covers it too. */
  boolean separated;

  /** How many characters it has; known where it shares some with others. */
  int characters;

  double score;

  /** Whether the validators and the pattern's needs are met. */
  boolean valid;

  /** Whether nothing around speaks for it or against it. */
  boolean bare;

  /** What else is put to the check that alone speaks for it. */
  @Nullable CheckedValue checked;

  /** What it lost an overlap to. */
  @Nullable Hit lostTo;

  Hit(CompiledPattern pattern) {
    this.pattern = pattern;
  }

  /** Makes it another hit. */
  void set(CompiledPattern fitting, int from, int to, boolean explain) {
    pattern = fitting;
    start = from;
    end = to;
    steps = explain ? new ArrayList<>() : null;
    separated = true;
    score = 0;
    valid = false;
    bare = false;
    checked = null;
    lostTo = null;
  }

  boolean overlaps(Hit other) {
    return start < other.end && other.start < end;
  }

  boolean isSame(Hit other) {
    return start == other.start && end == other.end && pattern.number() == other.pattern.number();
  }

  String ruleId() {
    return pattern.rule().info().id();
  }

  @Override
  public String toString() {
    return "Hit[" + ruleId() + ", " + start + " to " + end + "]";
  }
}
