package org.inshore.core.outbound;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.inshore.core.person.set.LongSet;
import org.inshore.core.scan.read.FindingCollector;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;

/** Counts different values by rule that identify somebody, on their way to the findings. */
final class FoundValues implements MatchSink {
  private static final int MOST = 1_000_000;

  private final FindingCollector findings;
  private final Decision decision;
  private final Map<String, LongSet> values = new HashMap<>();

  FoundValues(FindingCollector findings, Decision decision) {
    this.findings = findings;
    this.decision = decision;
  }

  /** How many different values of a rule identify somebody. */
  long identifying(String rule) {
    LongSet found = values.get(rule);
    return found == null ? 0 : found.size();
  }

  @Override
  public void match(Match match) {
    if (match.personKey() > 0) {
      LongSet found = values.computeIfAbsent(match.rule().id(), fresh -> new LongSet(MOST));
      if (found.add(match.valueHash())) {
        decision.found(found.size());
      }
    }
    findings.match(match);
  }

  @Override
  public void issued(Place text, LocalDate date) {
    findings.issued(text, date);
  }

  @Override
  public void column(ColumnCount count) {
    findings.column(count);
  }

  @Override
  public void trials(Trials trials) {
    findings.trials(trials);
  }
}
