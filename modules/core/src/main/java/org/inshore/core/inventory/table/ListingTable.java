package org.inshore.core.inventory.table;

import java.sql.SQLException;
import org.inshore.core.inventory.store.Session;
import org.jspecify.annotations.Nullable;

/** Writes what was listed together, so that a later scan can tell that nothing of it changed. */
public final class ListingTable {
  private static final String WRITE =
      "INSERT OR REPLACE INTO listing (hash, place, assets, first_id, carried, digest)"
          + " VALUES (?,?,?,?,?,?)";

  private final Session session;

  /** Writes into a session. */
  public ListingTable(Session session) {
    this.session = session;
  }

  /** Assets that were carried over as one: number of the first, how many, and their digest. */
  public record Carried(long first, long count, String digest) {}

  /**
   * Adds assets of one place.
   *
   * @param hash keyed hash of all that was listed
   * @param carried what of them was carried over as one; null for nothing
   */
  public void write(long hash, String place, int assets, @Nullable Carried carried)
      throws SQLException {
    session.update(
        WRITE,
        hash,
        place,
        assets,
        carried == null ? null : carried.first(),
        carried == null ? 0 : carried.count(),
        carried == null ? null : carried.digest());
  }
}
