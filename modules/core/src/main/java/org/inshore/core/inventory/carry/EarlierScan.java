package org.inshore.core.inventory.carry;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.read.AssetRows;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.KeyMark;
import org.inshore.core.inventory.table.PlaceIndex;
import org.inshore.core.inventory.table.SecretTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an earlier scan recorded of single assets. What it was not done with does not count:
 * the outcome of an asset is written last, so an asset with one has all of its records.
 *
 * <p>Its folder must have been verified before. One thread at a time.
 */
public final class EarlierScan implements AutoCloseable {
  private final Path folder;
  private final Use use;
  private final Session session;
  private final RunInfo run;
  private final AssetRows assets;
  private final RowsByAsset findings;
  private final RowsByAsset columns;
  private final Map<Location, List<AssetEntry>> parts = new HashMap<>();
  private final Map<Location, MarkedAsset> marked = new HashMap<>();
  private final @Nullable ExpectedHarm harm;

  private EarlierScan(Path folder, Use use, Session session, Sealer sealer)
      throws SQLException, InventoryException {
    this.folder = folder;
    this.use = use;
    this.session = session;
    this.run = Catalogue.run(session);
    this.assets = new AssetRows(session);
    this.findings = RowsByAsset.of(session, "finding");
    this.columns = RowsByAsset.of(session, "named_column");
    session.each(
        AssetRows.PARTS,
        row -> {
          AssetEntry part = assets.asset(row);
          for (Location at = part.location().outer(); at != null; at = at.outer()) {
            parts.computeIfAbsent(at, _ -> new ArrayList<>()).add(part);
          }
        });
    this.harm = use == Use.FIRST_PASS ? new ExpectedHarm(session) : null;
    for (MarkedAsset each : SecretTable.all(session, sealer)) {
      marked.put(each.asset(), each);
    }
  }

  /** Reasons to carry over what a scan recorded. */
  public enum Use {
    /** It did not come to its end: what it looked at counts, unless a file is seen to differ. */
    RESUMED,
    /**
     * It looked at a part of each place: what it looked at whole counts, the rest for its sample.
     */
    FIRST_PASS,
    /** It is the one before: what it looked at counts where its version proves it unchanged. */
    UNCHANGED
  }

  /**
   * Opens the inventory in a folder.
   *
   * @param sealer of the key of both scans
   * @throws InventoryException if there is none, it cannot be read, or its scan had another key
   */
  public static EarlierScan open(Path folder, Use use, Sealer sealer) throws InventoryException {
    Session session = Store.open(folder);
    try {
      if (!KeyMark.isOf(session, sealer)) {
        throw new InventoryException(Store.MESSAGES.wording("resume.key", folder), null);
      }
      return new EarlierScan(folder, use, session, sealer);
    } catch (SQLException | IllegalArgumentException | InventoryException e) {
      InventoryException why =
          e instanceof InventoryException known ? known : Store.unreadable(folder, e);
      try (session) {
        throw why;
      } catch (SQLException closing) {
        why.addSuppressed(closing);
        throw why;
      }
    }
  }

  /** The scan. */
  public RunInfo run() {
    return run;
  }

  /**
   * An asset to carry over.
   *
   * @param id its number in this scan
   * @param entry its outcome, noted to be of this scan, or of the one that this one had it from
   */
  public record Found(long id, AssetEntry entry) {}

  /**
   * An asset that was looked through to its end and is as it was then; else null. In a scan that is
   * resumed a file is as it was if size and time are; of other assets neither is told, and what was
   * seen then counts. After one that ended, versions must be known and the same.
   *
   * @param asset as it is now, by its masked location
   * @param version hash of its version now; null if unknown
   */
  public @Nullable Found find(Asset asset, @Nullable Long version) throws SQLException {
    Long id = PlaceIndex.find(session, asset.location().toString());
    AssetEntry entry = id == null ? null : session.first(AssetRows.ONE, assets::asset, id);
    if (id == null || entry == null || !(entry.outcome() instanceof Outcome.Scanned outcome)) {
      return null;
    }
    boolean same =
        use != Use.UNCHANGED
            ? alike(entry, asset)
            : version != null && isWhole(entry.location()) && sameVersion(id, version);
    return same ? new Found(id, noted(entry, outcome, asset)) : null;
  }

  /**
   * A table of which a first pass saw random rows, by them: since it cannot be read whole in time;
   * else null.
   *
   * @param asset as it is now, by its masked location
   */
  public @Nullable Found findSample(Asset asset) throws SQLException {
    Long id = use == Use.FIRST_PASS ? PlaceIndex.find(session, asset.location().toString()) : null;
    AssetEntry entry = id == null ? null : session.first(AssetRows.ONE, assets::asset, id);
    return id != null
            && entry != null
            && entry.outcome() instanceof Outcome.Incomplete sample
            && sample.category().equals(SampledPlace.CATEGORY)
        ? new Found(id, noted(entry, sample, asset))
        : null;
  }

  /**
   * The harm to be expected from an asset, by what a first pass found.
   *
   * @param asset as it is now, by its masked location
   */
  public double expectedHarm(Asset asset) throws SQLException {
    ExpectedHarm known = harm;
    Location place = asset.location();
    return known == null
        ? 0
        : known.of(PlaceIndex.find(session, place.toString()), asset, marked.containsKey(place));
  }

  private static boolean alike(AssetEntry then, Asset now) {
    return now.modified() == null
        ? then.modified() == null
        : then.size() == now.size() && now.modified().equals(then.modified());
  }

  /** What could not be looked at then, such as a picture, may be looked at now. */
  private boolean isWhole(Location asset) {
    return parts(asset).stream().allMatch(part -> part.outcome() instanceof Outcome.Skipped);
  }

  private boolean sameVersion(long id, long version) throws SQLException {
    return session.first(
            "SELECT 1 FROM asset_entry WHERE id = ? AND version = ?", _ -> true, id, version)
        != null;
  }

  /** Who may read it is told as of now, since that changes without it, where a listing tells it. */
  private AssetEntry noted(AssetEntry entry, Outcome outcome, Asset now) {
    return new AssetEntry(
        entry.location(),
        entry.kind(),
        entry.size(),
        entry.modified(),
        entry.mediaType(),
        outcome instanceof Outcome.Scanned scanned ? noted(scanned, now.version()) : outcome,
        Readers.UNTOLD.equals(now.readers()) ? entry.readers() : now.readers(),
        null);
  }

  private Outcome noted(Outcome.Scanned outcome, @Nullable AssetVersion version) {
    Wording mark = Store.MESSAGES.wording("carried.mark");
    if (outcome.notes().stream().anyMatch(note -> note.en().startsWith(mark.en()))) {
      return outcome;
    }
    Wording when = when(use == Use.UNCHANGED ? version : null);
    List<Wording> notes = new ArrayList<>(outcome.notes());
    notes.add(new Wording(mark.zh() + when.zh(), mark.en() + " " + when.en()));
    return new Outcome.Scanned(outcome.units(), notes);
  }

  private Wording when(@Nullable AssetVersion unchanged) {
    String begun = run.started().truncatedTo(ChronoUnit.SECONDS).toString();
    if (unchanged == null) {
      String from = use == Use.FIRST_PASS ? "carried.first" : "carried.resumed";
      return Store.MESSAGES.wording(from, begun, run.id());
    }
    return Store.MESSAGES.wording("carried.unchanged", begun, run.id(), unchanged.evidence());
  }

  /** What lies in an asset and was not looked at. */
  public List<AssetEntry> parts(Location asset) {
    return parts.getOrDefault(asset, List.of());
  }

  /** The markings of an asset; null for none. */
  public @Nullable MarkedAsset marked(Location asset) {
    return marked.get(asset);
  }

  long[] findings(long asset) {
    return findings.of(asset);
  }

  long[] columns(long asset) {
    return columns.of(asset);
  }

  Session session() {
    return session;
  }

  @Override
  public void close() throws InventoryException {
    try {
      session.close();
    } catch (SQLException e) {
      throw Store.unreadable(folder, e);
    }
  }
}
