package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.LinkedSet;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.LongSet;

/** Identifiers that may be of others than whom they stand with, by asset, as a scan left them. */
final class DoubtfulIdentifiers {
  /** By asset: who has it, and the identifier, by twos. */
  private final Map<Long, List<long[]>> pairs = new HashMap<>();

  /** By asset: where its pairs begin among all. */
  private final Map<Long, Integer> from = new HashMap<>();

  private final List<long[]> all = new ArrayList<>();

  private DoubtfulIdentifiers() {}

  static DoubtfulIdentifiers read(Session session) throws SQLException {
    DoubtfulIdentifiers doubtful = new DoubtfulIdentifiers();
    int[] count = new int[1];
    session.each(
        "SELECT asset_id, pairs FROM person_doubtful ORDER BY asset_id, ordinal",
        row -> {
          long[] pairs = PersonTable.identifiers(row.bytes(2));
          doubtful.all.add(pairs);
          doubtful.from.putIfAbsent(row.number(1), count[0]);
          doubtful.pairs.computeIfAbsent(row.number(1), asset -> new ArrayList<>()).add(pairs);
          count[0] += pairs.length / 2;
        });
    return doubtful;
  }

  /** All of them, by twos. */
  long[] pairs() {
    return all.stream().flatMapToLong(Arrays::stream).toArray();
  }

  /** Those known by a customer number alone of whom another place says who they are. */
  long[] customers(long asset, Links links) {
    return this.pairs.getOrDefault(asset, List.of()).stream()
        .flatMapToLong(
            pairs ->
                IntStream.range(0, pairs.length / 2)
                    .filter(i -> pairs[2 * i] == 0)
                    .mapToLong(i -> pairs[2 * i + 1]))
        .filter(each -> Identifier.isCustomer(each))
        .filter(each -> isSomebody(each, links))
        .toArray();
  }

  /** The key of a row, by which rows of several tables are joined, tells of nobody by itself. */
  private static boolean isSomebody(long number, Links links) {
    return !Identifier.isCustomer(links.person(number))
        || links.name(number, false) != 0
        || links.name(number, true) != 0;
  }

  /**
   * Who else may be in an asset: whose a number is that stands there with somebody's, the address
   * beside it being the same one's, and those whom telephones alone made one with others, who may
   * share these: telephones of the asset, or its customers.
   */
  long[] possible(long asset, long[] identifiers, Links links) {
    LongSet others = new LongSet(Integer.MAX_VALUE);
    LongSet numbered = new LongSet(Integer.MAX_VALUE);
    List<long[]> all = this.pairs.getOrDefault(asset, List.of());
    for (long[] pairs : all) {
      for (int i = 0; i + 1 < pairs.length; i += 2) {
        if (Identifier.isNumber(pairs[i + 1])) {
          numbered.add(pairs[i]);
        }
      }
    }
    int number = from.getOrDefault(asset, 0);
    for (long[] pairs : all) {
      for (int i = 0; i + 1 < pairs.length; i += 2) {
        long other = links.other(number++);
        boolean beside = !Identifier.isNumber(pairs[i + 1]) && numbered.contains(pairs[i]);
        if (other != 0 && (pairs[i] == 0 || !beside)) {
          long person = links.person(other);
          boolean same = pairs[i] != 0 && person == links.person(pairs[i]);
          long apart = links.apart(other);
          others.add(same && apart == person ? Identifier.possible(other) : apart);
        }
      }
    }
    LinkedSet known = new LinkedSet(links);
    for (long each : identifiers) {
      int place = links.place(each);
      if (links.isTranslated(place)) {
        others.add(Identifier.possible(each));
      }
      if (!isOfSeveral(each)) {
        known.addApart(each, place);
      }
    }
    LongSet shared = new LongSet(Integer.MAX_VALUE);
    for (long each : identifiers) {
      if (isOfSeveral(each) && shared.add(each) && !known.addApart(each, links.place(each))) {
        others.add(Identifier.possible(each));
      }
    }
    return others.toArray();
  }

  private static boolean isOfSeveral(long identifier) {
    return Identifier.isShared(identifier) || Identifier.isCustomer(identifier);
  }
}
