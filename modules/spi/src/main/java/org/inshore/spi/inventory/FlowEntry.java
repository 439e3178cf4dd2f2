package org.inshore.spi.inventory;

import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * One flow with where its remote endpoint is.
 *
 * @param flow the flow
 * @param far where the remote endpoint is and how that is known
 * @param farSource id of the data source of this scan that the remote endpoint is; null if it is
 *     none
 */
public record FlowEntry(Flow flow, Residency far, @Nullable String farSource) {}
