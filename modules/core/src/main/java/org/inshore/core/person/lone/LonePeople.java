package org.inshore.core.person.lone;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.rowkey.KeyedPeople;
import org.inshore.core.person.set.LongList;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;

/**
 * People of an asset whose number or address alone tells of them until it ends, or of whom nothing
 * tells who they are but the keys of their rows.
 */
public final class LonePeople {
  private final LoneCustomers customers = new LoneCustomers();
  private final LoneAddresses addresses = new LoneAddresses();
  private final OwnedNumbers numbers = new OwnedNumbers();
  private final AddressLists lists = new AddressLists();
  private final LoneValues values = new LoneValues();
  private final ContinuationRows rows = new ContinuationRows();
  private final NumbersAbove above = new NumbersAbove();
  private final UnidentifiedRows unidentified = new UnidentifiedRows();
  private final KeyedPeople keyed;
  private long masked;

  /** Makes one of an asset with keys of rows. */
  public LonePeople(KeyedPeople keyed) {
    this.keyed = keyed;
  }

  /** Takes a match of whatever kind. */
  public void any(Match match) {
    values.add(match);
    unidentified.add(match);
    keyed.value(match);
  }

  /** Takes how many values a column has. */
  public void column(ColumnCount count) {
    unidentified.add(count);
  }

  /** Takes whom a record tells of; tells whether it is kept until the asset ends. */
  public boolean person(long identifier, boolean sensitive) {
    return customers.await(identifier, sensitive) || numbers.add(identifier, sensitive);
  }

  /** Takes the number of a record; tells whether it is kept until the asset ends. */
  public boolean customer(long number, boolean alone, boolean sensitive) {
    return customers.add(number, alone, sensitive);
  }

  /** Takes the address of a row; tells whether it is kept until the asset ends. */
  public boolean address(long address, boolean sensitive) {
    return addresses.add(address, sensitive);
  }

  /** Takes a match, in order: of addresses in a row in a text each is a person's. */
  public void match(Match match, long identifier, boolean sensitive) {
    above.match(match);
    if (!match.place().isText()) {
      addresses.column(match, identifier);
    }
    if (Identifier.isAddress(identifier) && match.place().isText()) {
      lists.add(match, identifier, sensitive, addresses);
    } else {
      lists.end();
    }
  }

  /** Takes a link of somebody in a record. */
  public void link(long better, long worse) {
    customers.link(better, worse);
    numbers.link(better, worse);
  }

  /** Takes whom a row of a table is of, with what it tells. */
  public void row(List<Match> known, long person) {
    rows.add(known, person);
    above.row(known, person);
  }

  /** Hands on who likely has numbers that stand alone, each with one of them. */
  public void owners(BiConsumer<Long, Long> owners) {
    BiConsumer<Long, Long> likely =
        (person, number) -> {
          if (numbers.likely(number, person)) {
            owners.accept(person, number);
          }
        };
    rows.people(likely);
    above.people(likely);
  }

  /** Takes those of whom masked values tell: they likely are the same as those of values alone. */
  public LongConsumer masked(LongConsumer people) {
    return people.andThen(each -> masked++);
  }

  /**
   * Hands on who was kept.
   *
   * @param people takes people
   * @param inSensitive takes those with sensitive information
   * @param doubtful takes what may be of people
   * @return how many more there may be
   */
  public long people(LongConsumer people, LongConsumer inSensitive, LongConsumer doubtful) {
    customers.people(people, inSensitive, doubtful);
    addresses.people(people, inSensitive, doubtful, values::areBeside);
    numbers.people(people, inSensitive);
    if (unidentified.isIdentified()) {
      return values.people(people) + keyed.handlers() + keyed.beyond();
    }
    UnidentifiedRows.Likely likely = unidentified.likely();
    LongList found = new LongList();
    boolean alone = keyed.alone(found::add);
    long[] keys = found.toArray();
    boolean known = alone && keys.length == likely.people().length;
    // Other assets may know the same people by these.
    long[] who = known ? keys : likely.people();
    Arrays.stream(who)
        .skip(Math.min(masked, who.length))
        .forEach(likely.sensitive() ? inSensitive : people);
    if (who.length > 0) {
      return likely.more() + Math.min(masked, who.length);
    }
    // Rows that are numbered by people's keys are of somebody, though nothing tells of whom.
    return keyed.alone(doubtful) ? 0 : Math.max(likely.more(), keyed.alone());
  }
}
