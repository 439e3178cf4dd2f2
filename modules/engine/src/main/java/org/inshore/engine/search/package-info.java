/**
 * The stages of the search, run by {@code Matcher}. Everything here belongs to one thread.
 *
 * <p>{@code Scan} runs the automata at the places that the prefilter found; {@code TriedPositions}
 * and {@code CoveredRanges} keep it from running one twice over the same text and {@code
 * LookbackCursor} remembers the way back from a place, which together make the work linear. {@code
 * WordCalls} has tried what labels and context words call for, {@code RowSearch} what is called for
 * in cells, when all rows were gone through, {@code BesideIdentifiers} names and the like around an
 * identifier, where {@code NearbyStarts} lets them begin. {@code CandidateCheck} applies
 * boundaries, needs and validators, {@code Scorer} gives the confidence, {@code DistantWords} knows
 * what stands far before a hit, {@code Overlaps} chooses between hits that share text. What a
 * cell's row and column say is in {@code cell}; {@code RowTriggers} hands on what that leaves to be
 * tried in a cell. {@code term} reads for how long a secrecy marking holds; {@code DocumentReading}
 * feeds the rules about whole documents. Nothing read is kept past a text or row. What is searched
 * again once values are known is in {@code secondpass}.
 */
@NullMarked
package org.inshore.engine.search;

import org.jspecify.annotations.NullMarked;
