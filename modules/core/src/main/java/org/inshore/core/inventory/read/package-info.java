/**
 * Rows of an inventory as reports take them, one class for each kind; {@code InventoryReader} opens
 * them.
 */
@NullMarked
package org.inshore.core.inventory.read;

import org.jspecify.annotations.NullMarked;
