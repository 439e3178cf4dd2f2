package org.inshore.core.inventory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.inshore.core.policy.Policy;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/**
 * Writes the inventory as the scan goes. For all threads.
 *
 * <p>What is written is safe after a second at most. If it cannot be written, methods throw {@link
 * java.io.UncheckedIOException} with an {@link InventoryException} as its cause; the scan must stop
 * then, and what was safe stays readable.
 */
public final class InventoryWriter implements AutoCloseable {
  private InventoryWriter() {}

  /**
   * Begins an inventory in a folder, which is made if need be.
   *
   * @param outFolder takes {@code inventory.db}
   * @param run the scan, state RUNNING
   * @param rules the rules in force
   * @param policy what is forbidden
   * @throws InventoryException if the folder holds an inventory already or cannot be written
   */
  public static InventoryWriter create(
      Path outFolder, RunInfo run, List<RuleInfo> rules, Policy policy) throws InventoryException {
    throw new UnsupportedOperationException();
  }

  /** Adds a data source; before anything that lies in it. */
  public void source(DataSource source, Residency residency) {
    throw new UnsupportedOperationException();
  }

  /** Says that nothing, or nothing more, in a source can be looked at. */
  public void sourceFailed(String sourceId, ScanException reason) {
    throw new UnsupportedOperationException();
  }

  /** Sets the outcome of an asset, or of a part of one: kinds {@code entry} and {@code part}. */
  public void asset(AssetEntry entry) {
    throw new UnsupportedOperationException();
  }

  /** Adds a finding; before or after the outcome of its asset. */
  public void finding(Finding finding) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds people whose data an asset holds; the same one may come again.
   *
   * @param hashes keyed hashes of their identifiers
   * @param count how many of the array's elements count, from its start
   */
  public void persons(String sourceId, Location asset, long[] hashes, int count) {
    throw new UnsupportedOperationException();
  }

  /** Ends the scan: works out violations and leaves one file. */
  public void finish(RunInfo.State state, Instant ended) {
    throw new UnsupportedOperationException();
  }

  /**
   * Keeps what was written; without {@link #finish} the inventory stays one that was broken off.
   */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
