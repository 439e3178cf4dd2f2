package org.inshore.engine.prefilter;

/**
 * Interpretation of a prefilter hit: the patterns to try, and the interval before the hit in which
 * a value may start.
 *
 * @param group the number of the group of patterns, or {@link Triggers#LABELS}
 * @param most largest distance of a value's start from the hit, in characters
 * @param least smallest distance
 */
public record Trigger(int group, int most, int least) {}
