package org.inshore.core.inventory;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.carry.CarriedAsset;
import org.inshore.core.inventory.carry.CarryOver;
import org.inshore.core.inventory.carry.EarlierScan;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.AssetTable;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.CopyTable;
import org.inshore.core.inventory.table.HandlingTable;
import org.inshore.core.inventory.table.NameTable;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.inventory.table.SampleTable;
import org.inshore.core.inventory.table.SecretTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.SealedName;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Marking;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Turns what a scan reports into rows. Its caller holds the lock and the transaction. */
final class Recorder {
  private final Session session;
  private final PersonTable people;
  private final SampleTable samples;
  private final Map<String, Integer> sources = new HashMap<>();
  private final AssetTable assets;
  private final CarryOver carryOver;
  private final @Nullable Sealer sealer;
  private long lastFinding;
  private long lastColumn;

  Recorder(Session session, PersonLimits limits, @Nullable Sealer sealer) {
    this.session = session;
    this.samples = new SampleTable(session, sealer);
    this.people = new PersonTable(session, limits);
    this.carryOver = new CarryOver(session, people);
    this.sealer = sealer;
    this.assets = new AssetTable(session);
  }

  void source(DataSource source, Residency residency) throws SQLException {
    if (sources.containsKey(source.id())) {
      throw new IllegalArgumentException("source " + source.id() + " comes twice");
    }
    int number = sources.size() + 1;
    Declaration declared = source.declared();
    session.update(
        "INSERT INTO source (no, id, scanner, target, site, declared_jurisdiction, system, owner,"
            + " outsourcer, classified, verdict, jurisdiction) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        number,
        source.id(),
        source.scanner(),
        source.target(),
        declared.site(),
        Catalogue.code(declared.jurisdiction()),
        declared.system(),
        declared.owner(),
        declared.outsourcer(),
        declared.classified() ? 1 : 0,
        residency.verdict().name(),
        Catalogue.code(residency.jurisdiction()));
    HandlingTable.write(session, number, declared);
    sources.put(source.id(), number);
    Catalogue.writeEvidence(session, "evidence", number, residency);
  }

  void located(String sourceId, Residency residency) throws SQLException {
    int number = number(sourceId);
    session.update(
        "UPDATE source SET verdict = ?, jurisdiction = ? WHERE no = ?",
        residency.verdict().name(),
        Catalogue.code(residency.jurisdiction()),
        number);
    session.update("DELETE FROM evidence WHERE source_no = ?", number);
    Catalogue.writeEvidence(session, "evidence", number, residency);
  }

  /** Kept with the source; coverage shows it as an asset when other assets could be looked at. */
  void sourceFailed(String sourceId, ScanException reason) throws SQLException {
    session.update(
        "UPDATE source SET failure_category = ?, failure_zh = ?, failure_en = ? WHERE no = ?",
        reason.category().name(),
        reason.wording().zh(),
        reason.wording().en(),
        number(sourceId));
    Outcome outcome = new Outcome.Failed(reason.category().name(), reason.wording());
    asset(new AssetEntry(Location.of(sourceId), "source", -1, null, null, outcome, null));
  }

  void asset(AssetEntry entry) throws SQLException {
    assets.write(entry, number(entry.location().source()));
  }

  void finding(Finding finding, Samples kept) throws SQLException {
    long asset = assetOf(finding.asset());
    long id = ++lastFinding;
    Marking marking = finding.marking();
    session.update(
        "INSERT INTO finding VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        id,
        number(finding.location().source()),
        asset,
        finding.location().toString(),
        finding.rule(),
        finding.subject().name(),
        finding.matches(),
        finding.distinct(),
        finding.confidence(),
        finding.highest(),
        finding.records(),
        finding.filled(),
        marking == null ? null : marking.term().name(),
        marking == null ? null : text(marking.period()),
        marking == null ? null : text(marking.issued()),
        marking == null ? null : text(marking.expires()));
    samples.write(id, finding, kept);
  }

  void name(SealedName name) throws SQLException {
    NameTable.write(session, name);
  }

  void column(ColumnEntry column) throws SQLException {
    session.update(
        "INSERT INTO named_column VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        ++lastColumn,
        number(column.location().source()),
        assetOf(column.asset()),
        column.location().toString(),
        column.type(),
        column.rows(),
        column.filled(),
        column.masked(),
        column.encrypted(),
        column.lostDigits(),
        column.found(),
        column.state().name());
    int ordinal = 0;
    for (String rule : column.rules()) {
      session.update("INSERT INTO column_rule VALUES (?,?,?)", lastColumn, ordinal++, rule);
    }
  }

  void persons(Location asset, PersonBatch batch) throws SQLException {
    people.write(assetOf(asset), batch);
  }

  /** Takes over what is of no single asset. */
  void carryFrom(EarlierScan earlier) throws SQLException {
    carryOver.begin(earlier);
  }

  /** Copies all that an earlier scan recorded of an asset, except outcomes. */
  CarriedAsset carry(EarlierScan earlier, EarlierScan.Found found) throws SQLException {
    long id = found.id();
    AssetEntry entry = found.entry();
    long asset = assetOf(entry.location());
    CarryOver.Target to = new CarryOver.Target(number(entry.location().source()), asset);
    long before = lastFinding;
    lastFinding = carryOver.findings(earlier, id, to, lastFinding);
    lastColumn = carryOver.columns(earlier, id, to, lastColumn);
    carryOver.contents(earlier, id, to);
    MarkedAsset marked = earlier.marked(entry.location());
    if (marked != null && sealer != null) {
      SecretTable.write(session, sealer, marked);
    }
    return new CarriedAsset(
        earlier.run().id(),
        entry,
        earlier.parts(entry.location()),
        (int) (lastFinding - before),
        marked != null);
  }

  /** Says that no more people will come. */
  void peopleDone() {
    people.close();
  }

  void blocks(Location asset, long[] hashes) throws SQLException {
    CopyTable.blocks(session, assetOf(asset), hashes);
  }

  void end(String state, Instant ended) throws SQLException {
    session.update("UPDATE run SET state = ?, ended = ?", state, ended.toString());
  }

  /** An asset's number; until its outcome comes it is one at which the scan was broken off. */
  private long assetOf(Location location) throws SQLException {
    Long known = assets.find(location.toString());
    if (known != null) {
      return known;
    }
    List<Location.Segment> segments = location.segments();
    String type = segments.isEmpty() ? "source" : segments.getLast().type();
    Wording reason = Store.MESSAGES.wording("broken-off");
    AssetEntry entry =
        new AssetEntry(
            location,
            type.equals("path") ? "file" : type,
            -1,
            null,
            null,
            new Outcome.Incomplete(0, ScanException.Category.LIMIT_EXCEEDED.name(), reason),
            null);
    return assets.write(entry, number(location.source()));
  }

  private int number(String sourceId) {
    Integer number = sources.get(sourceId);
    if (number == null) {
      throw new IllegalArgumentException("no source " + sourceId + " in this inventory");
    }
    return number;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
