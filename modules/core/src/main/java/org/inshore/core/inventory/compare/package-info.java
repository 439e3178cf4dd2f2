/**
 * Comparison with other scans: {@code History} with the one before as a scan ends, {@code
 * Difference} of any two. {@code MovedAssets} recognises assets that are at another place.
 */
@NullMarked
package org.inshore.core.inventory.compare;

import org.jspecify.annotations.NullMarked;
