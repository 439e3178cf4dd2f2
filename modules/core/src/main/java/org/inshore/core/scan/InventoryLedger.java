package org.inshore.core.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.core.integrity.Action;
import org.inshore.core.integrity.Action.Verb;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.inventory.AssetRecords;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.carry.CarriedAsset;
import org.inshore.core.inventory.carry.CarriedFolder;
import org.inshore.core.inventory.carry.Listed;
import org.inshore.core.inventory.carry.ListedAsset;
import org.inshore.core.inventory.carry.Part;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.scan.journal.Ledger;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome.Failed;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Writes each action into the log of actions, then its result into the inventory. Outcomes are in
 * the same order in both: of a scan that is broken off, the inventory holds the first of those in
 * the log.
 */
final class InventoryLedger implements Ledger {
  private final InventoryWriter inventory;
  private final ActionLog log;
  private final Map<String, String> targets = new ConcurrentHashMap<>();

  InventoryLedger(InventoryWriter inventory, ActionLog log) {
    this.inventory = inventory;
    this.log = log;
  }

  /** Says that a scan begins; on disk before anything is done. */
  static void begin(ActionLog log, RunInfo run) {
    String what =
        "version "
            + run.toolVersion()
            + ", rules "
            + run.ruleSetHash()
            + ", configuration "
            + run.configurationHash();
    log.await(log.add(new Action(Verb.BEGIN, "", run.startedBy(), "", what)));
  }

  @Override
  public void source(DataSource source, Residency residency) {
    targets.put(source.id(), source.target());
    inventory.source(source, residency);
  }

  @Override
  public void connect(String sourceId) {
    log.await(log.add(new Action(Verb.CONNECT, sourceId, "", target(sourceId), "")));
  }

  @Override
  public void opened(String sourceId, @Nullable String account) {
    String by = Objects.requireNonNullElse(account, "");
    log.add(new Action(Verb.OPENED, sourceId, by, target(sourceId), ""));
  }

  @Override
  public void located(String sourceId, Residency residency) {
    inventory.located(sourceId, residency);
  }

  @Override
  public synchronized void sourceFailed(String sourceId, ScanException reason) {
    String what = ScanAccount.text(new Failed(reason.category().name(), reason.wording()));
    log.add(new Action(Verb.LOSE, sourceId, "", Location.of(sourceId).toString(), what));
    inventory.sourceFailed(sourceId, reason);
  }

  @Override
  public AssetRecords records() {
    return inventory;
  }

  @Override
  public boolean carries() {
    return inventory.carries();
  }

  @Override
  public synchronized @Nullable CarriedAsset carry(Asset asset, @Nullable Long version) {
    return logged(asset, inventory.carry(asset, version));
  }

  @Override
  public synchronized @Nullable CarriedAsset carrySample(Asset asset) {
    return logged(asset, inventory.carrySample(asset));
  }

  /** The version that was looked at is written, or a change since would look carried for ever. */
  private @Nullable CarriedAsset logged(Asset asset, @Nullable CarriedAsset carried) {
    if (carried != null) {
      Location place = asset.location();
      log.add(new Action(Verb.CARRY, place.source(), "", place.toString(), carried.run()));
      carried.parts().forEach(this::asset);
      asset(carried.entry(), carried.version());
    }
    return carried;
  }

  @Override
  public void listed(Listed listed, String place) {
    inventory.folders().listed(listed, place);
  }

  @Override
  public synchronized @Nullable CarriedFolder carry(Listed listed) {
    return logged(listed, inventory.folders().find(listed));
  }

  @Override
  public synchronized @Nullable CarriedFolder carry(
      Listed listed, String place, List<ListedAsset> each) {
    return logged(listed, inventory.folders().find(listed, place, each));
  }

  private @Nullable CarriedFolder logged(Listed listed, @Nullable CarriedFolder found) {
    if (found != null) {
      String what = found.run() + " " + found.count() + " " + found.digest();
      String source = Location.parse(found.place()).source();
      log.add(new Action(Verb.CARRY_FOLDER, source, "", found.place(), what));
      inventory.folders().carry(listed, found);
    }
    return found;
  }

  @Override
  public double expectedHarm(Asset asset) {
    return inventory.expectedHarm(asset);
  }

  @Override
  public long read(Location asset) {
    return log.add(new Action(Verb.READ, asset.source(), "", asset.toString(), ""));
  }

  @Override
  public void await(long ticket) {
    log.await(ticket);
  }

  @Override
  public synchronized void asset(AssetEntry entry, @Nullable Long version) {
    Location place = entry.location();
    String what = ScanAccount.text(entry.outcome());
    log.add(new Action(Verb.OUTCOME, place.source(), "", place.toString(), what));
    inventory.asset(entry, version);
  }

  /** Takes over another scan whole. */
  void merge(Part part) throws InventoryException {
    for (SourceEntry entry : part.sources()) {
      source(entry.source(), entry.residency());
      String id = entry.source().id();
      log.add(new Action(Verb.MERGE, id, "", target(id), part.run().id()));
      if (entry.failure() instanceof Failed failure) {
        Category category = Category.valueOf(failure.category());
        sourceFailed(id, new ScanException(category, failure.reason()));
      }
    }
    inventory.carryFrom(part.scan());
    inventory.mergeFlows(part.scan());
    part.assets(
        (id, entry, version) -> {
          Location place = entry.location();
          String what = ScanAccount.text(entry.outcome());
          log.add(new Action(Verb.OUTCOME, place.source(), "", place.toString(), what));
          inventory.merge(part.scan(), id, entry, version);
        });
  }

  @Override
  public void finish(RunInfo.State state, Instant ended) {
    log.add(new Action(Verb.END, "", "", "", state.name()));
    inventory.finish(state, ended);
  }

  @Override
  public void close() {
    try (log) {
      inventory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String target(String sourceId) {
    return targets.getOrDefault(sourceId, "");
  }
}
