package org.inshore.core.inventory.table;

import java.sql.SQLException;
import org.inshore.core.inventory.store.Session;

/** Writes what was listed together, so that a later scan can tell that nothing of it changed. */
public final class ListingTable {
  private static final String WRITE =
      "INSERT OR REPLACE INTO listing (hash, place, assets, first_id, carried) VALUES (?,?,?,?,?)";

  private final Session session;

  /** Writes into a session. */
  public ListingTable(Session session) {
    this.session = session;
  }

  /**
   * Adds assets of one place that are read one by one.
   *
   * @param hash keyed hash of all that was listed
   */
  public void write(long hash, String place, int assets) throws SQLException {
    session.update(WRITE, hash, place, assets, null, 0);
  }

  /**
   * Adds assets of one place of which some were carried over as one.
   *
   * @param first number of the first of these
   * @param carried how many these are
   */
  public void write(long hash, String place, int assets, long first, long carried)
      throws SQLException {
    session.update(WRITE, hash, place, assets, first, carried);
  }
}
