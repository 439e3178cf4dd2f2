package org.inshore.core.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.inshore.core.integrity.Action;
import org.inshore.core.integrity.Action.Verb;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.name.SealedName;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.ColumnEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Writes into the inventory, and what was done into the log of actions. */
final class InventoryLedger implements Ledger {
  private final InventoryWriter inventory;
  private final ActionLog log;
  private final Map<String, String> targets = new HashMap<>();

  InventoryLedger(InventoryWriter inventory, ActionLog log, RunInfo run) {
    this.inventory = inventory;
    this.log = log;
    String what =
        "version "
            + run.toolVersion()
            + ", rules "
            + run.ruleSetHash()
            + ", configuration "
            + run.configurationHash();
    log.add(new Action(Verb.BEGIN, "", run.startedBy(), "", what));
  }

  @Override
  public void source(DataSource source, Residency residency) {
    targets.put(source.id(), source.target());
    inventory.source(source, residency);
  }

  @Override
  public void opened(String sourceId, @Nullable String account) {
    String target = targets.getOrDefault(sourceId, "");
    log.add(
        new Action(Verb.CONNECT, sourceId, Objects.requireNonNullElse(account, ""), target, ""));
  }

  @Override
  public void located(String sourceId, Residency residency) {
    inventory.located(sourceId, residency);
  }

  @Override
  public void sourceFailed(String sourceId, ScanException reason) {
    inventory.sourceFailed(sourceId, reason);
    String target = targets.getOrDefault(sourceId, "");
    log.add(new Action(Verb.LOSE, sourceId, "", target, reason.category().name()));
  }

  @Override
  public void flow(FlowEntry flow) {
    inventory.flow(flow);
  }

  @Override
  public void asset(AssetEntry entry) {
    inventory.asset(entry);
    Location place = entry.location();
    Verb verb = isRead(entry.outcome()) ? Verb.READ : Verb.PASS;
    log.add(new Action(verb, place.source(), "", place.toString(), result(entry.outcome())));
  }

  @Override
  public void finding(Finding finding, Samples samples) {
    inventory.finding(finding, samples);
  }

  @Override
  public void secret(MarkedAsset marked) {
    inventory.secret(marked);
  }

  @Override
  public void name(SealedName name) {
    inventory.name(name);
  }

  @Override
  public void column(ColumnEntry column) {
    inventory.column(column);
  }

  @Override
  public void persons(Location asset, PersonBatch batch) {
    inventory.persons(asset, batch);
  }

  @Override
  public void blocks(Location asset, long[] hashes) {
    inventory.blocks(asset, hashes);
  }

  @Override
  public void finish(RunInfo.State state, Instant ended) {
    inventory.finish(state, ended);
    log.add(new Action(Verb.END, "", "", "", state.name()));
  }

  @Override
  public void close() {
    try (log) {
      inventory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRead(Outcome outcome) {
    return outcome instanceof Outcome.Scanned || outcome instanceof Outcome.Incomplete;
  }

  private static String result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Scanned scanned -> "SCANNED " + scanned.units();
      case Outcome.Incomplete incomplete ->
          "INCOMPLETE " + incomplete.units() + " " + incomplete.category();
      case Outcome.Skipped _ -> "SKIPPED";
      case Outcome.Failed failed -> "FAILED " + failed.category();
    };
  }
}
