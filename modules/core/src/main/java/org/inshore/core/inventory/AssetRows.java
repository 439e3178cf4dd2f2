package org.inshore.core.inventory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Rows of {@link AssetTable} read back; each text that many share is read once. */
final class AssetRows {
  static final String ASSETS =
      "SELECT location, kind, size, modified, media_type, outcome, units, category, reason_no,"
          + " notes, open_to_no FROM counted_asset";

  static final String SELECT = ASSETS + " ORDER BY location";

  private final WordingTable wordings;

  AssetRows(Session session) {
    this.wordings = new WordingTable(session);
  }

  AssetEntry asset(Row row) throws SQLException {
    return new AssetEntry(
        row.location("location"),
        row.text("kind"),
        row.number("size"),
        row.instant("modified"),
        row.optional("media_type"),
        Outcomes.read(row, wording(row, "reason_no"), notes(row)),
        wording(row, "open_to_no"),
        null);
  }

  private @Nullable Wording wording(Row row, String column) throws SQLException {
    return row.optional(column) == null ? null : wordings.read(row.number(column));
  }

  private List<Wording> notes(Row row) throws SQLException {
    String numbers = row.optional("notes");
    if (numbers == null) {
      return List.of();
    }
    List<Wording> notes = new ArrayList<>();
    for (String number : numbers.substring(1, numbers.length() - 1).split(",", -1)) {
      notes.add(wordings.read(Long.parseLong(number)));
    }
    return notes;
  }
}
