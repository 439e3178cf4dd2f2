package org.inshore.engine;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** A place that a pattern fits, while the text around it is looked through. */
final class Hit {
  final CompiledPattern pattern;
  final int start;
  final int end;
  final String value;

  /** What was decided, in order; null unless it is asked for. */
  final @Nullable List<Wording> steps;

  double score;

  /** Whether the validators and the pattern's needs are met. */
  boolean valid;

  /** What it lost an overlap to. */
  @Nullable Hit lostTo;

  Hit(CompiledPattern pattern, int start, int end, String value, boolean explain) {
    this.pattern = pattern;
    this.start = start;
    this.end = end;
    this.value = value;
    this.steps = explain ? new ArrayList<>() : null;
  }

  boolean overlaps(Hit other) {
    return start < other.end && other.start < end;
  }

  String ruleId() {
    return pattern.rule().info().id();
  }

  /** Never the value. */
  @Override
  public String toString() {
    return "Hit[" + ruleId() + ", " + start + " to " + end + "]";
  }
}
