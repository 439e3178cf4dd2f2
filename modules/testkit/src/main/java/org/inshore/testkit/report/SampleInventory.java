package org.inshore.testkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.CopyEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.source.Jurisdiction;

/**
 * An inventory in memory: a small bank's estate with every kind of outcome, nature and name.
 *
 * <p>It counts the streams that a report left open.
 */
public final class SampleInventory implements Inventory {
  /** All that it gives. */
  record Content(
      RunInfo run,
      Totals totals,
      List<SourceEntry> sources,
      List<RuleInfo> rules,
      List<Violation> violations,
      List<Finding> findings,
      List<ColumnEntry> columns,
      List<AssetEntry> assets,
      List<FlowEntry> flows,
      List<CopyEntry> copies,
      Map<Jurisdiction, PersonCount> persons,
      List<Violation> former) {}

  private final Content content;
  private int open;

  SampleInventory(Content content) {
    this.content = content;
  }

  /** The whole estate, scanned to its end. */
  public static SampleInventory full() {
    return SampleEstate.inventory(RunInfo.State.DONE);
  }

  /** The same, stopped by the operator. */
  public static SampleInventory partial() {
    return SampleEstate.inventory(RunInfo.State.STOPPED);
  }

  /** One onshore source, looked through, in which there was nothing. */
  public static SampleInventory clean() {
    return SampleScans.clean();
  }

  /** A scan in which nothing at all was looked at: its only source failed. */
  public static SampleInventory empty() {
    return SampleScans.empty();
  }

  /** The whole estate and a table for each further finding. */
  public static SampleInventory large(int tables) {
    Content full = full().content;
    List<Finding> findings = new ArrayList<>(full.findings);
    List<AssetEntry> assets = new ArrayList<>(full.assets);
    SampleScans.addTables(tables, findings, assets);
    return new SampleInventory(
        new Content(
            full.run,
            SampleScans.totals(full.sources, full.violations, findings, assets),
            full.sources,
            full.rules,
            full.violations,
            findings,
            full.columns,
            assets,
            full.flows,
            full.copies,
            full.persons,
            full.former));
  }

  /** An estate of many places in many jurisdictions, between which there are many flows. */
  public static SampleInventory wide(int places) {
    return SampleWide.inventory(places);
  }

  /** How many streams were opened and not closed. */
  public int openStreams() {
    return open;
  }

  @Override
  public RunInfo run() {
    return content.run;
  }

  @Override
  public Totals totals() {
    return content.totals;
  }

  @Override
  public List<SourceEntry> sources() {
    return content.sources;
  }

  @Override
  public List<RuleInfo> rules() {
    return content.rules;
  }

  @Override
  public Stream<Violation> violations() {
    return counted(content.violations);
  }

  @Override
  public Stream<Finding> findings() {
    return counted(content.findings);
  }

  @Override
  public Stream<ColumnEntry> columns() {
    return counted(content.columns);
  }

  @Override
  public Stream<AssetEntry> assets() {
    return counted(content.assets);
  }

  @Override
  public Stream<FlowEntry> flows() {
    return counted(content.flows);
  }

  @Override
  public Stream<CopyEntry> copies() {
    return counted(content.copies);
  }

  @Override
  public Map<Jurisdiction, PersonCount> personsByJurisdiction() {
    return content.persons;
  }

  @Override
  public Stream<Violation> formerViolations() {
    return counted(content.former);
  }

  @Override
  public void close() {}

  private <T> Stream<T> counted(List<T> list) {
    open++;
    return list.stream().onClose(() -> open--);
  }
}
