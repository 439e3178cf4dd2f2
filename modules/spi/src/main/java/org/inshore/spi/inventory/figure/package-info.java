/**
 * Numbers that reports print.
 *
 * <p>A {@code Figure} has a name and a definition; {@code Totals} are the figures of a scan, a
 * source or a jurisdiction. A {@code PersonCount} is a number of people with its bounds, {@code
 * AssetPersons} that of one asset, {@code YearSum} that of a year; {@code Decimals} writes shares.
 * Nothing here counts: that is core's.
 */
@NullMarked
package org.inshore.spi.inventory.figure;

import org.jspecify.annotations.NullMarked;
