/**
 * What a report is written against: the result of a scan, without any content of what was scanned.
 *
 * <p>One record for each notion of the inventory, all reached from {@code Inventory}: that is why
 * there are many. They stay in one package, which third parties import.
 */
@NullMarked
package org.inshore.spi.inventory;

import org.jspecify.annotations.NullMarked;
