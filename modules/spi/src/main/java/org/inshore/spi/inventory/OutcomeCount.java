package org.inshore.spi.inventory;

/**
 * How many assets and parts of assets share an outcome and its reason.
 *
 * @param outcome as that of one of them, without what was looked through
 * @param count how many
 */
public record OutcomeCount(Outcome outcome, long count) {}
