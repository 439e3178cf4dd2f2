package org.inshore.core.outbound.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.duty.Duty;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One case as an inventory, for the restricted form: the clock runs from the moment of judgement.
 *
 * @param of the case
 * @param rules the rules in force
 * @param institution name of the bank; null if it is not given
 */
public record CaseInventory(GateCase of, List<RuleInfo> rules, @Nullable String institution)
    implements Inventory {

  /** Copies the list. */
  public CaseInventory {
    rules = List.copyOf(rules);
  }

  @Override
  public RunInfo run() {
    Instant found = of.deadline().minus(GateCase.REPORT_WITHIN);
    return new RunInfo(
        "gate " + of.number() + "  " + of.chain(),
        "",
        System.getProperty("user.name", "?"),
        found,
        found,
        RunInfo.State.DONE,
        List.of(),
        "",
        "",
        0,
        null,
        null,
        institution,
        null);
  }

  @Override
  public Totals totals() {
    return new Totals(Map.of(), Map.of());
  }

  @Override
  public List<SourceEntry> sources() {
    return List.of();
  }

  @Override
  public Stream<Violation> violations() {
    return Stream.empty();
  }

  @Override
  public Stream<Finding> findings() {
    return Stream.empty();
  }

  @Override
  public Stream<AssetEntry> assets() {
    return Stream.empty();
  }

  @Override
  public Stream<SecretEntry> secrets() {
    AssetEntry asset =
        new AssetEntry(
            of.place(),
            "file",
            of.size(),
            null,
            null,
            new Outcome.Scanned(of.size(), List.of()),
            of.sha256().isEmpty() ? null : of.sha256());
    return Stream.of(new SecretEntry(asset, of.markings(), List.of()));
  }

  @Override
  public List<Duty> duties() {
    return of.duties();
  }

  @Override
  public void close() {}
}
