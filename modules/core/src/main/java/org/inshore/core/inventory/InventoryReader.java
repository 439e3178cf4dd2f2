package org.inshore.core.inventory;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;

/** Reads the inventory that a scan wrote, also one that was broken off. */
public final class InventoryReader implements Inventory {
  private InventoryReader() {}

  /**
   * Opens the inventory in a scan's output folder.
   *
   * @throws InventoryException if there is none, or it is not one of ours
   */
  public static InventoryReader open(Path outFolder) throws InventoryException {
    throw new UnsupportedOperationException();
  }

  @Override
  public RunInfo run() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Totals totals() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<SourceEntry> sources() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RuleInfo> rules() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<Violation> violations() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<Finding> findings() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<AssetEntry> assets() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
