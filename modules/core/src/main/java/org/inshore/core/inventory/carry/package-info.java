/**
 * Carries what an earlier scan recorded of single assets into the inventory of a later one, so that
 * a scan that was broken off is resumed and not begun anew. Reading is by {@link
 * org.inshore.core.inventory.carry.EarlierScan}; rows are copied under new numbers, never judged:
 * persons, violations and figures are worked out from all rows when the later scan ends.
 */
@NullMarked
package org.inshore.core.inventory.carry;

import org.jspecify.annotations.NullMarked;
