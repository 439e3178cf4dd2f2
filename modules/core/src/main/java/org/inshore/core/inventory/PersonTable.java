package org.inshore.core.inventory;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.person.LongSet;
import org.inshore.core.person.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * Writes the people of assets and the links between their identifiers. Its caller holds the lock
 * and the transaction.
 *
 * <p>Identifiers are kept as they come until there are too many of all assets together; then those
 * of the largest asset are put into a sketch, whose error weighs least there.
 */
final class PersonTable {
  private static final int OPEN_SKETCHES = 16;

  private final Session session;
  private final PersonLimits limits;
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

  /** Links that are kept, each by one hash: copies of a table have the same. */
  private LongSet known;

  private int linkBatches;

  PersonTable(Session session, PersonLimits limits) {
    this.session = session;
    this.limits = limits;
    this.known = new LongSet(limits.links());
  }

  /** Adds people of an asset; one may come again. */
  void persons(long asset, long[] identifiers) throws SQLException {
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
            "SELECT IFNULL(SUM(LENGTH(identifiers)), 0) / 8 FROM person_batch WHERE asset_id = ?",
            asset);
    session.update(
        "INSERT INTO person_batch SELECT ?, COUNT(*), ? FROM person_batch WHERE asset_id = ?",
        asset,
        bytes(identifiers),
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

  /** Adds links: identifiers by twos. */
  void links(long[] pairs) throws SQLException {
    long[] fresh = new long[pairs.length];
    int count = 0;
    long lost = 0;
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      boolean full = known.isFull();
      if (known.add(mixed(pairs[i], pairs[i + 1]))) {
        fresh[count++] = pairs[i];
        fresh[count++] = pairs[i + 1];
      } else if (full || known.isFull()) {
        lost++;
      }
    }
    if (count > 0) {
      session.update(
          "INSERT INTO person_link VALUES (?,?)",
          linkBatches++,
          bytes(Arrays.copyOf(fresh, count)));
    }
    if (lost > 0 && session.update("UPDATE person_link_lost SET links = links + ?", lost) == 0) {
      session.update("INSERT INTO person_link_lost VALUES (?)", lost);
    }
  }

  /** Gives back memory when nothing more will come. */
  void close() {
    known = new LongSet(0);
    sketches.clear();
  }

  private @Nullable Sketch sketch(long asset) throws SQLException {
    Sketch open = sketches.get(asset);
    if (open != null) {
      return open;
    }
    byte[] written =
        session.first(
            "SELECT sketch FROM person_sketch WHERE asset_id = ?", row -> row.bytes(1), asset);
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
    List<byte[]> batches =
        session.list(
            "SELECT identifiers FROM person_batch WHERE asset_id = ?", row -> row.bytes(1), asset);
    for (byte[] batch : batches) {
      sketch.add(identifiers(batch));
      kept -= batch.length / Long.BYTES;
    }
    session.update("DELETE FROM person_batch WHERE asset_id = ?", asset);
    large.remove(asset);
    sketches.put(asset, sketch);
    write(asset, sketch);
  }

  private void write(long asset, Sketch sketch) throws SQLException {
    session.update("INSERT OR REPLACE INTO person_sketch VALUES (?,?)", asset, sketch.toBytes());
  }

  static byte[] bytes(long[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
    buffer.asLongBuffer().put(numbers);
    return buffer.array();
  }

  static long[] identifiers(byte[] bytes) {
    long[] numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }

  private static long mixed(long one, long other) {
    long mixed = (one ^ Long.rotateLeft(other, 29)) * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 32) ^ other) * 0xD6E8FEB86659FD93L;
  }
}
