package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.List;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.link.ToldLinks;

/** Links between identifiers as a scan stored them, joined. */
final class StoredLinks {
  private final Session session;
  private final String table;

  /** The column of the place that tells a link. */
  private final String teller;

  private StoredLinks(Session session, String table, String teller) {
    this.session = session;
    this.table = table;
    this.teller = teller;
  }

  /**
   * Joins what a scan linked.
   *
   * @param others identifiers by twos, of which the second may be of somebody else
   */
  static Links read(Session session, long[] others) throws SQLException {
    return new StoredLinks(session, "person_link", "teller").links(others);
  }

  /** Joins what the year's scans before linked. */
  static Links readFormer(Session session) throws SQLException {
    return new StoredLinks(session, "former_link", "0").links(new long[0]);
  }

  private Links links(long[] others) throws SQLException {
    int count = (int) session.number("SELECT IFNULL(SUM(LENGTH(links)), 0) / 16 FROM " + table);
    if (count == 0 && others.length == 0) {
      return Links.NONE;
    }
    List<Long> batches =
        session.list("SELECT ordinal FROM " + table + " ORDER BY ordinal", row -> row.number(1));
    SQLException[] failed = new SQLException[1];
    Links all =
        Links.of(
            count,
            taker -> {
              for (long batch : batches) {
                try {
                  each(batch, taker);
                } catch (SQLException e) {
                  failed[0] = e;
                  return;
                }
              }
            },
            others,
            standing -> {
              try {
                standings(standing);
              } catch (SQLException e) {
                failed[0] = e;
              }
            });
    if (failed[0] != null) {
      throw failed[0];
    }
    return all;
  }

  private void standings(Links.Standing standing) throws SQLException {
    session.each(
        "SELECT e.location, b.identifiers FROM person_batch b"
            + " JOIN asset_entry e ON e.id = b.asset_id",
        row -> standing.accept(row.text(1).hashCode(), PersonTable.identifiers(row.bytes(2))));
  }

  private void each(long batch, ToldLinks.Taker taker) throws SQLException {
    session.first(
        "SELECT " + teller + ", links FROM " + table + " WHERE ordinal = ?",
        row -> {
          taker.accept((int) row.number(1), PersonTable.identifiers(row.bytes(2)));
          return true;
        },
        batch);
  }
}
