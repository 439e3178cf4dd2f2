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
 * what stands far before a hit, {@code Overlaps} chooses between hits that share text. {@code Cell}
 * is the context of a cell in a row, {@code RowTriggers} hands on what its filler and its shape
 * ({@code CellShapes}) leave, {@code StartMasks} tells in which cells a value may start, {@code
 * RowTypes} what its type column says, {@code CellCaps} what else it may be by its form. {@code
 * term} reads for how long a secrecy marking holds; {@code DocumentReading} feeds the rules about
 * whole documents; {@code CheckedValues} collects the trials of checks. Nothing read is kept past a
 * text or row. What is searched again once values are known is in {@code secondpass}.
 *
 * <p>There are some thirty classes, since a stage reads the hot fields of the one before without a
 * call; apart they would have to be public: of those about rows alone ({@code Cell} and what it is
 * made of) some forty members.
 */
@NullMarked
package org.inshore.engine.search;

import org.jspecify.annotations.NullMarked;
