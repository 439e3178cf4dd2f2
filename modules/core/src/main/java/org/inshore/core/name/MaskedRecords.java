package org.inshore.core.name;

import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Masks the names in all that a scan writes down or tells, record by record. */
public final class MaskedRecords {
  private final Names names;
  private final RecordNames records;

  /** Masks with these names. */
  public MaskedRecords(Names names) {
    this.names = names;
    this.records = RecordNames.masking(names);
  }

  /** A place. */
  public Location place(Location place) {
    return records.place(place);
  }

  /** A keyed hash of a place. */
  public long hash(Location place) {
    return names.hash(place);
  }

  /** A keyed hash of a listing, by the hash of what was listed. */
  public long hash(String listing) {
    return names.hash(listing);
  }

  /** An asset or a part of one with its outcome. */
  public Asset asset(Asset asset) {
    return new Asset(
        place(asset.location()),
        asset.kind(),
        asset.size(),
        asset.modified(),
        asset.readers(),
        asset.version());
  }

  public AssetEntry entry(AssetEntry entry) {
    return records.entry(entry);
  }

  /** A finding. */
  public Finding finding(Finding finding) {
    return records.finding(finding);
  }

  /** An asset with markings. */
  public MarkedAsset marked(MarkedAsset marked) {
    return new MarkedAsset(
        records.place(marked.asset()),
        marked.sha256(),
        marked.findings().stream().map(records::finding).toList());
  }

  /** A column. */
  public ColumnEntry column(ColumnEntry column) {
    return records.column(column);
  }

  /** A flow. */
  public FlowEntry flow(FlowEntry flow) {
    return records.flow(flow);
  }

  /** A source. */
  public DataSource source(DataSource source) {
    return records.source(source);
  }

  /** The account by which a source is read; null for none of its own. */
  public @Nullable String account(@Nullable String account) {
    return account == null ? null : records.name(account);
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

  /** Why a source could not be looked at. */
  public ScanException reason(ScanException reason, DataSource of) {
    Wording named = names.repeated(reason.wording(), of.target(), Location.of(of.id()));
    Wording masked = names.mask(named, null);
    return masked.equals(reason.wording()) ? reason : new ScanException(reason.category(), masked);
  }
}
