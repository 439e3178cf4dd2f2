package org.inshore.testkit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;

/**
 * An inventory in memory: a small bank's estate with every kind of outcome, nature and name.
 *
 * <p>It counts the streams that a report left open.
 */
public final class SampleInventory implements Inventory {
  private final RunInfo run;
  private final Totals totals;
  private final List<SourceEntry> sources;
  private final List<RuleInfo> rules;
  private final List<Violation> violations;
  private final List<Finding> findings;
  private final List<ColumnEntry> columns;
  private final List<AssetEntry> assets;
  private int open;

  SampleInventory(
      RunInfo run,
      Totals totals,
      List<SourceEntry> sources,
      List<RuleInfo> rules,
      List<Violation> violations,
      List<Finding> findings,
      List<ColumnEntry> columns,
      List<AssetEntry> assets) {
    this.run = run;
    this.totals = totals;
    this.sources = List.copyOf(sources);
    this.rules = List.copyOf(rules);
    this.violations = List.copyOf(violations);
    this.findings = List.copyOf(findings);
    this.columns = List.copyOf(columns);
    this.assets = List.copyOf(assets);
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
    SampleInventory full = full();
    List<Finding> findings = new ArrayList<>(full.findings);
    List<AssetEntry> assets = new ArrayList<>(full.assets);
    SampleScans.addTables(tables, findings, assets);
    Totals totals = SampleScans.totals(full.sources, full.violations, findings, assets);
    return new SampleInventory(
        full.run,
        totals,
        full.sources,
        full.rules,
        full.violations,
        findings,
        full.columns,
        assets);
  }

  /** How many streams were opened and not closed. */
  public int openStreams() {
    return open;
  }

  @Override
  public RunInfo run() {
    return run;
  }

  @Override
  public Totals totals() {
    return totals;
  }

  @Override
  public List<SourceEntry> sources() {
    return sources;
  }

  @Override
  public List<RuleInfo> rules() {
    return rules;
  }

  @Override
  public Stream<Violation> violations() {
    return counted(violations);
  }

  @Override
  public Stream<Finding> findings() {
    return counted(findings);
  }

  @Override
  public Stream<ColumnEntry> columns() {
    return counted(columns);
  }

  @Override
  public Stream<AssetEntry> assets() {
    return counted(assets);
  }

  @Override
  public void close() {}

  private <T> Stream<T> counted(List<T> list) {
    open++;
    return list.stream().onClose(() -> open--);
  }
}
