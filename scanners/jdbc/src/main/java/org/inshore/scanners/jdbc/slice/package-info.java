/**
 * Cutting of tables into slices: ranges of pages or of keys, each a WHERE clause of its own. The
 * first is open below and the last above, so that together they hold every row.
 */
@NullMarked
package org.inshore.scanners.jdbc.slice;

import org.jspecify.annotations.NullMarked;
