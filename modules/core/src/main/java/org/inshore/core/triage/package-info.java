/**
 * Triage of a large estate: a first pass looks at a sample of every place, then places are read
 * whole in the order of their expected harm for as long as a budget lasts; what it does not reach
 * keeps its sample.
 *
 * <p>The order is greedy: the most harm that a place is expected to hold first, whatever its size.
 * A place that would take longer than what is left is passed over for a smaller one.
 */
@NullMarked
package org.inshore.core.triage;

import org.jspecify.annotations.NullMarked;
