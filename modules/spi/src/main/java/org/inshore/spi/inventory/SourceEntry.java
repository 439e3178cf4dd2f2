package org.inshore.spi.inventory;

import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * One data source of a scan with its totals.
 *
 * @param source the source
 * @param residency where it is and how that is known
 * @param assets how many assets were found in it
 * @param scanned how many of them were looked through
 * @param findings how many findings
 * @param persons how many people its personal data is of
 * @param failure why nothing in it could be looked at; null when something could
 */
public record SourceEntry(
    DataSource source,
    Residency residency,
    long assets,
    long scanned,
    long findings,
    PersonCount persons,
    @Nullable Outcome failure) {}
