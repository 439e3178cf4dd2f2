package org.inshore.core.scan;

import java.time.Instant;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/** What a run writes down; for all threads. */
interface Ledger extends AutoCloseable {

  void source(DataSource source, Residency residency);

  void located(String sourceId, Residency residency);

  void sourceFailed(String sourceId, ScanException reason);

  void flow(FlowEntry flow);

  void asset(AssetEntry entry);

  void finding(Finding finding);

  void column(ColumnEntry column);

  void persons(String sourceId, Location asset, long[] hashes);

  void finish(RunInfo.State state, Instant ended);

  @Override
  void close();

  /** The inventory. */
  static Ledger of(InventoryWriter writer) {
    return new Ledger() {
      @Override
      public void source(DataSource source, Residency residency) {
        writer.source(source, residency);
      }

      @Override
      public void located(String sourceId, Residency residency) {
        writer.located(sourceId, residency);
      }

      @Override
      public void sourceFailed(String sourceId, ScanException reason) {
        writer.sourceFailed(sourceId, reason);
      }

      @Override
      public void flow(FlowEntry flow) {
        writer.flow(flow);
      }

      @Override
      public void asset(AssetEntry entry) {
        writer.asset(entry);
      }

      @Override
      public void finding(Finding finding) {
        writer.finding(finding);
      }

      @Override
      public void column(ColumnEntry column) {
        writer.column(column);
      }

      @Override
      public void persons(String sourceId, Location asset, long[] hashes) {
        writer.persons(sourceId, asset, hashes, hashes.length);
      }

      @Override
      public void finish(RunInfo.State state, Instant ended) {
        writer.finish(state, ended);
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }
}
