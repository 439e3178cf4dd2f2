package org.inshore.spi.inventory.finding;

import org.inshore.spi.source.Location;

/**
 * One match shown as evidence.
 *
 * @param position where exactly: cell, line, page
 * @param masked the value, masked
 * @param confidence of this match, 0 to 1
 */
public record Sample(Location position, MaskedText masked, double confidence) {}
