package org.inshore.location.latency;

import org.inshore.location.site.Site;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A place at which an endpoint is said to be.
 *
 * @param jurisdiction the place
 * @param site the site there, or null if only the place is said
 */
public record Claim(Jurisdiction jurisdiction, @Nullable Site site) {}
