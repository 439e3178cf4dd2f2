package org.inshore.core.inventory;

import java.sql.SQLException;
import java.util.List;
import org.inshore.core.inventory.carry.CarriedFolder;
import org.inshore.core.inventory.carry.EarlierScan;
import org.inshore.core.inventory.carry.FolderCarryOver;
import org.inshore.core.inventory.carry.Listed;
import org.inshore.core.inventory.carry.ListedAsset;
import org.inshore.core.inventory.store.GroupCommit;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.AssetTable;
import org.inshore.core.inventory.table.ListingTable;
import org.inshore.core.inventory.table.SourceTable;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was listed together, and carries over as one what did not change. For all threads.
 *
 * <p>Nothing is written where a scan is carried over from that is resumed: an asset may be carried
 * over from it though it has changed since, and what was listed would be proof of the opposite.
 */
public final class FolderWriter {
  private final GroupCommit writes;
  private final Session session;
  private final AssetTable assets;
  private final SourceTable sources;
  private final ListingTable listings;
  private @Nullable FolderCarryOver before;
  private boolean written = true;

  FolderWriter(GroupCommit writes, Session session, AssetTable assets, SourceTable sources) {
    this.writes = writes;
    this.session = session;
    this.assets = assets;
    this.sources = sources;
    this.listings = new ListingTable(session);
  }

  /** Takes over from a scan, too; within a write. */
  void carryFrom(EarlierScan scan) throws SQLException, InventoryException {
    written &= scan.isBefore();
    if (written) {
      writes.commit();
      before = FolderCarryOver.of(session, scan, assets);
    } else {
      before = null;
    }
  }

  /**
   * Adds assets that were listed together and are read, or carried over one by one.
   *
   * @param place text of the masked location of their folder
   */
  public void listed(Listed listed, String place) {
    if (written) {
      writes.write(() -> listings.write(listed.hash(), place, listed.assets(), null));
    }
  }

  /** Looks for what of a folder can be carried over as one; null if there is nothing. */
  public @Nullable CarriedFolder find(Listed listed) {
    FolderCarryOver from = before;
    return from == null ? null : writes.<@Nullable CarriedFolder>tell(() -> from.find(listed));
  }

  /**
   * Looks for what of a folder is as it was, where something is not; null if there is nothing.
   *
   * @param place text of the masked location of the folder
   */
  public @Nullable CarriedFolder find(Listed listed, String place, List<ListedAsset> each) {
    FolderCarryOver from = before;
    return from == null
        ? null
        : writes.<@Nullable CarriedFolder>tell(() -> from.find(listed, place, each));
  }

  /** Carries over what was found. */
  public void carry(Listed listed, CarriedFolder found) {
    FolderCarryOver from = before;
    if (from != null) {
      int source = sources.number(Location.parse(found.place()).source());
      writes.write(() -> from.copy(listed, found, source));
    }
  }
}
