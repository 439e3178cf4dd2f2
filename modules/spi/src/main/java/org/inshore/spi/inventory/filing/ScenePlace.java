package org.inshore.spi.inventory.filing;

import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One provision of an asset abroad: it is stored there, or flows there.
 *
 * @param asset the table or file
 * @param kind what it is
 * @param size bytes or rows; -1 when unknown
 * @param scene id of the export scene it is in; null if it is in none
 * @param flow by which it goes abroad; null if it is stored there
 * @param jurisdiction where it is, or goes; null if that is not known
 * @param recipient who is declared to have it; null if nobody is
 * @param persons how many people it holds
 */
public record ScenePlace(
    Location asset,
    String kind,
    long size,
    @Nullable String scene,
    @Nullable FlowEntry flow,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String recipient,
    PersonCount persons) {}
