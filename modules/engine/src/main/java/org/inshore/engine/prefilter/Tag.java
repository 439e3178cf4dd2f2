package org.inshore.engine.prefilter;

/**
 * What a place that was found means.
 *
 * @param group what is to be tried: a group's number, or {@link Triggers#LABELS}
 * @param most how many characters before the place a value starts at most
 * @param least and at least
 */
public record Tag(int group, int most, int least) {}
