/**
 * Matches and what they are told to: the results of a search.
 *
 * <p>A {@code Match} has a place, a confidence, a masked text and a keyed hash, never the value; a
 * {@code Candidate} also has the reasons, for those who ask for an explanation. Matches go to a
 * {@code MatchSink} in order of position. With them go {@code Trials}: how many different values at
 * a place passed a check and how many failed it. {@code ChanceTest} compares the two by a Bayes
 * factor at the end of an asset, so that numbers that pass a check digit by chance are not reported
 * as found. Hits in work ({@code program.Hit}) are not here: they hold values.
 */
@NullMarked
package org.inshore.engine.match;

import org.jspecify.annotations.NullMarked;
