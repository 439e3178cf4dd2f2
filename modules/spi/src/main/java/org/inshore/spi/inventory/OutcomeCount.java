package org.inshore.spi.inventory;

/**
 * Number of assets and parts of assets that share an outcome and its reason.
 *
 * @param outcome as that of one of them, without what was looked through
 * @param count how many
 */
public record OutcomeCount(Outcome outcome, long count) {}
