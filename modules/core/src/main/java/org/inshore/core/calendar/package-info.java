/** Working days of the mainland, counted between days; the days themselves are data of policies. */
@NullMarked
package org.inshore.core.calendar;

import org.jspecify.annotations.NullMarked;
