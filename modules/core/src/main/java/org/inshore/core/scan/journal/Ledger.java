package org.inshore.core.scan.journal;

import java.time.Instant;
import java.util.List;
import org.inshore.core.inventory.AssetRecords;
import org.inshore.core.inventory.carry.CarriedAsset;
import org.inshore.core.inventory.carry.CarriedFolder;
import org.inshore.core.inventory.carry.Listed;
import org.inshore.core.inventory.carry.ListedAsset;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Record of a run; for all threads. */
public interface Ledger extends AutoCloseable {

  void source(DataSource source, Residency residency);

  /** A source is about to be opened; returns when that is on disk. */
  void connect(String sourceId);

  /**
   * A source was opened.
   *
   * @param account by which it is read; null for the one Inshore runs by
   */
  void opened(String sourceId, @Nullable String account);

  void located(String sourceId, Residency residency);

  void sourceFailed(String sourceId, ScanException reason);

  /** Takes what lies in assets and flows out of sources. */
  AssetRecords records();

  /** Whether there is an earlier scan that anything may be taken over from. */
  boolean carries();

  /**
   * Takes over what an earlier scan recorded of an asset, outcome included; null if there is none
   * that counts.
   *
   * @param asset by its masked location
   * @param version hash of its version; null if unknown
   */
  @Nullable CarriedAsset carry(Asset asset, @Nullable Long version);

  /**
   * Assets were listed together, and are read or taken over one by one.
   *
   * @param place text of the masked location of their folder
   */
  default void listed(Listed listed, String place) {}

  /**
   * Takes over what the scan before recorded of assets of a folder in which nothing changed,
   * outcomes included; null if there is nothing.
   */
  default @Nullable CarriedFolder carry(Listed listed) {
    return null;
  }

  /**
   * The same of a folder in which something changed, for what is as it was.
   *
   * @param place text of the masked location of the folder
   */
  default @Nullable CarriedFolder carry(Listed listed, String place, List<ListedAsset> each) {
    return null;
  }

  /** The same for what a first pass saw of it in a sample. */
  default @Nullable CarriedAsset carrySample(Asset asset) {
    return null;
  }

  /** The harm that a first pass lets expect from an asset, by its masked location. */
  default double expectedHarm(Asset asset) {
    return 0;
  }

  /**
   * An asset is about to be read; what is said of that may still be in memory.
   *
   * @return a ticket for {@link #await}
   */
  long read(Location asset);

  /** Waits until what a ticket stands for is on disk. */
  void await(long ticket);

  /** Ends an asset, or what lies inside one, whose version is not known. */
  default void asset(AssetEntry entry) {
    asset(entry, null);
  }

  /**
   * Ends an asset.
   *
   * @param version hash of the version that was read; null if unknown
   */
  void asset(AssetEntry entry, @Nullable Long version);

  void finish(RunInfo.State state, Instant ended);

  @Override
  void close();
}
