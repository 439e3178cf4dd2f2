package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.person.set.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * Writes sets of identifiers, one for each asset. Its caller holds the lock and the transaction.
 *
 * <p>Identifiers are kept as they come until there are too many of all assets together; then those
 * of the largest asset are put into a sketch, whose error weighs least there.
 */
final class IdentifierTable {
  private static final int OPEN_SKETCHES = 16;

  private final Session session;
  private final PersonLimits limits;

  /** The table of identifiers, and that of the sketches in place of them. */
  private final String batches;

  private final String summaries;
  private long kept;

  /** How many identifiers are kept of the assets that a sketch would make smaller. */
  private final Map<Long, Long> large = new HashMap<>();

  /** The sketches written to last. */
  private final Map<Long, Sketch> sketches =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Sketch> eldest) {
          return size() > OPEN_SKETCHES;
        }
      };

  IdentifierTable(Session session, PersonLimits limits, String batches, String summaries) {
    this.session = session;
    this.limits = limits;
    this.batches = batches;
    this.summaries = summaries;
  }

  /** Adds identifiers of an asset; one may come again. */
  void add(long asset, long[] identifiers) throws SQLException {
    if (identifiers.length == 0) {
      return;
    }
    Sketch sketch = sketch(asset);
    if (sketch != null) {
      sketch.add(identifiers);
      write(asset, sketch);
      return;
    }
    long before =
        session.number(
            "SELECT IFNULL(SUM(LENGTH(identifiers)), 0) / 8 FROM "
                + batches
                + " WHERE asset_id = ?",
            asset);
    session.update(
        "INSERT INTO " + batches + " SELECT ?, COUNT(*), ? FROM " + batches + " WHERE asset_id = ?",
        asset,
        PersonTable.bytes(identifiers),
        asset);
    long now = before + identifiers.length;
    kept += identifiers.length;
    if (now > limits.sketchSize()) {
      large.put(asset, now);
    }
    while (kept > limits.identifiers() && !large.isEmpty()) {
      summarise(Collections.max(large.entrySet(), Map.Entry.comparingByValue()).getKey());
    }
  }

  /** Copies the identifiers of an asset, or the sketch in their place, from another inventory. */
  void copy(Session earlier, long from, long asset) throws SQLException {
    String of = " WHERE asset_id = ?";
    for (byte[] batch :
        earlier.list(
            "SELECT identifiers FROM " + batches + of + " ORDER BY ordinal",
            row -> row.bytes("identifiers"),
            from)) {
      add(asset, PersonTable.identifiers(batch));
    }
    for (byte[] written :
        earlier.list("SELECT sketch FROM " + summaries + of, row -> row.bytes("sketch"), from)) {
      Sketch sketch = new Sketch(limits.sketchLog());
      sketch.add(written);
      sketches.put(asset, sketch);
      write(asset, sketch);
    }
  }

  /** Gives back memory when nothing more will come. */
  void close() {
    sketches.clear();
  }

  private @Nullable Sketch sketch(long asset) throws SQLException {
    Sketch open = sketches.get(asset);
    if (open != null) {
      return open;
    }
    byte[] written =
        session.first(
            "SELECT sketch FROM " + summaries + " WHERE asset_id = ?",
            row -> row.bytes("sketch"),
            asset);
    if (written == null) {
      return null;
    }
    Sketch sketch = new Sketch(limits.sketchLog());
    sketch.add(written);
    sketches.put(asset, sketch);
    return sketch;
  }

  private void summarise(long asset) throws SQLException {
    Sketch sketch = new Sketch(limits.sketchLog());
    List<byte[]> written =
        session.list(
            "SELECT identifiers FROM " + batches + " WHERE asset_id = ?",
            row -> row.bytes("identifiers"),
            asset);
    for (byte[] batch : written) {
      sketch.add(PersonTable.identifiers(batch));
      kept -= batch.length / Long.BYTES;
    }
    session.update("DELETE FROM " + batches + " WHERE asset_id = ?", asset);
    large.remove(asset);
    sketches.put(asset, sketch);
    write(asset, sketch);
  }

  private void write(long asset, Sketch sketch) throws SQLException {
    session.update(
        "INSERT OR REPLACE INTO " + summaries + " VALUES (?,?)", asset, sketch.toBytes());
  }
}
