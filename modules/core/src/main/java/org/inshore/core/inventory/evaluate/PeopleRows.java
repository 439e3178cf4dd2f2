package org.inshore.core.inventory.evaluate;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Sketch;

/** Reads the identifiers of people that a scan wrote, asset by asset. */
final class PeopleRows {
  private final Session session;

  PeopleRows(Session session) {
    this.session = session;
  }

  /** Takes the people of one asset. */
  @FunctionalInterface
  interface Taker {
    void take(long asset, long source, List<long[]> batches) throws SQLException;
  }

  /** Takes one sketch. */
  @FunctionalInterface
  interface SketchTaker {
    void take(Row row, HashSample sample) throws SQLException;
  }

  /** Has each sketch taken, in the order of assets. */
  void sketches(String table, SketchTaker taker) throws SQLException {
    session.each(
        "SELECT s.asset_id, a.source_no, s.sketch FROM "
            + table
            + " s JOIN asset a ON a.id = s.asset_id ORDER BY s.asset_id",
        row -> taker.take(row, Sketch.sample(row.bytes(3))));
  }

  /** Has the identifiers of each asset taken, in the order of assets. */
  void batches(String table, Taker taker) throws SQLException {
    String sql =
        "SELECT b.asset_id, a.source_no, b.identifiers FROM "
            + table
            + " b JOIN asset a ON a.id = b.asset_id ORDER BY b.asset_id, b.ordinal";
    try (PreparedStatement statement = session.prepare(sql);
        ResultSet rows = statement.executeQuery()) {
      Row row = new Row(rows);
      long asset = -1;
      long source = -1;
      List<long[]> batches = new ArrayList<>();
      while (rows.next()) {
        if (row.number(1) != asset) {
          take(asset, source, batches, taker);
          asset = row.number(1);
          source = row.number(2);
        }
        batches.add(PersonTable.identifiers(row.bytes(3)));
      }
      take(asset, source, batches, taker);
    }
  }

  private static void take(long asset, long source, List<long[]> batches, Taker taker)
      throws SQLException {
    if (!batches.isEmpty()) {
      taker.take(asset, source, batches);
      batches.clear();
    }
  }

  /** All identifiers of some batches. */
  static long[] joined(List<long[]> batches) {
    return batches.stream().flatMapToLong(Arrays::stream).toArray();
  }
}
