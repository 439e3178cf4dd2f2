package org.inshore.spi.source;

import org.inshore.spi.message.Wording;

/**
 * A host on which a source's content is stored, as far as its scanner can tell without reading.
 *
 * @param host host name or numeric address, without port or brackets; {@code localhost} for this
 *     machine
 * @param how how the scanner knows it, for instance the target itself or the mount table
 */
public record Endpoint(String host, Wording how) {}
