package org.inshore.core.person.lone;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;

/**
 * Addresses of mail that stand in rows without anything else that identifies. Where nearly each row
 * has another one they are of people, as telephones are, and so they are beside as many other
 * values that stand for a person each, and where there are many, each in some rows, or other
 * numbers of people in their column, as of users who log in; where few come again and again, they
 * may be those of firms and offices, and so may those without a name where most have one.
 */
final class LoneAddresses {
  private static final int MOST = 1_000_000;

  /** So much of the rows must have an address of their own. */
  private static final double OWN = 0.9;

  /** So many in as many rows each at most are no offices'. */
  private static final int MANY = 20;

  private final LongSet addresses = new LongSet(MOST);
  private final LongSet sensitive = new LongSet(MOST);

  /** All of the columns, whatever stands beside them. */
  private final LongSet all = new LongSet(MOST);

  private final Set<Location> columns = new HashSet<>();
  private final Set<Location> ofNumbers = new HashSet<>();
  private long records;

  /** Takes what identifies somebody in a column. */
  void column(Match match, long identifier) {
    if (Identifier.isAddress(identifier)) {
      all.add(identifier);
      columns.add(match.place().location());
    } else if (Identifier.rank(identifier) <= Identifier.LAST_NUMBER) {
      ofNumbers.add(match.place().location());
    }
  }

  /**
   * Takes the address of a row.
   *
   * @return whether it is kept until the asset ends
   */
  boolean add(long address, boolean isSensitive) {
    records++;
    if (!addresses.add(address) && addresses.isFull()) {
      return false;
    }
    if (isSensitive) {
      sensitive.add(address);
    }
    return true;
  }

  /**
   * Hands on the addresses that were kept.
   *
   * @param people takes those of people
   * @param inSensitive takes those of people with sensitive information
   * @param doubtful takes those that may be of people
   * @param values whether as many values that stand for a person are in the rows
   */
  void people(
      LongConsumer people, LongConsumer inSensitive, LongConsumer doubtful, IntPredicate values) {
    long different = addresses.size();
    boolean many = different >= MANY && records <= MANY * different;
    boolean usual = 2 * different >= all.size();
    boolean mixed = !Collections.disjoint(columns, ofNumbers);
    boolean own =
        (usual && (many || mixed || different >= OWN * records)) || values.test(addresses.size());
    for (long address : addresses.toArray()) {
      if (!own) {
        doubtful.accept(address);
      } else {
        (sensitive.contains(address) ? inSensitive : people).accept(address);
      }
    }
  }
}
