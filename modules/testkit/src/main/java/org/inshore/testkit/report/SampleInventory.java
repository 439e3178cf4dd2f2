package org.inshore.testkit.report;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.figure.YearSum;
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
import org.inshore.spi.source.Verdict;

/**
 * An inventory in memory: a small bank's estate with every kind of outcome, nature and name.
 *
 * <p>It counts the streams that a report left open.
 */
public final class SampleInventory implements Inventory {
  /** Content of the inventory. */
  record Content(
      RunInfo run,
      List<SourceEntry> sources,
      List<RuleInfo> rules,
      List<Violation> violations,
      List<Finding> findings,
      List<ColumnEntry> columns,
      List<AssetEntry> assets,
      List<FlowEntry> flows,
      List<CopyEntry> copies,
      Map<Jurisdiction, PersonCount> persons,
      List<Violation> former,
      List<Threshold> thresholds,
      List<SecretEntry> secrets,
      boolean clearNames) {}

  private static final Set<SampleSecrets> MARKED =
      EnumSet.of(SampleSecrets.NOTICE, SampleSecrets.SCAN);

  private final Content content;
  private final boolean sealed;

  /** Made once: a hundred thousand incidents take seconds. */
  private final Map<IncidentGroup.By, SampleGroups> grouped = new EnumMap<>(IncidentGroup.By.class);

  private int open;

  SampleInventory(Content content) {
    this(content, false);
  }

  private SampleInventory(Content content, boolean sealed) {
    this.content = content;
    this.sealed = sealed;
  }

  /** The whole estate, scanned to its end; markings of state secrets were found in two places. */
  public static SampleInventory full() {
    return done(MARKED);
  }

  /** The same, stopped by the operator. */
  public static SampleInventory partial() {
    return SampleEstate.inventory(RunInfo.State.STOPPED, MARKED, false);
  }

  /** The same as {@link #full}, in whose places no marking of a state secret was found. */
  public static SampleInventory withoutSecrets() {
    return done(EnumSet.noneOf(SampleSecrets.class));
  }

  /** The same as {@link #full}, with a marking in one place. */
  public static SampleInventory withOneSecret() {
    return done(EnumSet.of(SampleSecrets.SCAN));
  }

  /** The same as {@link #full}, with markings in three places, all of them others. */
  public static SampleInventory withOtherSecrets() {
    return done(EnumSet.complementOf(EnumSet.copyOf(MARKED)));
  }

  /** The same as {@link #full}, of which nobody gets to see the secrets. */
  public static SampleInventory sealed() {
    return new SampleInventory(full().content, true);
  }

  /** The same as {@link #full} with names in clear, and samples of files. */
  public static SampleInventory workList() {
    return SampleEstate.inventory(RunInfo.State.DONE, MARKED, true);
  }

  private static SampleInventory done(Set<SampleSecrets> secrets) {
    return SampleEstate.inventory(RunInfo.State.DONE, secrets, false);
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
            full.sources,
            full.rules,
            full.violations,
            findings,
            full.columns,
            assets,
            full.flows,
            full.copies,
            full.persons,
            full.former,
            full.thresholds,
            full.secrets,
            full.clearNames));
  }

  /** An estate of many places in many jurisdictions, between which there are many flows. */
  public static SampleInventory wide(int places) {
    return SampleWide.inventory(places);
  }

  /**
   * An offshore share with one large export, and small places in many folders, each of which others
   * may read too.
   *
   * @param small how many small places
   */
  public static SampleInventory crowded(int small) {
    return SampleCrowd.inventory(small);
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
    Map<Figure, Long> counts = new EnumMap<>(recount().whole());
    counts.put(Figure.STATE_SECRETS, (long) content.secrets.size());
    List<SourceEntry> places = content.sources;
    return new Totals(
        counts,
        Map.of(
            Figure.PERSONS, SampleScans.persons(places, place -> true),
            Figure.PERSONS_OFFSHORE, SampleScans.persons(places, in(Verdict.OFFSHORE)),
            Figure.PERSONS_UNKNOWN, SampleScans.persons(places, in(Verdict.UNKNOWN))));
  }

  private static Predicate<SourceEntry> in(Verdict verdict) {
    return place -> place.residency().verdict() == verdict;
  }

  private Recount recount() {
    return new Recount(this, content.sources);
  }

  @Override
  public List<SourceEntry> sources() {
    Recount recount = recount();
    return content.sources.stream()
        .map(
            each ->
                new SourceEntry(
                    each.source(),
                    each.residency(),
                    new Totals(
                        recount.of(each.source().id()), Map.of(Figure.PERSONS, each.persons())),
                    each.failure()))
        .toList();
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
  public List<IncidentGroup> groups(IncidentGroup.By by) {
    return grouped(by).groups();
  }

  @Override
  public double shareOfFirst(IncidentGroup.By by, int count) {
    return grouped(by).shareOfFirst(count);
  }

  private SampleGroups grouped(IncidentGroup.By by) {
    return grouped.computeIfAbsent(by, this::group);
  }

  private SampleGroups group(IncidentGroup.By by) {
    try (Stream<Incident> incidents = incidents()) {
      return SampleGroups.of(by, incidents.toList(), content.sources, Incident.day(content.run));
    }
  }

  /** Those of the incidents, each place once. */
  @Override
  public Stream<AssetPersons> personsByAsset() {
    try (Stream<Incident> incidents = incidents()) {
      return counted(
          incidents.map(each -> new AssetPersons(each.place(), each.persons())).toList());
    }
  }

  @Override
  public List<Threshold> thresholds() {
    return content.thresholds;
  }

  @Override
  public List<YearSum> yearSums() {
    return content.thresholds.isEmpty() ? List.of() : SampleThresholds.YEAR;
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
  public Stream<SecretEntry> secrets() {
    if (sealed) {
      throw new UncheckedIOException(new AccessDeniedException("hmac.key"));
    }
    return counted(content.secrets);
  }

  @Override
  public boolean clearNames() {
    return content.clearNames;
  }

  @Override
  public void close() {}

  private <T> Stream<T> counted(List<T> list) {
    open++;
    return list.stream().onClose(() -> open--);
  }
}
