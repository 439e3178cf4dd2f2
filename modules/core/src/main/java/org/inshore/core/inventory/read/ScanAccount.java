package org.inshore.core.inventory.read;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Outcomes;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Account of a scan by its inventory: state, sources, the outcome of every asset; to be compared
 * with the log of actions.
 */
public final class ScanAccount implements AutoCloseable {
  /** The inventory's file in an output folder. */
  public static final String FILE = Store.FILE;

  /** The store's write-ahead log, which a scan that was killed leaves behind. */
  public static final String AHEAD = Store.FILE + "-wal";

  /** The index of that log, which readers make and change. */
  public static final String INDEX = Store.FILE + "-shm";

  private final Path folder;
  private final Session session;

  private ScanAccount(Path folder, Session session) {
    this.folder = folder;
    this.session = session;
  }

  /** Takes the account that a scan gives of one asset. */
  @FunctionalInterface
  public interface Told {
    /**
     * Takes it.
     *
     * @param location the asset's
     * @param outcome in the form of {@link #text}; null if the scan was broken off while it was at
     *     the asset
     */
    void asset(String location, @Nullable String outcome);
  }

  /**
   * Opens the inventory in a folder; it is not changed.
   *
   * @throws InventoryException if there is none, or it is not one of ours
   */
  public static ScanAccount open(Path folder) throws InventoryException {
    return new ScanAccount(folder, Store.open(folder));
  }

  /** An outcome in short: name, units and category as far as it has them. */
  public static String text(Outcome outcome) {
    return text(Outcomes.name(outcome), Outcomes.units(outcome), Outcomes.category(outcome));
  }

  /** The id of the scan. */
  public String run() throws InventoryException {
    return first("SELECT id FROM run");
  }

  /** The state that the scan ended in, or is in. */
  public RunInfo.State state() throws InventoryException {
    try {
      return RunInfo.State.valueOf(first("SELECT state FROM run"));
    } catch (IllegalArgumentException e) {
      throw Store.unreadable(folder, e);
    }
  }

  /** The ids of its sources. */
  public List<String> sources() throws InventoryException {
    try {
      return session.list("SELECT id FROM source ORDER BY id", row -> row.text("id"));
    } catch (SQLException | IllegalArgumentException e) {
      throw Store.unreadable(folder, e);
    }
  }

  /** Tells of the folders whose assets were carried over as one, in the order of their assets. */
  public void folders(FolderRows.Sink sink) throws InventoryException {
    try {
      FolderRows.each(session, sink);
    } catch (SQLException | IllegalArgumentException e) {
      throw Store.unreadable(folder, e);
    }
  }

  /**
   * Tells of all assets, parts that are counted apart and sources that failed, except those in
   * folders that were carried over as one.
   *
   * @param folders numbers of these
   */
  public void assets(AssetRanges folders, Told told) throws InventoryException {
    try {
      long next = 0;
      for (int i = 0; i < folders.size(); i++) {
        assets(next, folders.first(i) - 1, told);
        next = folders.end(i);
      }
      assets(next, Long.MAX_VALUE, told);
    } catch (SQLException | IllegalArgumentException e) {
      throw Store.unreadable(folder, e);
    }
  }

  private void assets(long from, long to, Told told) throws SQLException {
    if (from > to) {
      return;
    }
    String broken = Store.MESSAGES.wording("broken-off").en();
    session.each(
        "SELECT location, outcome, units, category, reason_en FROM asset WHERE id BETWEEN "
            + from
            + " AND "
            + to,
        row -> {
          String category = row.optional("category");
          boolean inHand =
              Category.LIMIT_EXCEEDED.name().equals(category)
                  && broken.equals(row.optional("reason_en"));
          String units = row.optional("units");
          told.asset(
              row.text("location"), inHand ? null : text(row.text("outcome"), units, category));
        });
  }

  /**
   * Puts all that a scan that was broken off committed into the one file.
   *
   * @throws InventoryException if that cannot be written
   */
  public static void leaveOneFile(Path folder) throws InventoryException {
    open(folder).close();
    Store.leaveOneFile(folder);
  }

  @Override
  public void close() throws InventoryException {
    try {
      session.close();
    } catch (SQLException e) {
      throw Store.unreadable(folder, e);
    }
  }

  private String first(String query) throws InventoryException {
    try {
      String text = session.first(query, row -> row.text(1));
      if (text == null) {
        throw new IllegalArgumentException("no scan");
      }
      return text;
    } catch (SQLException | IllegalArgumentException e) {
      throw Store.unreadable(folder, e);
    }
  }

  private static String text(String name, @Nullable Object units, @Nullable String category) {
    StringBuilder text = new StringBuilder(name);
    if (units != null) {
      text.append(' ').append(units);
    }
    if (category != null) {
      text.append(' ').append(category);
    }
    return text.toString();
  }
}
