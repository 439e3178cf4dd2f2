package org.inshore.core.inventory.carry;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.read.AssetRows;
import org.inshore.core.inventory.store.Recent;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PlaceIndex;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Assets of an earlier scan, read by their place through an index, and ahead: a scan comes to them
 * about in the order in which the earlier one did, so what is numbered behind one that was asked
 * for is read with it, twice as many each time up to {@value #MAX_AHEAD}.
 */
final class EarlierAssets {
  private static final int MAX_AHEAD = 256;
  private static final int KEPT = 4 * MAX_AHEAD;

  /** So many are passed over at once by who still comes in that order. */
  private static final int MAX_PASSED = 8;

  private final Session session;
  private final AssetRows rows;
  private final PlaceIndex places;
  private final Map<String, Earlier> read = new Recent<>(KEPT);
  private int ahead = 1;

  /** The number behind the last one that was read. */
  private long next;

  EarlierAssets(Session session, AssetRows rows) {
    this.session = session;
    this.rows = rows;
    this.places = new PlaceIndex(session);
  }

  /**
   * An asset.
   *
   * @param id its number in that scan
   * @param place the text of its location
   * @param version hash of the version that was read; null if unknown
   */
  record Earlier(long id, String place, AssetEntry entry, @Nullable Long version) {}

  /** The number of the asset at a place; null for none. */
  @Nullable Long number(Location place) throws SQLException {
    return places.find(place.toString());
  }

  /** The asset at a place; null for none. */
  @Nullable Earlier find(Location place) throws SQLException {
    String text = place.toString();
    Earlier known = read.get(text);
    if (known != null) {
      return known;
    }
    Long id = places.find(text);
    if (id == null) {
      return null;
    }
    if (id >= next && id - next <= Math.min(MAX_PASSED, ahead)) {
      ahead = Math.min(MAX_AHEAD, 2 * ahead);
    } else {
      ahead = 1;
      next = id;
    }
    for (Earlier each : from(next, ahead)) {
      next = each.id() + 1;
      read.put(each.place(), each);
    }
    return read.get(text);
  }

  /** Some assets in the order of their numbers, from one on; none at the end. */
  List<Earlier> from(long id) throws SQLException {
    return from(id, MAX_AHEAD);
  }

  private List<Earlier> from(long id, int most) throws SQLException {
    return session.list(AssetRows.FROM_ID, this::earlier, id, most);
  }

  private Earlier earlier(Row row) throws SQLException {
    Long version = row.optional("version") == null ? null : row.number("version");
    return new Earlier(row.number("id"), row.text("location"), rows.asset(row), version);
  }
}
