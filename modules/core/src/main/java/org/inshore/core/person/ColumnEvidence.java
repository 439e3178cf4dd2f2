package org.inshore.core.person;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.inshore.engine.match.ChanceTest;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.spi.source.Location;

/**
 * Share of identifiers among the numbers and codes of columns whose names do not speak for them.
 * One in ten numbers passes Luhn, one in eleven GB 11643: where few of a column's numbers are
 * identifiers, those are chance. Other text in the column says nothing of that.
 */
public final class ColumnEvidence {
  private static final int MAX_KNOWN = 8192;

  /** Least share of a column's numbers that its identifiers are. */
  private static final double MIN = 0.3;

  /** Of what has one form in a column of cards, most are cards. */
  private static final double MOSTLY = 0.6;

  /** The figures of one column. */
  private static final class Column {
    private long identifiers;
    private long coded;
  }

  private final Map<Location, Column> columns = new HashMap<>();
  private final IdentityHashMap<Place, Column> known = new IdentityHashMap<>();
  private final ChanceTest chance = new ChanceTest();

  private boolean complete;

  /** Says that all is known; what comes again counts for nothing. */
  public void complete() {
    complete = true;
  }

  /** Whether a match says something: one that only its form speaks for, and any of a column. */
  public static boolean counts(Match match) {
    return match.chance() || !match.place().isText();
  }

  /** Takes a match that counts. */
  public void add(Match match) {
    if (!complete) {
      column(match.place()).identifiers++;
    }
  }

  /** Takes how many values a column has. */
  public void add(ColumnCount count) {
    if (complete) {
      return;
    }
    chance.add(count);
    if (count.coded() > 0) {
      column(count.place()).coded += count.coded();
    }
  }

  /** Takes values that were put to a check. */
  public void add(Trials trials) {
    if (!complete) {
      chance.add(trials);
    }
  }

  /** Whether a match is an identifier by what else its column or text holds. */
  boolean holds(Match match) {
    if (chance.isChance(match)) {
      return false;
    }
    if (!match.chance()) {
      return true;
    }
    Column column = column(match.place());
    return column.identifiers >= MIN * column.coded;
  }

  /**
   * Whether an identifier may be of nobody: no name of a column speaks for it, and many numbers of
   * the same form there fail its check, as some numberings of orders do.
   */
  boolean doubts(Match match) {
    return match.chance() && chance.passing(match) < MOSTLY;
  }

  private Column column(Place place) {
    Column column = known.get(place);
    if (column == null) {
      column = columns.computeIfAbsent(place.location(), location -> new Column());
      if (known.size() >= MAX_KNOWN) {
        known.clear();
      }
      known.put(place, column);
    }
    return column;
  }
}
