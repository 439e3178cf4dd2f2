/** Duties as data: what is to stand in a sentence, what weakens it, what says the contrary. */
@NullMarked
package org.inshore.contracts.duty;

import org.jspecify.annotations.NullMarked;
