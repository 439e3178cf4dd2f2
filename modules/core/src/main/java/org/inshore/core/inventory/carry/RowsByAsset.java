package org.inshore.core.inventory.carry;

import java.sql.SQLException;
import java.util.Arrays;
import org.inshore.core.inventory.store.Session;

/**
 * A sorted array of the rows of a table by their asset, eight bytes for each: the tables themselves
 * have no index of it.
 */
final class RowsByAsset {
  private static final int SHIFT = 32;
  private static final long LOW = 0xFFFF_FFFFL;

  private final long[] keys;

  private RowsByAsset(long[] keys) {
    this.keys = keys;
  }

  /** Reads those of a table with columns {@code id} and {@code asset_id}, each below 2^31. */
  static RowsByAsset of(Session session, String table) throws SQLException {
    long[] keys = new long[Math.toIntExact(session.number("SELECT COUNT(*) FROM " + table))];
    int[] count = {0};
    session.each(
        "SELECT asset_id, id FROM " + table,
        row -> keys[count[0]++] = row.number("asset_id") << SHIFT | row.number("id"));
    Arrays.sort(keys);
    return new RowsByAsset(keys);
  }

  /** The rows of an asset, in their order. */
  long[] of(long asset) {
    return Arrays.stream(keys, at(asset << SHIFT), at((asset + 1) << SHIFT))
        .map(key -> key & LOW)
        .toArray();
  }

  private int at(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -at - 1 : at;
  }
}
