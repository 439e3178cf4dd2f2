/**
 * What a report is written against: the result of a scan, without any content of what was scanned.
 */
@NullMarked
package org.inshore.spi.inventory;

import org.jspecify.annotations.NullMarked;
