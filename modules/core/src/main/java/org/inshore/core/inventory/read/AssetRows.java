package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.core.inventory.store.Outcomes;
import org.inshore.core.inventory.store.Recent;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.AssetTable;
import org.inshore.core.inventory.table.WordingTable;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@link AssetTable} read back; each text that many share is read once. Of the many that
 * were looked through no more columns are read than they have.
 */
public final class AssetRows {
  private static final int KNOWN = 1_000;

  private static final String FROM =
      "SELECT location, type_no, size, modified, outcome = 'SCANNED' AS whole, outcome, units,"
          + " category, reason_no, notes, ifnull(open_to_no, 0) AS open_to";

  private static final String OF_TYPE = " type_no IN (SELECT no FROM asset_type WHERE kind";

  /** As {@code view counted_asset} has them. */
  static final String ASSETS =
      FROM
          + " FROM asset_entry WHERE (NOT"
          + OF_TYPE
          + " = 'source') OR source_no IN (SELECT source_no FROM asset_entry JOIN asset_type t"
          + " ON t.no = type_no WHERE t.part = 0 AND outcome IN ('SCANNED', 'INCOMPLETE')))";

  public static final String SELECT = ASSETS + " ORDER BY location";

  /** What was not looked through to its end. */
  public static final String UNCOVERED = ASSETS + " AND outcome <> 'SCANNED' ORDER BY location";

  /** So many assets in the order of their numbers, from one on, with the hash of their version. */
  public static final String FROM_ID =
      FROM + ", id, version FROM asset_entry WHERE id >= ? ORDER BY id LIMIT ?";

  /** What lies inside assets and is counted apart. */
  public static final String PARTS =
      FROM + " FROM asset_entry WHERE" + OF_TYPE + " IN ('entry', 'part'))";

  private final Session session;
  private final WordingTable wordings;
  private final Map<Long, Type> types = new Recent<>(KNOWN);
  private final Map<Long, Readers> readers = new Recent<>(KNOWN);

  /** Notes by their numbers: most assets share theirs. */
  private final Map<String, List<Wording>> known = new Recent<>(KNOWN);

  public AssetRows(Session session) {
    this.session = session;
    this.wordings = new WordingTable(session);
  }

  /** Kind of an asset. */
  private record Type(String kind, @Nullable String mediaType) {}

  public AssetEntry asset(Row row) throws SQLException {
    Type type = type(row.number("type_no"));
    return new AssetEntry(
        row.location("location"),
        type.kind(),
        row.number("size"),
        row.instant("modified"),
        type.mediaType(),
        row.flag("whole")
            ? new Outcome.Scanned(row.number("units"), notes(row))
            : Outcomes.read(row, wording(row, "reason_no"), notes(row)),
        readers(row.number("open_to")),
        null);
  }

  private Type type(long number) throws SQLException {
    Type type = types.get(number);
    if (type == null) {
      type =
          given(
              session.first(
                  "SELECT kind, media_type FROM asset_type WHERE no = ?",
                  row -> new Type(row.text("kind"), row.optional("media_type")),
                  number),
              "type",
              number);
      types.put(number, type);
    }
    return type;
  }

  private @Nullable Readers readers(long number) throws SQLException {
    if (number == 0) {
      return null;
    }
    Readers who = readers.get(number);
    if (who == null) {
      String kind =
          session.first(
              "SELECT kind FROM readers WHERE wording_no = ?", row -> row.text("kind"), number);
      who =
          new Readers(Readers.Kind.valueOf(given(kind, "readers", number)), wordings.read(number));
      readers.put(number, who);
    }
    return who;
  }

  private static <T> T given(@Nullable T value, String what, long number) {
    if (value == null) {
      throw new IllegalArgumentException("no " + what + " " + number);
    }
    return value;
  }

  private @Nullable Wording wording(Row row, String column) throws SQLException {
    return row.optional(column) == null ? null : wordings.read(row.number(column));
  }

  private List<Wording> notes(Row row) throws SQLException {
    String numbers = row.optional("notes");
    return numbers == null ? List.of() : notes(numbers);
  }

  /** The notes whose numbers stand in a JSON array. */
  public List<Wording> notes(String numbers) throws SQLException {
    List<Wording> notes = known.get(numbers);
    if (notes == null) {
      List<Wording> read = new ArrayList<>();
      for (String number : numbers.substring(1, numbers.length() - 1).split(",", -1)) {
        read.add(wordings.read(Long.parseLong(number)));
      }
      notes = List.copyOf(read);
      known.put(numbers, notes);
    }
    return notes;
  }
}
