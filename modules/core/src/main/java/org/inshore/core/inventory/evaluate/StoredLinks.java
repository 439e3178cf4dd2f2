package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.link.ToldLinks;

/** Links between identifiers as a scan stored them, joined. */
final class StoredLinks {
  private static final String OF_SCAN = "SELECT ordinal, teller, links FROM person_link";

  /** What scans before linked is told by no place of this scan. */
  private static final String OF_YEAR = "SELECT ordinal, 0 AS teller, links FROM former_link";

  /**
   * Beyond so many links the heap is collected before they are joined: what reading left there is
   * garbage by now, and the heap would grow by as much.
   */
  private static final int MANY = 1 << 18;

  private final Session session;
  private final List<String> tables;

  private StoredLinks(Session session, List<String> tables) {
    this.session = session;
    this.tables = tables;
  }

  /**
   * Joins what a scan linked.
   *
   * @param others identifiers by twos, of which the second may be of somebody else
   */
  static Links read(Session session, long[] others) throws SQLException {
    return new StoredLinks(session, List.of(OF_SCAN)).links(others);
  }

  /** Joins the same together with what the year's scans before linked. */
  static Links readYear(Session session, long[] others) throws SQLException {
    return new StoredLinks(session, List.of(OF_SCAN, OF_YEAR)).links(others);
  }

  private Links links(long[] others) throws SQLException {
    int count = 0;
    List<Batch> batches = new ArrayList<>();
    for (String table : tables) {
      count +=
          (int) session.number("SELECT IFNULL(SUM(LENGTH(links)), 0) / 16 FROM (" + table + ")");
      session.each(
          "SELECT ordinal FROM (" + table + ") ORDER BY ordinal",
          row -> batches.add(new Batch(table, row.number(1))));
    }
    if (count == 0 && others.length == 0) {
      return Links.NONE;
    }
    if (count > MANY) {
      System.gc();
    }
    SQLException[] failed = new SQLException[1];
    Links all =
        Links.of(
            count,
            taker -> {
              for (Batch batch : batches) {
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

  private void each(Batch batch, ToldLinks.Taker taker) throws SQLException {
    session.first(
        "SELECT teller, links FROM (" + batch.table() + ") WHERE ordinal = ?",
        row -> {
          taker.accept((int) row.number(1), PersonTable.identifiers(row.bytes(2)));
          return true;
        },
        batch.ordinal());
  }

  /** Links of a table that were written together. */
  private record Batch(String table, long ordinal) {}
}
