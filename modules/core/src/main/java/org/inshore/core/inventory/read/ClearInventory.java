package org.inshore.core.inventory.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.name.ClearNames;
import org.inshore.core.name.RecordNames;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.OutcomeCount;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.inventory.filing.Passing;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;

/**
 * An inventory with names of places in clear, for its reader's own work list. Suspected state
 * secrets are not in it, and names that bear a marking stay masked.
 */
public final class ClearInventory implements FilingInventory {
  private final FilingInventory masked;
  private final RecordNames names;

  public ClearInventory(FilingInventory masked, ClearNames names) {
    this.masked = masked;
    this.names = RecordNames.clearing(names);
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
        run.targets().stream().map(names::name).toList(),
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
  public Stream<Incident> incidents() {
    return masked
        .incidents()
        .map(
            incident ->
                new Incident(
                    names.place(incident.place()),
                    incident.grounds().stream().map(this::clear).toList()));
  }

  @Override
  public List<IncidentGroup> groups(IncidentGroup.By by) {
    return masked.groups(by).stream().map(this::clear).toList();
  }

  @Override
  public double shareOfFirst(IncidentGroup.By by, int count) {
    return masked.shareOfFirst(by, count);
  }

  @Override
  public Stream<AssetPersons> personsByAsset() {
    return masked
        .personsByAsset()
        .map(each -> new AssetPersons(names.place(each.asset()), each.persons()));
  }

  @Override
  public Stream<Finding> findings() {
    return masked.findings().map(names::finding);
  }

  @Override
  public Stream<ColumnEntry> columns() {
    return masked.columns().map(names::column);
  }

  @Override
  public Stream<FlowEntry> flows() {
    return masked.flows().map(names::flow);
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
  public List<YearSum> yearSums() {
    return masked.yearSums();
  }

  @Override
  public List<Threshold> thresholds() {
    return masked.thresholds();
  }

  @Override
  public List<SceneSum> scenes() {
    return masked.scenes();
  }

  @Override
  public Stream<ScenePlace> scenePlaces() {
    return masked
        .scenePlaces()
        .map(
            each ->
                new ScenePlace(
                    names.place(each.asset()),
                    each.kind(),
                    each.size(),
                    each.scene(),
                    each.flow(),
                    each.jurisdiction(),
                    each.recipient(),
                    each.persons()));
  }

  @Override
  public Stream<AssetTraits> traits() {
    return masked
        .traits()
        .map(
            each ->
                new AssetTraits(
                    names.place(each.asset()),
                    each.grade(),
                    each.level(),
                    each.reason(),
                    each.declared(),
                    each.places(),
                    each.rules()));
  }

  @Override
  public Map<String, PersonCount> personsBy(RegisterField field) {
    return masked.personsBy(field);
  }

  @Override
  public List<CountedDay> held() {
    return masked.held();
  }

  @Override
  public LocalDate due(LocalDate since, int workingDays) {
    return masked.due(since, workingDays);
  }

  @Override
  public List<Passing> passings() {
    return masked.passings();
  }

  @Override
  public List<OutcomeCount> notLookedThrough() {
    return masked.notLookedThrough();
  }

  @Override
  public Stream<AssetEntry> assets() {
    return masked.assets().map(names::entry);
  }

  @Override
  public Stream<AssetEntry> uncovered() {
    return masked.uncovered().map(names::entry);
  }

  @Override
  public void close() {
    masked.close();
  }

  private SourceEntry clear(SourceEntry entry) {
    return new SourceEntry(
        names.source(entry.source()), entry.residency(), entry.totals(), entry.failure());
  }

  private Violation clear(Violation violation) {
    return new Violation(
        violation.id(),
        violation.policy(),
        violation.nature(),
        violation.severity(),
        names.place(violation.place()),
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

  private IncidentGroup clear(IncidentGroup group) {
    Location place = group.place() == null ? null : names.place(group.place());
    return new IncidentGroup(
        group.by(),
        place == null ? group.name() : place.display(),
        place,
        group.verdict(),
        group.severity(),
        group.incidents(),
        group.violations(),
        group.settled(),
        group.persons(),
        group.share());
  }

  private CopyEntry clear(CopyEntry copy) {
    Location source = copy.likelySource();
    return new CopyEntry(
        copy.kind(),
        names.place(copy.first()),
        names.place(copy.second()),
        copy.inFirst(),
        copy.inSecond(),
        copy.shared(),
        copy.sharedLeast(),
        copy.sharedMost(),
        source == null ? null : names.place(source),
        copy.why());
  }
}
