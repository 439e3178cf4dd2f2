package org.inshore.spi.scan;

import org.inshore.spi.message.Wording;

/**
 * Version of an asset's content: a value that is another one after each change, as an entity tag of
 * HTTP is. Two scans that see the same value of the same asset would read the same.
 *
 * <p>A scanner that cannot promise that gives none: a version that stays while content changes
 * makes a later scan miss what was added.
 *
 * @param value the version; may hold anything but content
 * @param evidence what it was taken from, as a reader is told: it follows "unchanged since by"
 */
public record AssetVersion(String value, Wording evidence) {}
