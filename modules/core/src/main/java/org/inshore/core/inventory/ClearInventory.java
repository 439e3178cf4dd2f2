package org.inshore.core.inventory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.name.ClearNames;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.CopyEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Sample;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;

/**
 * An inventory with names of places in clear, for its reader's own work list. Suspected state
 * secrets are not in it, and names that bear a marking stay masked.
 */
public final class ClearInventory implements Inventory {
  private final Inventory masked;
  private final ClearNames names;

  ClearInventory(Inventory masked, ClearNames names) {
    this.masked = masked;
    this.names = names;
  }

  @Override
  public boolean clearNames() {
    return true;
  }

  @Override
  public RunInfo run() {
    RunInfo run = masked.run();
    return new RunInfo(
        run.id(),
        run.toolVersion(),
        run.startedBy(),
        run.started(),
        run.ended(),
        run.state(),
        run.targets().stream().map(names::clear).toList(),
        run.configurationHash(),
        run.ruleSetHash(),
        run.minConfidence(),
        run.asOf(),
        run.previous(),
        run.institution(),
        run.signer());
  }

  @Override
  public Totals totals() {
    return masked.totals();
  }

  @Override
  public List<SourceEntry> sources() {
    return masked.sources().stream().map(this::clear).toList();
  }

  @Override
  public List<RuleInfo> rules() {
    return masked.rules();
  }

  @Override
  public Stream<Violation> violations() {
    return masked.violations().map(this::clear);
  }

  @Override
  public Stream<Violation> formerViolations() {
    return masked.formerViolations().map(this::clear);
  }

  @Override
  public Map<Standing.State, Long> standings() {
    return masked.standings();
  }

  @Override
  public Stream<Finding> findings() {
    return masked.findings().map(this::clear);
  }

  @Override
  public Stream<ColumnEntry> columns() {
    return masked.columns().map(this::clear);
  }

  @Override
  public Stream<FlowEntry> flows() {
    return masked.flows().map(this::clear);
  }

  @Override
  public Stream<CopyEntry> copies() {
    return masked.copies().map(this::clear);
  }

  @Override
  public Map<Jurisdiction, PersonCount> personsByJurisdiction() {
    return masked.personsByJurisdiction();
  }

  @Override
  public Stream<AssetEntry> assets() {
    return masked.assets().map(this::clear);
  }

  @Override
  public void close() {
    masked.close();
  }

  private SourceEntry clear(SourceEntry entry) {
    DataSource source = entry.source();
    return new SourceEntry(
        new DataSource(
            names.clear(source.id()),
            source.scanner(),
            names.clear(source.target()),
            source.declared()),
        entry.residency(),
        entry.assets(),
        entry.scanned(),
        entry.findings(),
        entry.persons(),
        entry.failure());
  }

  private Violation clear(Violation violation) {
    return new Violation(
        violation.id(),
        violation.policy(),
        violation.nature(),
        violation.severity(),
        names.clear(violation.place()),
        violation.residency(),
        violation.title(),
        violation.basis(),
        violation.remedy(),
        violation.rules(),
        violation.matches(),
        violation.persons(),
        violation.due(),
        violation.exemption(),
        violation.standing());
  }

  private Finding clear(Finding finding) {
    return new Finding(
        names.clear(finding.location()),
        names.clear(finding.asset()),
        finding.rule(),
        finding.subject(),
        finding.matches(),
        finding.distinct(),
        finding.records(),
        finding.filled(),
        finding.confidence(),
        finding.highest(),
        finding.positions().stream().map(names::clear).toList(),
        finding.samples().stream()
            .map(each -> new Sample(names.clear(each.position()), each.masked(), each.confidence()))
            .toList(),
        finding.marking());
  }

  private ColumnEntry clear(ColumnEntry column) {
    return new ColumnEntry(
        names.clear(column.location()),
        names.clear(column.asset()),
        column.type(),
        column.rules(),
        column.rows(),
        column.filled(),
        column.masked(),
        column.encrypted(),
        column.lostDigits(),
        column.found());
  }

  private FlowEntry clear(FlowEntry entry) {
    Flow flow = entry.flow();
    String far = flow.farName();
    String farSource = entry.farSource();
    return new FlowEntry(
        new Flow(
            names.clear(flow.place()),
            flow.direction(),
            flow.far(),
            far == null ? null : names.clear(far),
            flow.kind(),
            flow.evidence()),
        entry.far(),
        farSource == null ? null : names.clear(farSource));
  }

  private CopyEntry clear(CopyEntry copy) {
    Location source = copy.likelySource();
    return new CopyEntry(
        copy.kind(),
        names.clear(copy.first()),
        names.clear(copy.second()),
        copy.inFirst(),
        copy.inSecond(),
        copy.shared(),
        copy.sharedLeast(),
        copy.sharedMost(),
        source == null ? null : names.clear(source),
        copy.why());
  }

  private AssetEntry clear(AssetEntry entry) {
    return new AssetEntry(
        names.clear(entry.location()),
        entry.kind(),
        entry.size(),
        entry.modified(),
        entry.mediaType(),
        entry.outcome(),
        entry.openTo(),
        entry.sha256());
  }
}
