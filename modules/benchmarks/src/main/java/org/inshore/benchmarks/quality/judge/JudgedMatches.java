package org.inshore.benchmarks.quality.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inshore.engine.match.ChanceTest;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Trials;

/** The matches of one asset, as sure as they are when all of it is known. */
public final class JudgedMatches implements MatchSink {
  private final List<Match> matches = new ArrayList<>();
  private final ChanceTest chance = new ChanceTest();

  @Override
  public void match(Match match) {
    matches.add(match);
  }

  @Override
  public void trials(Trials trials) {
    chance.add(trials);
  }

  /** Hands them on. */
  public void forEach(Consumer<Match> sink) {
    matches.forEach(match -> sink.accept(match.with(chance.confidence(match))));
  }
}
