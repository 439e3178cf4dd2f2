package org.inshore.benchmarks.engine;

import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.spi.inventory.finding.MaskedText;

/** Counts matches and touches all that is delivered with one. */
public final class CountingSink implements MatchSink {
  private long count;
  private long touched;

  @Override
  public void match(Match match) {
    count++;
    MaskedText masked = match.masked();
    touched += masked == null ? 1 : masked.toString().length();
    touched += match.record() + match.start() + match.end() + match.valueHash();
  }

  /** How many there were since the last call. */
  public long take() {
    long taken = count;
    count = 0;
    return taken;
  }

  /** A number made of everything, so that nothing is left out as unused. */
  public long touched() {
    return touched;
  }
}
