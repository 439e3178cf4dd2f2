package org.inshore.core.inventory.carry;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.inshore.core.inventory.read.AssetRows;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.RecordSeal;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.KeyMark;
import org.inshore.core.inventory.table.SecretTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FolderSample;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.run.RunInfo;
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
  /** The beginning of the note of what was carried over. */
  private static final Wording MARK = Store.MESSAGES.wording("carried.mark");

  private final Path folder;
  private final Use use;
  private final Session session;
  private final Sealer sealer;
  private final RunInfo run;
  private final AssetRows rows;
  private final EarlierAssets assets;
  private final BitSet recorded = new BitSet();
  private final RowsByAsset findings;
  private final RowsByAsset columns;
  private final Map<Location, List<AssetEntry>> parts = new HashMap<>();
  private final Map<Location, MarkedAsset> marked = new HashMap<>();
  private final @Nullable ExpectedHarm harm;
  private @Nullable Note note;

  /** A note and the evidence in it. */
  private record Note(@Nullable Wording evidence, Wording text) {}

  private EarlierScan(Path folder, Function<RunInfo, Use> use, Session session, Sealer sealer)
      throws SQLException, InventoryException {
    this.folder = folder;
    this.session = session;
    this.sealer = sealer;
    this.run = Catalogue.run(session);
    this.use = use.apply(run);
    this.rows = new AssetRows(session);
    this.assets = new EarlierAssets(session, rows);
    for (String table : CarryOver.tables()) {
      session.each(
          "SELECT asset_id FROM " + table, row -> recorded.set((int) row.number("asset_id")));
    }
    this.findings = RowsByAsset.of(session, "finding");
    this.columns = RowsByAsset.of(session, "named_column");
    session.each(
        AssetRows.PARTS,
        row -> {
          AssetEntry part = rows.asset(row);
          for (Location at = part.location().outer(); at != null; at = at.outer()) {
            parts.computeIfAbsent(at, _ -> new ArrayList<>()).add(part);
          }
        });
    this.harm = this.use == Use.FIRST_PASS ? new ExpectedHarm(session) : null;
    for (MarkedAsset each : SecretTable.all(session, sealer)) {
      marked.put(each.asset(), each);
    }
  }

  /** Reasons to carry over what a scan recorded. */
  public enum Use {
    /** It did not come to its end: what it looked at counts, unless a file is seen to differ. */
    RESUMED,
    /**
     * It did not come to its end and was of another configuration, so that a source may be another
     * one now: what it looked at counts where versions prove that reading again finds the same.
     */
    RESUMED_OTHERWISE,
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
    return open(folder, _ -> use, sealer);
  }

  /**
   * Opens the inventory of a scan that did not come to its end.
   *
   * @param configuration hash of the configuration of the scan that resumes it
   * @see #open(Path, Use, Sealer)
   */
  public static EarlierScan resumed(Path folder, String configuration, Sealer sealer)
      throws InventoryException {
    return open(
        folder,
        run -> run.configurationHash().equals(configuration) ? Use.RESUMED : Use.RESUMED_OTHERWISE,
        sealer);
  }

  private static EarlierScan open(Path folder, Function<RunInfo, Use> use, Sealer sealer)
      throws InventoryException {
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

  /**
   * Makes sure that its records are those that it wrote.
   *
   * @throws InventoryException if they were changed, or nothing vouches for them
   */
  public void requireSealed() throws InventoryException {
    try {
      if (!RecordSeal.holds(session, sealer)) {
        throw new InventoryException(Store.MESSAGES.wording("records.changed", folder), null);
      }
    } catch (SQLException e) {
      throw Store.unreadable(folder, e);
    }
  }

  /** Its output folder. */
  public Path folder() {
    return folder;
  }

  /** Whether it is resumed with the configuration that it had. */
  public boolean isResumedAlike() {
    return use == Use.RESUMED;
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
   * @param version hash of the version that was read; null if unknown
   */
  public record Found(long id, AssetEntry entry, @Nullable Long version) {}

  /**
   * An asset that was looked through to its end and is as it was then; else null. In a scan that is
   * resumed a file is as it was if size and time are, and its version where that is known; of a
   * table what was seen then counts, or one in use would be read anew each time and others never,
   * and it is noted if it has changed since. After one that ended, versions must be known and the
   * same.
   *
   * @param asset as it is now, by its masked location
   * @param version hash of its version now; null if unknown
   */
  public @Nullable Found find(Asset asset, @Nullable Long version) throws SQLException {
    EarlierAssets.Earlier earlier = assets.find(asset.location());
    if (earlier == null || !(earlier.entry().outcome() instanceof Outcome.Scanned outcome)) {
      return null;
    }
    AssetEntry entry = earlier.entry();
    Long then = earlier.version();
    boolean changed = version != null && then != null && !then.equals(version);
    boolean counts =
        switch (use) {
          // A file whose version was known and is not has been written to just now.
          case RESUMED, FIRST_PASS ->
              alike(entry, asset) && (hasRows(asset) || then == null || then.equals(version));
          case RESUMED_OTHERWISE -> proven(then, version);
          case UNCHANGED -> proven(then, version) && isWhole(entry.location());
        };
    return counts ? new Found(earlier.id(), noted(entry, outcome, asset, changed), then) : null;
  }

  private static boolean proven(@Nullable Long then, @Nullable Long now) {
    return then != null && then.equals(now);
  }

  private static boolean hasRows(Asset asset) {
    return asset.modified() == null;
  }

  /**
   * A table of which a first pass saw random rows, by them: since it cannot be read whole in time;
   * else null.
   *
   * @param asset as it is now, by its masked location
   */
  public @Nullable Found findSample(Asset asset) throws SQLException {
    EarlierAssets.Earlier earlier = use == Use.FIRST_PASS ? assets.find(asset.location()) : null;
    return earlier != null
            && earlier.entry().outcome() instanceof Outcome.Incomplete sample
            && sample.category().equals(SampledPlace.CATEGORY)
        ? new Found(earlier.id(), noted(earlier.entry(), sample, asset, false), null)
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
    return known == null ? 0 : known.of(assets.number(place), asset, marked.containsKey(place));
  }

  private static boolean alike(AssetEntry then, Asset now) {
    return now.kind().equals(then.kind())
        && (now.modified() == null
            ? then.modified() == null
            : then.size() == now.size() && now.modified().equals(then.modified()));
  }

  /** What could not be looked at then, such as a picture, may be looked at now. */
  private boolean isWhole(Location asset) {
    return parts(asset).stream().allMatch(part -> part.outcome() instanceof Outcome.Skipped);
  }

  /** Who may read it is told as of now, since that changes without it, where a listing tells it. */
  private AssetEntry noted(AssetEntry entry, Outcome outcome, Asset now, boolean changed) {
    return new AssetEntry(
        entry.location(),
        entry.kind(),
        entry.size(),
        entry.modified(),
        entry.mediaType(),
        outcome instanceof Outcome.Scanned scanned
            ? new Outcome.Scanned(
                scanned.units(), notes(scanned.notes(), evidence(now.version()), changed))
            : outcome,
        Readers.UNTOLD.equals(now.readers()) ? entry.readers() : now.readers(),
        null);
  }

  /** The first scan that looked at it stays named; what proves it unchanged since is added. */
  private List<Wording> notes(List<Wording> then, @Nullable Wording evidence, boolean changed) {
    List<Wording> notes = new ArrayList<>(then);
    if (use == Use.UNCHANGED) {
      notes.remove(FolderSample.DRAWN); // of that scan: in this one nothing was drawn with it
    }
    boolean marked = notes.stream().anyMatch(note -> note.en().startsWith(MARK.en()));
    if (!marked) {
      notes.add(carried(evidence));
    } else if (evidence != null
        && notes.stream().noneMatch(note -> note.en().contains(evidence.en()))) {
      notes.add(Store.MESSAGES.wording("carried.since", begun(), run.id(), evidence));
    }
    if (changed) {
      notes.add(Store.MESSAGES.wording("carried.changed"));
    }
    return notes;
  }

  private @Nullable Wording evidence(@Nullable AssetVersion version) {
    return use == Use.UNCHANGED && version != null ? version.evidence() : null;
  }

  /**
   * The notes of an asset that is carried over.
   *
   * @param then numbers of those that it had, as they are stored; empty for none
   * @param evidence what proves it unchanged
   */
  List<Wording> notes(String then, Wording evidence) throws SQLException {
    return notes(then.isEmpty() ? List.of() : rows.notes(then), evidence, false);
  }

  /** The note of an asset that is carried over; the one before is as a rule the same. */
  private Wording carried(@Nullable Wording evidence) {
    Note last = note;
    if (last == null || !Objects.equals(last.evidence(), evidence)) {
      Wording when =
          evidence != null
              ? Store.MESSAGES.wording("carried.unchanged", begun(), run.id(), evidence)
              : Store.MESSAGES.wording(
                  use == Use.FIRST_PASS ? "carried.first" : "carried.resumed", begun(), run.id());
      last = new Note(evidence, new Wording(MARK.zh() + when.zh(), MARK.en() + " " + when.en()));
      note = last;
    }
    return last.text();
  }

  private String begun() {
    return run.started().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Whether it is the scan before, of which only what is proven unchanged is carried over. */
  public boolean isBefore() {
    return use == Use.UNCHANGED;
  }

  /** Numbers of the assets with parts or markings, which {@link CarryOver#tables} do not hold. */
  List<Long> apart() throws SQLException {
    List<Long> apart = new ArrayList<>();
    for (Set<Location> places : List.of(parts.keySet(), marked.keySet())) {
      for (Location place : places) {
        Long id = assets.number(place);
        if (id != null) {
          apart.add(id);
        }
      }
    }
    return apart;
  }

  Store.Folder stored() {
    return new Store.Folder(folder, session);
  }

  /** What lies in an asset and was not looked at. */
  public List<AssetEntry> parts(Location asset) {
    return parts.getOrDefault(asset, List.of());
  }

  /** The markings of an asset; null for none. */
  public @Nullable MarkedAsset marked(Location asset) {
    return marked.get(asset);
  }

  /** Whether there is anything of an asset beside its outcome and what is secret. */
  public boolean hasRecords(long asset) {
    return recorded.get((int) asset);
  }

  long[] findings(long asset) {
    return findings.of(asset);
  }

  long[] columns(long asset) {
    return columns.of(asset);
  }

  /** Some assets in the order of their numbers, from one on; none at the end. */
  List<EarlierAssets.Earlier> from(long id) throws SQLException {
    return assets.from(id);
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
