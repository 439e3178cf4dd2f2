package org.inshore.cli.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/** Rows of an inventory that say what a scan found, whatever the numbers of the rows are. */
public final class FoundRows {
  private static final List<String> QUERIES =
      List.of(
          "SELECT location, kind, size, modified, outcome, units, category, reason_en FROM asset",
          "SELECT a.location, f.location, rule, f.subject, matches, distinct_values, confidence,"
              + " highest, records, filled FROM finding f JOIN asset a ON a.id = f.asset_id",
          "SELECT f.location, f.rule, s.ordinal, s.listed, s.position, s.masked, s.confidence"
              + " FROM sample s JOIN finding f ON f.id = s.finding_id",
          "SELECT c.location, type, rows, filled, masked, found, state, r.rule FROM named_column c"
              + " JOIN column_rule r ON r.column_id = c.id",
          "SELECT scope, persons, exact, least, most FROM person_count",
          "SELECT v.id, severity, a.location, rules, matches, persons FROM violation v"
              + " JOIN asset a ON a.id = v.asset_id",
          "SELECT kind, first, second, in_first, in_second, shared FROM copy",
          "SELECT COUNT(*) FROM sealed_secret");

  private FoundRows() {}

  /** All there are, by query, sorted. */
  public static List<List<String>> of(Path folder) throws SQLException {
    List<List<String>> found = new ArrayList<>();
    for (String query : QUERIES) {
      found.add(select(folder, query));
    }
    return found;
  }

  /** Locations of the assets that were carried over. */
  public static List<String> carried(Path folder) throws SQLException {
    return select(
        folder,
        "SELECT a.location FROM note n JOIN asset a ON a.id = n.asset_id"
            + " WHERE text_en LIKE 'carried over:%'");
  }

  /** Rows as texts, each value with a bar behind it, sorted. */
  public static List<String> select(Path folder, String query) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("inventory.db"));
    List<String> rows = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(result.getString(i)).append('|');
        }
        rows.add(row.toString());
      }
    }
    Collections.sort(rows);
    return rows;
  }
}
