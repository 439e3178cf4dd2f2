/**
 * Tables of how content came where it is: {@code FlowTable} keeps ways between places and {@code
 * FlowEnds} names their receivers, {@code CopyTable} keeps which place holds copies of which, and
 * {@code Origins} tells the origin of two places that hold the same.
 */
@NullMarked
package org.inshore.core.inventory.table.copy;

import org.jspecify.annotations.NullMarked;
