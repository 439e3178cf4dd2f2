package org.inshore.engine;

/** Takes what a matcher finds, in order of position; called from the matcher's thread. */
public interface MatchSink {

  /** A match at or above the least confidence asked for. */
  void match(Match match);

  /** A candidate and why it was reported or not; only called when explanations are asked for. */
  default void candidate(Candidate candidate) {}
}
