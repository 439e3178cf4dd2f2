package org.inshore.spi.inventory.figure;

import org.inshore.spi.source.Location;

/**
 * Number of people in one asset.
 *
 * @param asset the table or file
 * @param persons people in it, each counted once
 */
public record AssetPersons(Location asset, PersonCount persons) {}
