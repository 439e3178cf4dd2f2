/** The store of a scan's result: one SQLite file, written as the scan goes, read by reports. */
@NullMarked
package org.inshore.core.inventory;

import org.jspecify.annotations.NullMarked;
