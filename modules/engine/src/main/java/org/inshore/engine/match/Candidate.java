package org.inshore.engine.match;

import java.util.List;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A place that a rule's pattern fits, and what became of it.
 *
 * @param rule the rule
 * @param position the exact place, as {@link Match#position}
 * @param start offset of the first code point, as in {@link Match}
 * @param end offset after the last code point
 * @param masked the text, masked; null for state secrets
 * @param score confidence in the end
 * @param reported whether it became a match
 * @param steps what raised, lowered or ended it, in order: pattern, each validator, context,
 *     column, look-alikes, overlaps
 */
public record Candidate(
    RuleInfo rule,
    Location position,
    long start,
    long end,
    @Nullable MaskedText masked,
    double score,
    boolean reported,
    List<Wording> steps) {

  /** The same candidate without what is kept of its text. */
  public Candidate withoutText() {
    return new Candidate(rule, position, start, end, null, score, reported, steps);
  }
}
