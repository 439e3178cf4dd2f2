package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.inshore.core.inventory.store.Outcomes;
import org.inshore.core.inventory.store.Recent;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Assets with their outcomes, written and read. What many share is kept once: kind and media type
 * in {@code asset_type}, texts in {@code wording}.
 */
public final class AssetTable {
  private static final Set<String> PARTS = Set.of("entry", "part", "flows");
  private static final int KNOWN_ASSETS = 10_000;
  private static final int KNOWN_TYPES = 1_000;
  private static final int FILTER = 1 << 24;

  private final Session session;
  private final WordingTable wordings;
  private final PlaceIndex places;
  private final Recent<String, Long> known = new Recent<>(KNOWN_ASSETS);
  private final Recent<Type, Long> types = new Recent<>(KNOWN_TYPES);
  private final Recent<Readers, Long> readers = new Recent<>(KNOWN_TYPES);

  /** A filter (Bloom's, of one hash) of the places written: most are asked for only once. */
  private final BitSet written = new BitSet(FILTER);

  /** The folders of which many assets were written at once; see {@link PlaceIndex}. */
  private final BitSet folders = new BitSet();

  private long last;

  /** The table of an inventory without assets. */
  public AssetTable(Session session) {
    this.session = session;
    this.wordings = new WordingTable(session);
    this.places = new PlaceIndex(session);
  }

  /** Kind and media type of an asset. */
  private record Type(String kind, @Nullable String mediaType) {}

  /**
   * Writes an asset, in place of what was written of the same location before.
   *
   * @param source number of its source
   * @param version hash of the version that was read; null if unknown
   * @return its id
   */
  public long write(AssetEntry entry, int source, @Nullable Long version) throws SQLException {
    String location = entry.location().toString();
    Long cached = known.get(location);
    long hash = cached == null ? places.hash(location) : 0;
    Long before = cached == null ? stored(hash, location) : cached;
    long id = before == null ? ++last : before;
    Outcome outcome = entry.outcome();
    @Nullable Object[] values = {
      location,
      hash,
      source,
      type(new Type(entry.kind(), entry.mediaType())),
      entry.size(),
      entry.modified() == null ? null : entry.modified().toString(),
      Outcomes.name(outcome),
      Outcomes.units(outcome),
      Outcomes.category(outcome),
      wordings.number(Outcomes.reason(outcome)),
      notes(outcome),
      number(entry.readers()),
      version,
      id
    };
    if (before == null) {
      session.update(
          "INSERT INTO asset_entry (location, place_hash, source_no, type_no, size, modified,"
              + " outcome, units, category, reason_no, notes, open_to_no, version, id)"
              + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
          values);
      known.put(location, id);
      written.set(bit(hash));
    } else {
      session.update(
          "UPDATE asset_entry SET source_no=?, type_no=?, size=?, modified=?, outcome=?, units=?,"
              + " category=?, reason_no=?, notes=?, open_to_no=?, version=? WHERE id=?",
          Arrays.copyOfRange(values, 2, values.length));
    }
    return id;
  }

  /** An asset's id; until its outcome comes it is one at which the scan was broken off. */
  public long idOf(Location location, int source) throws SQLException {
    Long known = find(location.toString());
    if (known != null) {
      return known;
    }
    List<Location.Segment> segments = location.segments();
    String type = segments.isEmpty() ? "source" : segments.getLast().type();
    Wording reason = Store.MESSAGES.wording("broken-off");
    Outcome outcome = new Outcome.Incomplete(0, Category.LIMIT_EXCEEDED.name(), reason);
    String kind = type.equals("path") ? "file" : type;
    return write(new AssetEntry(location, kind, -1, null, null, outcome, null), source, null);
  }

  /** The id of the asset at a location, or null. */
  private @Nullable Long find(String location) throws SQLException {
    Long cached = known.get(location);
    if (cached != null) {
      return cached;
    }
    Long stored = stored(places.hash(location), location);
    if (stored != null) {
      known.put(location, stored);
    }
    return stored;
  }

  /**
   * Notes that assets of one folder were written at once, under the numbers behind the last one.
   *
   * @param count how many
   * @param hash of the place of one of them
   */
  public void appended(long count, long hash) {
    last += count;
    folders.set(PlaceIndex.folder(hash));
  }

  /** The highest number of an asset. */
  public long last() {
    return last;
  }

  private @Nullable Long stored(long hash, String location) throws SQLException {
    return written.get(bit(hash)) || folders.get(PlaceIndex.folder(hash))
        ? places.find(hash, location)
        : null;
  }

  private static int bit(long hash) {
    return (int) hash & (FILTER - 1);
  }

  /** The number of the wording that says who may read an asset; their kind is kept beside it. */
  public @Nullable Long number(@Nullable Readers who) throws SQLException {
    if (who == null) {
      return null;
    }
    Long known = readers.get(who);
    if (known == null) {
      known = wordings.number(who.text());
      session.update("INSERT OR IGNORE INTO readers VALUES (?,?)", known, who.kind().name());
      readers.put(who, known);
    }
    return known;
  }

  /** The number of what assets are, by kind and media type. */
  public long type(String kind, @Nullable String mediaType) throws SQLException {
    return type(new Type(kind, mediaType));
  }

  private long type(Type type) throws SQLException {
    Long number = types.get(type);
    if (number == null) {
      session.update(
          "INSERT INTO asset_type (kind, part, media_type) VALUES (?,?,?)",
          type.kind(),
          PARTS.contains(type.kind()) ? 1 : 0,
          type.mediaType());
      number = session.number("SELECT last_insert_rowid()");
      types.put(type, number);
    }
    return number;
  }

  private @Nullable String notes(Outcome outcome) throws SQLException {
    return outcome instanceof Outcome.Scanned scanned ? notes(scanned.notes()) : null;
  }

  /** Numbers of wordings as a JSON array, which {@code view note} unfolds; null for none. */
  public @Nullable String notes(List<Wording> notes) throws SQLException {
    if (notes.isEmpty()) {
      return null;
    }
    StringJoiner numbers = new StringJoiner(",", "[", "]");
    for (Wording note : notes) {
      numbers.add(String.valueOf(wordings.number(note)));
    }
    return numbers.toString();
  }
}
