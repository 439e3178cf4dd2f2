package org.inshore.engine.match;

import java.time.LocalDate;
import java.util.List;

/** Takes what a matcher finds, in order of position; called from the matcher's thread. */
public interface MatchSink {

  /** A match at or above the least confidence asked for. */
  void match(Match match);

  /** The issue date of a text that bears markings, at its end: from it they hold for their term. */
  default void issued(Place text, LocalDate date) {}

  /** What the rows looked through last hold in a column; after their matches. */
  default void column(ColumnCount count) {}

  /** Masked values in lines of a text; after the matches of these lines. */
  default void masked(Place text, List<MaskedValues> values) {}

  /** Values that were put to a check; with the matches of the same block, or later. */
  default void trials(Trials trials) {}

  /** A candidate and why it was reported or not; only called when explanations are asked for. */
  default void candidate(Candidate candidate) {}
}
