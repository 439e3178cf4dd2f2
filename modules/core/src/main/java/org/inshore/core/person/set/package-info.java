/**
 * Sets of 60-bit hashes, of which nothing here knows whom they stand for.
 *
 * <p>{@code LongSet} (open addressing, up to a limit), then {@code SortedLongs}, {@code LongList}
 * and {@code LongPairs} hold them; what is too large is an even sample ({@code HashSample}: the
 * least hashes) or a Theta sketch ({@code Sketch}). {@code Merge} goes through any number of them
 * at once in the order of hashes, which is what {@code Union} counts with and {@code Copies} finds
 * all pairs with of which one holds half of the other: only hashes that stand in two sets or more
 * are looked at. {@code Boilerplate} takes out what many sets of a group have.
 */
@NullMarked
package org.inshore.core.person.set;

import org.jspecify.annotations.NullMarked;
