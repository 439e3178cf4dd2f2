package org.inshore.core.name;

import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.Sample;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Masks the names in all that a scan writes down or tells, record by record. */
public final class MaskedRecords {
  private final Names names;

  /** Masks with these names. */
  public MaskedRecords(Names names) {
    this.names = names;
  }

  /** A place. */
  public Location place(Location place) {
    return names.mask(place);
  }

  /** An asset that was found. */
  public Asset asset(Asset asset) {
    Location place = names.mask(asset.location());
    Wording openTo = asset.openTo();
    return new Asset(
        place,
        asset.kind(),
        asset.size(),
        asset.modified(),
        openTo == null ? null : names.mask(openTo, asset.location()));
  }

  /** An asset or a part of one with its outcome. */
  public AssetEntry entry(AssetEntry entry) {
    Location clear = entry.location();
    Wording openTo = entry.openTo();
    return new AssetEntry(
        names.mask(clear),
        entry.kind(),
        entry.size(),
        entry.modified(),
        entry.mediaType(),
        outcome(entry.outcome(), clear),
        openTo == null ? null : names.mask(openTo, clear),
        entry.sha256());
  }

  /** A finding. */
  public Finding finding(Finding finding) {
    return new Finding(
        names.mask(finding.location()),
        names.mask(finding.asset()),
        finding.rule(),
        finding.subject(),
        finding.matches(),
        finding.distinct(),
        finding.records(),
        finding.filled(),
        finding.confidence(),
        finding.highest(),
        finding.positions().stream().map(names::mask).toList(),
        finding.samples().stream()
            .map(each -> new Sample(names.mask(each.position()), each.masked(), each.confidence()))
            .toList(),
        finding.marking());
  }

  /** An asset with markings. */
  public MarkedAsset marked(MarkedAsset marked) {
    return new MarkedAsset(
        names.mask(marked.asset()),
        marked.sha256(),
        marked.findings().stream().map(this::finding).toList());
  }

  /** A column. */
  public ColumnEntry column(ColumnEntry column) {
    String type = column.type();
    return new ColumnEntry(
        names.mask(column.location()),
        names.mask(column.asset()),
        type == null ? null : names.sentence(type),
        column.rules(),
        column.rows(),
        column.filled(),
        column.masked(),
        column.encrypted(),
        column.lostDigits(),
        column.found());
  }

  /** A flow. */
  public FlowEntry flow(FlowEntry entry) {
    Flow flow = entry.flow();
    String far = flow.farName();
    String farSource = entry.farSource();
    return new FlowEntry(
        new Flow(
            names.mask(flow.place()),
            flow.direction(),
            flow.far(),
            far == null ? null : names.address(far),
            flow.kind(),
            names.mask(flow.evidence(), flow.place())),
        entry.far(),
        farSource == null ? null : names.address(farSource));
  }

  /** A source: its id and target; what the operator declared of it stays. */
  public DataSource source(DataSource source) {
    return new DataSource(
        names.address(source.id()),
        source.scanner(),
        names.address(source.target()),
        source.declared());
  }

  /** Where a source is: its evidence repeats the source's target. */
  public Residency residency(Residency residency, DataSource of) {
    Location about = Location.of(of.id());
    return new Residency(
        residency.verdict(),
        residency.jurisdiction(),
        residency.evidence().stream()
            .map(
                each ->
                    new Evidence(
                        each.kind(),
                        each.strength(),
                        each.jurisdiction(),
                        names.repeated(each.text(), of.target(), about),
                        each.source(),
                        each.observed()))
            .toList());
  }

  /** The account by which a source is read; null for none of its own. */
  public @Nullable String account(@Nullable String account) {
    return account == null ? null : names.address(account);
  }

  /** A keyed hash of a place. */
  public long hash(Location place) {
    return names.hash(place);
  }

  /** Why a source could not be looked at. */
  public ScanException reason(ScanException reason, DataSource of) {
    Wording masked =
        names.mask(names.repeated(reason.wording(), of.target(), Location.of(of.id())), null);
    return masked.equals(reason.wording()) ? reason : new ScanException(reason.category(), masked);
  }

  private Outcome outcome(Outcome outcome, Location about) {
    return switch (outcome) {
      case Outcome.Scanned scanned ->
          scanned.notes().isEmpty()
              ? scanned
              : new Outcome.Scanned(
                  scanned.units(),
                  scanned.notes().stream().map(note -> names.mask(note, about)).toList());
      case Outcome.Incomplete part ->
          new Outcome.Incomplete(part.units(), part.category(), names.mask(part.reason(), about));
      case Outcome.Skipped skipped -> new Outcome.Skipped(names.mask(skipped.reason(), about));
      case Outcome.Failed failed ->
          new Outcome.Failed(failed.category(), names.mask(failed.reason(), about));
    };
  }
}
