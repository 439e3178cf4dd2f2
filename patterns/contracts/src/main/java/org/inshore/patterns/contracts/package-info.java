/** Duties that a contract with an outsourcer should have, as data. */
@NullMarked
package org.inshore.patterns.contracts;

import org.jspecify.annotations.NullMarked;
