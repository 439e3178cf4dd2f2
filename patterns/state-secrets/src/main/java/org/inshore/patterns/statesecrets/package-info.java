/** Markings of state, trade and work secrets, as data. */
@NullMarked
package org.inshore.patterns.statesecrets;

import org.jspecify.annotations.NullMarked;
