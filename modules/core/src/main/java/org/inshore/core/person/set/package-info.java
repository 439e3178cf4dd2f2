/**
 * Sets of 60-bit hashes: whole, or an even sample of one ({@code HashSample}), merged in one pass
 * over any number of them ({@code Merge}), and compared pair by pair for what they share ({@code
 * Copies}). Knows neither people nor identifiers.
 */
@NullMarked
package org.inshore.core.person.set;

import org.jspecify.annotations.NullMarked;
