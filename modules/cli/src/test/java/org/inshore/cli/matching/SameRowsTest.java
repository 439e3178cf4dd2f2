package org.inshore.cli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.ChanceTest;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Trials;
import org.junit.jupiter.api.Test;

/**
 * With the shipped packs, all matchers find the same in tables of all kinds: rule, place, row,
 * confidence, masked text, hash, what may be chance, and counts of columns.
 */
class SameRowsTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);

  private final Random random = Shipped.random();
  private final Tables tables = new Tables(random);

  /** What was found in one table. */
  private static final class Found implements MatchSink {
    final List<Match> matches = new ArrayList<>();
    final List<ColumnCount> columns = new ArrayList<>();
    final ChanceTest chance = new ChanceTest();

    @Override
    public void match(Match match) {
      matches.add(match);
    }

    @Override
    public void column(ColumnCount count) {
      columns.add(count);
    }

    @Override
    public void trials(Trials trials) {
      chance.add(trials);
    }

    /** The matches, each as sure as it is among all of the table. */
    List<Match> judged() {
      return matches.stream().map(match -> match.with(chance.confidence(match))).toList();
    }
  }

  @Test
  void allMatchersFindTheSameInRows() {
    double least = new double[] {0.05, 0.3, 0.5}[random.nextInt(3)];
    List<Matcher> matchers = Shipped.kinds().stream().map(kind -> matcher(kind, least)).toList();
    long found = 0;
    for (int round = 0; round < 3 + 20 * (EFFORT - 1); round++) {
      Tables.Table table = tables.next();
      Found expected = scan(matchers.getFirst(), table);
      found += expected.matches.size();
      for (Matcher other : matchers.subList(1, matchers.size())) {
        Found own = scan(other, table);
        assertThat(own.matches).as("round " + round).isEqualTo(expected.matches);
        assertThat(own.columns).isEqualTo(expected.columns);
        assertThat(own.judged()).as("judged in round " + round).isEqualTo(expected.judged());
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  private static Matcher matcher(MatcherKind kind, double least) {
    return Shipped.DETECTOR.matcher(least, (_, value) -> value.toString().hashCode(), false, kind);
  }

  private static Found scan(Matcher matcher, Tables.Table table) {
    Found found = new Found();
    table.batches().forEach(rows -> matcher.scan(rows, found));
    return found;
  }
}
