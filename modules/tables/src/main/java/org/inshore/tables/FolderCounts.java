package org.inshore.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Counts assets that were looked through to their end by folder: those of one folder with the same
 * notes and readers are one entry, whose size and units are their sums. Readers of a report need no
 * line for each of tens of thousands of which nothing is to be said.
 */
public final class FolderCounts {
  /** Up to so many are listed one by one. */
  public static final int MAX_LISTED = 1_000;

  /** Beyond so many entries folders are counted by their source, whatever is noted. */
  private static final int MAX_ENTRIES = 10_000;

  private static final Messages MESSAGES = Messages.of(FolderCounts.class);

  private final int mostEntries;
  private final Map<Key, Count> counts = new LinkedHashMap<>();

  /** Counts nothing yet. */
  public FolderCounts() {
    this(MAX_ENTRIES);
  }

  FolderCounts(int mostEntries) {
    this.mostEntries = mostEntries;
  }

  /** Whether an inventory has so many that they are counted. */
  public static boolean isFor(Inventory inventory) {
    return inventory.totals().count(Figure.LOOKED_THROUGH) > MAX_LISTED;
  }

  private record Key(
      Location folder, String kind, List<Wording> notes, @Nullable Readers readers) {}

  /** Sums over the assets of an entry; -1 where one is unknown. */
  private static final class Count {
    private final AssetEntry first;
    private long assets;
    private long size;
    private long units;
    private @Nullable Instant modified;

    private Count(AssetEntry first) {
      this.first = first;
    }

    private void add(AssetEntry asset, Outcome.Scanned outcome) {
      assets++;
      size = sum(size, asset.size());
      units = sum(units, outcome.units());
      Instant changed = asset.modified();
      if (changed != null && (modified == null || changed.isAfter(modified))) {
        modified = changed;
      }
    }

    private static long sum(long sum, long more) {
      return sum < 0 || more < 0 ? -1 : sum + more;
    }

    private AssetEntry entry(Key key) {
      if (assets == 1) {
        return first;
      }
      List<Wording> notes = new ArrayList<>();
      notes.add(MESSAGES.wording("coverage.together", assets));
      notes.addAll(key.notes);
      return new AssetEntry(
          key.folder,
          key.kind,
          size,
          modified,
          null,
          new Outcome.Scanned(units, notes),
          key.readers,
          null);
    }
  }

  /** Counts an asset; returns whether it is one that is counted. */
  public boolean add(AssetEntry asset) {
    if (!(asset.outcome() instanceof Outcome.Scanned scanned)) {
      return false;
    }
    Location place = asset.location();
    Location folder = place.outer();
    Key key =
        new Key(folder == null ? place : folder, asset.kind(), scanned.notes(), asset.readers());
    Count count = counts.get(key);
    if (count == null) {
      if (counts.size() >= mostEntries) {
        key = new Key(Location.of(place.source()), asset.kind(), List.of(), null);
      }
      count = counts.computeIfAbsent(key, _ -> new Count(asset));
    }
    count.add(asset, scanned);
    return true;
  }

  /** An entry for each folder, in the order in which they were met; of one asset its own. */
  public List<AssetEntry> entries() {
    return counts.entrySet().stream().map(each -> each.getValue().entry(each.getKey())).toList();
  }
}
