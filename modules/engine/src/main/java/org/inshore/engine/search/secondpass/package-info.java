/**
 * Second pass over a text whose values are found: {@code Recurrences} finds where they stand again,
 * {@code Company} what stands beside them, {@code Surroundings} what only the text around tells,
 * and {@code JoinedBlocks} keeps the blocks of a short text together until both can look at all of
 * it. Each is linear in the text; longer texts have one pass block by block.
 */
@NullMarked
package org.inshore.engine.search.secondpass;

import org.jspecify.annotations.NullMarked;
