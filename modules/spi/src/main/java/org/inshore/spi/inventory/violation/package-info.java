/**
 * What a policy forbids, and what became of it.
 *
 * <p>A {@code Violation} is one ground against an asset, an {@code Incident} all grounds of one
 * asset, an {@code IncidentGroup} the incidents of a folder, source or owner. A {@code Standing}
 * compares it with the scan before; an {@code Exemption} allows it for a time; a {@code Decision}
 * is what holds of both on a day. A {@code Threshold} is a legal limit on people abroad in a year.
 * Nothing here judges: that is {@code core.policy}'s.
 */
@NullMarked
package org.inshore.spi.inventory.violation;

import org.jspecify.annotations.NullMarked;
