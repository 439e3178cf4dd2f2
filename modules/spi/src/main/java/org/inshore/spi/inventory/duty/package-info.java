/** Duties that the law lays on whoever finds something, as steps: who, until when, done or not. */
@NullMarked
package org.inshore.spi.inventory.duty;

import org.jspecify.annotations.NullMarked;
