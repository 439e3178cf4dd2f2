package org.inshore.core.destruction;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.link.ToldLinks;

/** The links of one inventory, joined to people. */
final class LinkedIdentifiers {
  private static final String SOURCE = "SELECT teller, links FROM person_link ORDER BY ordinal";
  private static final String DOUBTFUL =
      "SELECT pairs FROM person_doubtful ORDER BY asset_id, ordinal";

  private LinkedIdentifiers() {}

  static Links of(Session session) throws SQLException {
    int count = (int) session.number("SELECT IFNULL(SUM(LENGTH(links)), 0) / 16 FROM person_link");
    long[] doubtful = doubtful(session);
    if (count == 0 && doubtful.length == 0) {
      return Links.NONE;
    }
    SQLException[] failed = new SQLException[1];
    Links links =
        Links.of(
            count,
            taker -> {
              try {
                told(session, taker);
              } catch (SQLException e) {
                failed[0] = e;
              }
            },
            doubtful,
            standing -> {});
    if (failed[0] != null) {
      throw failed[0];
    }
    return links;
  }

  /** Hands on both ends of all links. */
  static void each(Session session, LongConsumer ends) throws SQLException {
    pairs(session, links -> Arrays.stream(links).forEach(ends));
  }

  /** Hands on the people of each file and table, with its place. */
  static void batches(Session session, BiConsumer<String, long[]> people) throws SQLException {
    session.each(
        "SELECT a.location, b.identifiers FROM person_batch b"
            + " JOIN asset_entry a ON a.id = b.asset_id",
        row -> people.accept(row.text(1), PersonTable.identifiers(row.bytes(2))));
  }

  private static void told(Session session, ToldLinks.Taker links) throws SQLException {
    session.each(
        SOURCE, row -> links.accept((int) row.number(1), PersonTable.identifiers(row.bytes(2))));
  }

  /** Hands on the links, as both ends of some after each other. */
  static void pairs(Session session, Consumer<long[]> links) throws SQLException {
    told(session, (place, told) -> links.accept(told));
  }

  /** Identifiers by twos that may be of others than whom they stand with. */
  static long[] doubtful(Session session) throws SQLException {
    List<long[]> pairs = new ArrayList<>();
    session.each(DOUBTFUL, row -> pairs.add(PersonTable.identifiers(row.bytes(1))));
    return pairs.stream().flatMapToLong(Arrays::stream).toArray();
  }
}
