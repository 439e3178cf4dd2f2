package org.inshore.engine;

/**
 * Takes what a matcher finds, in order of position, but for markings that hold for a term: these
 * come when their text ends. Called from the matcher's thread.
 */
public interface MatchSink {

  /** A match at or above the least confidence asked for. */
  void match(Match match);

  /** What the rows looked through last hold in a column; after their matches. */
  default void column(ColumnCount count) {}

  /** A candidate and why it was reported or not; only called when explanations are asked for. */
  default void candidate(Candidate candidate) {}
}
