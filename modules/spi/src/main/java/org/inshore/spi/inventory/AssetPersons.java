package org.inshore.spi.inventory;

import org.inshore.spi.source.Location;

/**
 * How many people one asset holds.
 *
 * @param asset the table or file
 * @param persons people in it, each counted once
 */
public record AssetPersons(Location asset, PersonCount persons) {}
