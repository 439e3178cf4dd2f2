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
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/** Rows of {@link AssetTable} read back; each text that many share is read once. */
public final class AssetRows {
  private static final int KNOWN_NOTES = 100;

  private static final String FROM =
      "SELECT location, kind, size, modified, media_type, outcome, units, category, reason_no,"
          + " notes, open_to_no, readers FROM ";

  static final String ASSETS = FROM + "counted_asset";

  public static final String SELECT = ASSETS + " ORDER BY location";

  /** What was not looked through to its end. */
  public static final String UNCOVERED = ASSETS + " WHERE outcome <> 'SCANNED' ORDER BY location";

  /** So many assets in the order of their numbers, from one on, with the hash of their version. */
  public static final String FROM_ID =
      "SELECT a.*, (SELECT version FROM asset_entry e WHERE e.id = a.id) AS version FROM asset a"
          + " WHERE a.id >= ? ORDER BY a.id LIMIT ?";

  /** What lies inside assets and is counted apart. */
  public static final String PARTS = FROM + "asset WHERE kind IN ('entry', 'part')";

  private final WordingTable wordings;

  /** Notes by their numbers: most assets share theirs. */
  private final Map<String, List<Wording>> known = new Recent<>(KNOWN_NOTES);

  public AssetRows(Session session) {
    this.wordings = new WordingTable(session);
  }

  public AssetEntry asset(Row row) throws SQLException {
    return new AssetEntry(
        row.location("location"),
        row.text("kind"),
        row.number("size"),
        row.instant("modified"),
        row.optional("media_type"),
        Outcomes.read(row, wording(row, "reason_no"), notes(row)),
        readers(row),
        null);
  }

  private @Nullable Readers readers(Row row) throws SQLException {
    Wording text = wording(row, "open_to_no");
    return text == null ? null : new Readers(Readers.Kind.valueOf(row.text("readers")), text);
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
