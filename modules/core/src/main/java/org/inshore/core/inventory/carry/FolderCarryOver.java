package org.inshore.core.inventory.carry;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.core.file.Sha256;
import org.inshore.core.inventory.read.FolderRows;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.AssetTable;
import org.inshore.core.inventory.table.ListingTable;
import org.inshore.core.inventory.table.PlaceIndex;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Copies the rows of whole folders from the inventory of the scan before, inside the store: of
 * those in which the same was listed as then, and of others what is as it was. Numbers of texts and
 * types are mapped by temporary tables. What has more than a row, or was not looked through to its
 * end, is left to {@link CarryOver}.
 */
public final class FolderCarryOver {
  /** Assets whose notes are rarer are carried over one by one. */
  private static final int MOST_NOTES = 5_000;

  private static final String TABLES =
      """
      CREATE TEMP TABLE carried_apart (id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE carried_type (was INTEGER PRIMARY KEY, is_now INTEGER);
      CREATE TEMP TABLE carried_readers (was INTEGER PRIMARY KEY, is_now INTEGER);
      CREATE TEMP TABLE carried_notes
        (evidence INTEGER, was TEXT, is_now TEXT, PRIMARY KEY (evidence, was)) WITHOUT ROWID;
      CREATE TEMP TABLE carried_same
        (location TEXT PRIMARY KEY, place_hash INTEGER, version INTEGER, readers INTEGER)
        WITHOUT ROWID;
      """;

  private static final String UNFINISHED =
      "INSERT OR IGNORE INTO temp.carried_apart"
          + " SELECT id FROM earlier.asset_entry WHERE outcome <> 'SCANNED'";

  /** The assets in a folder that had a version; some hashes of other folders begin alike. */
  private static final String IN_FOLDER =
      " FROM earlier.asset_entry e INDEXED BY asset_by_place"
          + " WHERE e.place_hash BETWEEN ?1 AND ?2 AND e.version IS NOT NULL"
          + " AND substr(e.location, 1, length(?3)) = ?3"
          + " AND (substr(e.location, length(?3) + 1, 1) = '/'"
          + " OR substr(e.location, length(?3) + 1, 3) = '%2f')"
          + " AND instr(substr(e.location, length(?3) + 2), '/') = 0"
          + " AND instr(substr(e.location, length(?3) + 2), '%2f') = 0";

  private static final String APART = "e.id IN (SELECT id FROM temp.carried_apart)";

  /** The assets that are as they were, of those that were listed now. */
  private static final String SAME =
      " FROM temp.carried_same n CROSS JOIN earlier.asset_entry e INDEXED BY asset_by_place"
          + " ON e.place_hash = n.place_hash AND e.location = n.location AND e.version = n.version"
          + " WHERE n.readers IS (SELECT is_now FROM temp.carried_readers WHERE was = e.open_to_no)"
          + " AND NOT "
          + APART;

  private static final String LOOK_SAME =
      "SELECT count(*) AS carried, group_concat("
          + FolderRows.LINE
          + ", '' ORDER BY place_hash, location) AS told"
          + " FROM (SELECT e.location, e.place_hash, e.outcome, e.units"
          + SAME
          + ")";

  private static final String LOOK =
      "SELECT count(*) AS assets, count(*) FILTER (WHERE NOT apart) AS carried,"
          + " group_concat("
          + FolderRows.LINE
          + ", '' ORDER BY place_hash, location) FILTER (WHERE NOT apart) AS told,"
          + " group_concat(location, char(10)) FILTER (WHERE apart) AS others"
          + " FROM (SELECT e.location, e.place_hash, e.outcome, e.units, "
          + APART
          + " AS apart"
          + IN_FOLDER
          + ")";

  /** What of a folder does not lie among the assets that were carried over as one then. */
  private static final String OTHERS =
      "SELECT count(*) AS assets, count(*) FILTER (WHERE "
          + APART
          + ") AS apart, group_concat(location, char(10)) AS others, EXISTS (SELECT 1 FROM"
          + " temp.carried_apart WHERE id BETWEEN ?4 AND ?5) AS broken"
          + IN_FOLDER
          + " AND e.id NOT BETWEEN ?4 AND ?5";

  private static final String INTO =
      "INSERT INTO asset_entry (source_no, location, place_hash, type_no, size, modified, outcome,"
          + " units, notes, open_to_no, version)"
          + " SELECT ?4, e.location, e.place_hash,"
          + " (SELECT is_now FROM temp.carried_type WHERE was = e.type_no),"
          + " e.size, e.modified, e.outcome, e.units,"
          + " (SELECT is_now FROM temp.carried_notes"
          + " WHERE evidence = ?5 AND was = ifnull(e.notes, '')),"
          + " (SELECT is_now FROM temp.carried_readers WHERE was = e.open_to_no), e.version";

  /** The assets of a folder that were carried over as one then, too, by their numbers. */
  private static final String COPY_RANGE =
      INTO + " FROM earlier.asset_entry e WHERE e.id BETWEEN ?1 AND ?2 AND ?3 <> '' ORDER BY e.id";

  private static final String COPY =
      INTO + IN_FOLDER + " AND NOT " + APART + " ORDER BY e.place_hash, e.location";

  private static final String COPY_SAME = INTO + SAME + " ORDER BY e.place_hash, e.location";

  /** What was listed before, and not twice now. */
  private static final String THEN =
      "SELECT place, assets, first_id, carried, digest FROM earlier.listing"
          + " WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM main.listing WHERE hash = ?1)";

  private final Session session;
  private final EarlierScan earlier;
  private final AssetTable assets;
  private final ListingTable listings;
  private final PlaceIndex places;
  private final Map<Wording, Integer> evidences = new HashMap<>();

  /**
   * Hashes of the folders of which something was copied as one: once, for the log tells it by
   * place.
   */
  private final Set<Long> folders = new HashSet<>();

  /** Whether some notes are too rare to be mapped. */
  private boolean rareNotes;

  private FolderCarryOver(Session session, EarlierScan earlier, AssetTable assets) {
    this.session = session;
    this.earlier = earlier;
    this.assets = assets;
    this.listings = new ListingTable(session);
    this.places = new PlaceIndex(session);
  }

  /**
   * Begins to copy from a scan; outside a transaction.
   *
   * @param session of the inventory to copy to
   * @param assets its assets
   * @return null if the scan is none to copy whole folders from
   */
  public static @Nullable FolderCarryOver of(
      Session session, EarlierScan earlier, AssetTable assets) throws SQLException {
    if (!earlier.isBefore() || !Store.attach(session, earlier.stored())) {
      return null;
    }
    FolderCarryOver folders = new FolderCarryOver(session, earlier, assets);
    session.run(TABLES);
    session.run(UNFINISHED);
    for (String table : CarryOver.tables()) {
      session.run("INSERT OR IGNORE INTO temp.carried_apart SELECT asset_id FROM earlier." + table);
    }
    for (long id : earlier.apart()) {
      session.update("INSERT OR IGNORE INTO temp.carried_apart VALUES (?)", id);
    }
    folders.mapTypes();
    folders.mapReaders();
    return folders;
  }

  private void mapTypes() throws SQLException {
    session.each(
        "SELECT no, kind, media_type FROM earlier.asset_type",
        row ->
            session.update(
                "INSERT INTO temp.carried_type VALUES (?,?)",
                row.number("no"),
                assets.type(row.text("kind"), row.optional("media_type"))));
  }

  private void mapReaders() throws SQLException {
    session.each(
        "SELECT r.wording_no, r.kind, w.text_zh, w.text_en FROM earlier.readers r"
            + " JOIN earlier.wording w ON w.no = r.wording_no",
        row ->
            session.update(
                "INSERT INTO temp.carried_readers VALUES (?,?)",
                row.number("wording_no"),
                assets.number(
                    new Readers(Readers.Kind.valueOf(row.text("kind")), row.wording("text")))));
  }

  /** The number of what versions are taken from, with the notes of then as they are now. */
  private int evidence(Wording evidence) throws SQLException {
    Integer known = evidences.get(evidence);
    if (known != null) {
      return known;
    }
    int number = evidences.size();
    List<String> notes =
        session.list(
            "SELECT DISTINCT ifnull(notes, '') AS notes FROM earlier.asset_entry"
                + " WHERE version IS NOT NULL LIMIT "
                + MOST_NOTES,
            row -> row.text("notes"));
    for (String was : notes) {
      session.update(
          "INSERT INTO temp.carried_notes VALUES (?,?,?)",
          number,
          was,
          assets.notes(earlier.notes(was, evidence)));
    }
    if (notes.size() == MOST_NOTES) {
      rareNotes = true;
      session.update(
          "INSERT OR IGNORE INTO temp.carried_apart SELECT id FROM earlier.asset_entry"
              + " WHERE ifnull(notes, '') NOT IN"
              + " (SELECT was FROM temp.carried_notes WHERE evidence = ?)",
          number);
    }
    evidences.put(evidence, number);
    return number;
  }

  /** What of a folder is carried over as one; null if something in it is another than then. */
  public @Nullable CarriedFolder find(Listed listed) throws SQLException {
    Then then =
        session.first(
            THEN,
            row ->
                new Then(
                    row.text("place"),
                    row.number("assets"),
                    row.number("first_id"),
                    row.number("carried"),
                    row.optional("digest")),
            listed.hash());
    if (then == null || then.assets() != listed.assets() || isCopied(then.place())) {
      return null;
    }
    evidence(listed.evidence());
    String digest = then.digest();
    CarriedFolder same = digest == null || rareNotes ? null : again(then, digest);
    return same == null ? look(listed, then.place()) : same;
  }

  /**
   * The same assets as were carried over as one then, if there are no more now: their digest need
   * not be worked out again.
   */
  private @Nullable CarriedFolder again(Then then, String digest) throws SQLException {
    long least = places.least(then.place());
    Others others =
        session.first(
            OTHERS,
            row ->
                new Others(
                    row.number("assets"),
                    row.number("apart") < row.number("assets") || row.flag("broken"),
                    row.optional("others")),
            least,
            PlaceIndex.most(least),
            then.place(),
            then.first(),
            then.first() + then.carried() - 1);
    if (others == null || others.moved() || others.assets() + then.carried() != then.assets()) {
      return null;
    }
    return new CarriedFolder(
        earlier.run().id(),
        then.place(),
        then.carried(),
        digest,
        then.first(),
        false,
        texts(others.places()));
  }

  /**
   * Rest of a folder that was not carried over as one then.
   *
   * @param moved whether something of it can be now, or something else not any more
   * @param places its locations, a line each; null for none
   */
  private record Others(long assets, boolean moved, @Nullable String places) {}

  private static Set<String> texts(@Nullable String lines) {
    return lines == null ? Set.of() : Set.of(lines.split("\n", -1));
  }

  /** Listing of a folder in the scan before, in which the same was listed. */
  private record Then(
      String place, long assets, long first, long carried, @Nullable String digest) {}

  private boolean isCopied(String place) {
    return folders.contains(Sha256.first64(place));
  }

  private @Nullable CarriedFolder look(Listed listed, String place) throws SQLException {
    long least = places.least(place);
    Look look =
        session.first(
            LOOK,
            row ->
                new Look(
                    row.number("assets"),
                    row.number("carried"),
                    row.optional("told"),
                    row.optional("others")),
            least,
            PlaceIndex.most(least),
            place);
    // Of another number, some were not listed then, or two are masked alike.
    if (look == null || look.assets() != listed.assets() || look.told() == null) {
      return null;
    }
    return new CarriedFolder(
        earlier.run().id(),
        place,
        look.carried(),
        Sha256.of(look.told()),
        0,
        false,
        texts(look.others()));
  }

  /** Rows of a folder in the scan before, counted; texts are null for none. */
  private record Look(long assets, long carried, @Nullable String told, @Nullable String others) {}

  /**
   * What of a folder is as it was, where something is not; null for nothing.
   *
   * @param place text of its masked location
   * @param each what was listed in it
   */
  public @Nullable CarriedFolder find(Listed listed, String place, List<ListedAsset> each)
      throws SQLException {
    if (isCopied(place)) {
      return null; // The rest of a folder so large that it was listed in pieces.
    }
    evidence(listed.evidence());
    session.update("DELETE FROM temp.carried_same");
    Set<String> apart = new HashSet<>();
    for (ListedAsset asset : each) {
      apart.add(asset.place());
      // Two that are masked alike are none.
      session.update(
          "INSERT INTO temp.carried_same VALUES (?,?,?,?)"
              + " ON CONFLICT DO UPDATE SET version = NULL",
          asset.place(),
          places.hash(asset.place()),
          asset.version(),
          assets.number(asset.readers()));
    }
    Look look =
        session.first(
            LOOK_SAME,
            row -> new Look(each.size(), row.number("carried"), row.optional("told"), null));
    if (look == null || look.told() == null) {
      return null;
    }
    session.list("SELECT e.location" + SAME, row -> apart.remove(row.text("location")));
    return new CarriedFolder(
        earlier.run().id(), place, look.carried(), Sha256.of(look.told()), 0, true, apart);
  }

  /** Copies what was found of a folder. */
  public void copy(Listed listed, CarriedFolder found, int source) throws SQLException {
    long least = places.least(found.place());
    boolean range = found.first() > 0;
    int copied =
        session.append(
            range ? COPY_RANGE : found.chosen() ? COPY_SAME : COPY,
            range ? found.first() : least,
            range ? found.first() + found.count() - 1 : PlaceIndex.most(least),
            found.place(),
            source,
            evidence(listed.evidence()));
    if (copied != found.count()) {
      throw new IllegalStateException("copied " + copied + " of " + found.count());
    }
    folders.add(Sha256.first64(found.place()));
    listings.write(
        listed.hash(),
        found.place(),
        listed.assets(),
        new ListingTable.Carried(assets.last() + 1, copied, found.digest()));
    assets.appended(copied, least);
  }
}
