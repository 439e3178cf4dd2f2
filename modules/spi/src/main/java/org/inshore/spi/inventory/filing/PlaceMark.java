package org.inshore.spi.inventory.filing;

import org.inshore.spi.message.Wording;
import org.inshore.spi.source.PlaceKind;

/**
 * A kind of place, and how it is known.
 *
 * @param declared whether the operator declared it; else names tell
 */
public record PlaceMark(PlaceKind kind, Wording reason, boolean declared) {}
