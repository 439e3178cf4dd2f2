package org.inshore.core.person.masked;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.source.Location;

/**
 * Count of people in rows of which nothing but masked values tells who they are. Rows that show the
 * same are of one person.
 *
 * <p>Two people may show the same. How many do is bounded as in the birthday problem by the digits
 * that are shown; where few are, each row may be another person.
 *
 * <p>Whoever is found in a row by a clear value is counted by that. So are those of a table beside
 * which another, or the data behind a page, tells of nearly as many by clear values. Lines of a
 * text that show masked values may speak of those whom others, or rows, name, as answers do of whom
 * requests name: only more than these are counted, the others are people there may be.
 */
public final class MaskedPeople {
  private static final int MOST_PEOPLE = 1_000_000;
  private static final int MOST_PLACES = 10_000;

  /** As many lines with somebody as a block of text has at most. */
  private static final int MOST_LINES = 100_000;

  /** Who shows as many digits is told from all others, in whatever place. */
  private static final int DIGITS_OF_ONE = 6;

  /** Below as many digits nothing is told of how often two people show the same. */
  private static final int FEWEST_DIGITS = 3;

  /** So many people in one place and in another are no coincidence if their numbers are alike. */
  private static final int FEWEST_PEOPLE = 10;

  /** At most one in so many more or less are alike. */
  private static final int UNLIKE = 20;

  /** Standard deviations of a Poisson distribution that a bound allows for. */
  private static final double DEVIATIONS = 3;

  /** A person of one table. */
  private record Key(Location table, int person) {}

  /** The rows at hand of one person of a table. */
  private static final class Rows {
    private final LongSet clear = new LongSet(MOST_PEOPLE);
    private final Map<Long, MaskedRow> masked = new TreeMap<>();
    private long last = Long.MIN_VALUE;

    /** How many rows had a clear value so far, and whether any had masked ones alone. */
    private long clearRows;

    private boolean hidden;
  }

  private final long asset;
  private final RowEvents events = new RowEvents();

  /** Whom rows of the same events tell by clear values, likely. */
  private final LongSet told = new LongSet(MOST_PEOPLE);

  private final Map<Key, Rows> tables = new HashMap<>();
  private final IdentityHashMap<Place, Rows> known = new IdentityHashMap<>();
  private final LongSet people = new LongSet(MOST_PEOPLE);
  private final LongSet inText = new LongSet(MOST_PEOPLE);

  /** How many lines of texts name somebody. */
  private long lines;

  /** By how many digits they show: how many rows there were, and how many people in them. */
  private final Map<Integer, long[]> shown = new TreeMap<>();

  /** Makes one for an asset that a number tells from others. */
  public MaskedPeople(long asset) {
    this.asset = asset;
  }

  /** Takes the numbers that tell of some rows to which events they belong, before their matches. */
  public void events(RowKeys keys) {
    events.add(keys);
  }

  /** Takes a match of a person. */
  public void add(Match match) {
    Rows rows = rows(match.place());
    if (rows.last != match.record()) {
      rows.last = match.record();
      rows.clearRows++;
      if (match.place().isText()) {
        lines++;
        if (rows.clear.size() >= MOST_LINES) {
          rows.clear.clear();
        }
      }
      rows.clear.add(match.record());
      events.clear(match.place().table(), match.record());
    }
  }

  /**
   * Takes the masked values of a column of the rows whose matches were taken before.
   *
   * @param ofTest tells rows of test data, which are of nobody
   */
  public void add(ColumnCount count, LongPredicate ofTest) {
    add(count.hidden(), rows(count.place()).masked, ofTest);
  }

  /** Takes masked values of lines of a text, after the matches in them. */
  public void add(Place text, List<MaskedValues> values) {
    LongSet clear = rows(text).clear;
    Map<Long, MaskedLine> masked = new TreeMap<>();
    for (MaskedValues each : values) {
      for (int i = 0; i < each.rows().length; i++) {
        if (!clear.contains(each.rows()[i])) {
          masked
              .computeIfAbsent(each.rows()[i], line -> new MaskedLine())
              .add(each.personKey(), each.values()[i], each.digits());
        }
      }
    }
    masked.values().forEach(line -> line.people().forEach(row -> add(row, inText)));
  }

  private static void add(MaskedValues hidden, Map<Long, MaskedRow> masked, LongPredicate ofTest) {
    for (int i = 0; i < hidden.rows().length && hidden.personKey() != 0; i++) {
      if (!ofTest.test(hidden.rows()[i])) {
        masked
            .computeIfAbsent(hidden.rows()[i], row -> new MaskedRow())
            .add(hidden.personKey(), hidden.values()[i], hidden.digits());
      }
    }
  }

  private Rows rows(Place place) {
    Rows rows = known.get(place);
    if (rows == null) {
      rows = tables.computeIfAbsent(new Key(place.table(), place.person()), key -> new Rows());
      if (known.size() >= MOST_PLACES) {
        known.clear();
      }
      known.put(place, rows);
    }
    return rows;
  }

  /** Ends the rows at hand. */
  public void end() {
    tables.forEach(
        (table, rows) -> {
          rows.masked.forEach(
              (number, row) -> {
                if (!rows.clear.contains(number)) {
                  masked(table.table, number, row, rows);
                }
              });
          rows.masked.clear();
          rows.clear.clear();
          rows.last = Long.MIN_VALUE;
        });
    events.end();
    if (tables.size() >= MOST_PLACES) {
      tables.clear();
      known.clear();
    }
  }

  private void masked(Location table, long number, MaskedRow row, Rows rows) {
    if (events.isTold(table, number)) {
      told.add(key(row));
    } else {
      rows.hidden = true;
      add(row, people);
    }
  }

  private long key(MaskedRow row) {
    long key = row.digits() < DIGITS_OF_ONE ? Identifier.mixed(row.key(), asset) : row.key();
    return Identifier.masked(key, row.isOnce());
  }

  private void add(MaskedRow row, LongSet to) {
    int digits = row.digits();
    boolean fresh = to.add(key(row));
    long[] counts = shown.computeIfAbsent(digits, each -> new long[2]);
    counts[0]++;
    counts[1] += fresh ? 1 : 0;
  }

  /**
   * Hands on the identifiers of people.
   *
   * @return how many more there may be
   */
  public long people(LongConsumer sink) {
    end();
    long[] inTables = people.toArray();
    long shownClear = areShownClear(inTables.length) ? inTables.length : 0;
    Arrays.stream(inTables).skip(shownClear).forEach(sink);
    long[] besides = inText.toArray();
    long named = tables.values().stream().mapToLong(rows -> rows.clearRows).max().orElse(0);
    long known = Math.min(Math.max(lines, named), besides.length);
    Arrays.stream(besides).skip(known).forEach(sink);
    return shownClear
        + known
        + told.size()
        + shown.entrySet().stream()
            .mapToLong(each -> more(each.getKey(), each.getValue()[0], each.getValue()[1]))
            .sum();
  }

  /** Whether another table, or the text, tells by clear values of nearly as many. */
  private boolean areShownClear(int people) {
    return people >= FEWEST_PEOPLE
        && tables.values().stream()
            .filter(rows -> !rows.hidden)
            .anyMatch(rows -> Math.abs(rows.clearRows - people) * UNLIKE <= people);
  }

  /** At least one, so that what is masked is never said to be exact. */
  private static long more(int digits, long rows, long people) {
    long again = rows - people;
    if (digits < FEWEST_DIGITS) {
      return Math.max(1, again);
    }
    double alike = (double) rows * rows / 2 / Math.pow(10, digits);
    return Math.max(1, Math.min(again, (long) Math.ceil(alike + DEVIATIONS * Math.sqrt(alike))));
  }
}
