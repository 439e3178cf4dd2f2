package org.inshore.core.inventory.carry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.jspecify.annotations.Nullable;

/**
 * Copies the records of an asset from the inventory of an earlier scan: findings with their
 * samples, named columns, people, blocks. What is sealed stays sealed, under the same key.
 */
public final class CarryOver {
  private static final String FINDING =
      "location, rule, subject, matches, distinct_values, confidence, highest, records, filled,"
          + " term, period, issued, expires";
  private static final String COLUMN =
      "location, type, rows, filled, masked, encrypted, lost_digits, found, state";
  private static final String SAMPLE = "ordinal, listed, position, masked, confidence, sealed";

  private final Session session;
  private final PersonTable people;

  /** Copies into a session; people by its table of them. */
  public CarryOver(Session session, PersonTable people) {
    this.session = session;
    this.people = people;
  }

  /** Where an asset stands in the inventory that it is copied to. */
  public record Target(int source, long asset) {}

  /** Copies what is of no single asset: sealed names, and links between identifiers. */
  public void begin(EarlierScan earlier) throws SQLException {
    earlier
        .session()
        .each(
            "SELECT hash, sealed FROM sealed_name",
            row ->
                session.update(
                    "INSERT OR IGNORE INTO sealed_name VALUES (?,?)",
                    row.value("hash"),
                    row.value("sealed")));
    people.copyLinks(earlier.session());
  }

  /** Copies findings under the numbers after one; returns the last. */
  public long findings(EarlierScan earlier, long from, Target to, long last) throws SQLException {
    long id = last;
    for (long each : earlier.findings(from)) {
      long finding = ++id;
      copy(
          earlier,
          "SELECT " + FINDING + " FROM finding WHERE id = ?",
          each,
          row ->
              session.update(
                  "INSERT INTO finding (id, source_no, asset_id, "
                      + FINDING
                      + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                  values(row, FINDING, finding, to.source(), to.asset())));
      copy(
          earlier,
          "SELECT " + SAMPLE + " FROM sample WHERE finding_id = ?",
          each,
          row ->
              session.update(
                  "INSERT INTO sample (finding_id, " + SAMPLE + ") VALUES (?,?,?,?,?,?,?)",
                  values(row, SAMPLE, finding)));
    }
    return id;
  }

  /** Copies named columns under the numbers after one; returns the last. */
  public long columns(EarlierScan earlier, long from, Target to, long last) throws SQLException {
    long id = last;
    for (long each : earlier.columns(from)) {
      long column = ++id;
      copy(
          earlier,
          "SELECT " + COLUMN + " FROM named_column WHERE id = ?",
          each,
          row ->
              session.update(
                  "INSERT INTO named_column (id, source_no, asset_id, "
                      + COLUMN
                      + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                  values(row, COLUMN, column, to.source(), to.asset())));
      copy(
          earlier,
          "SELECT ordinal, rule FROM column_rule WHERE column_id = ?",
          each,
          row ->
              session.update(
                  "INSERT INTO column_rule VALUES (?,?,?)", values(row, "ordinal, rule", column)));
    }
    return id;
  }

  /** Copies people, and the hashes of blocks of text. */
  public void contents(EarlierScan earlier, long from, Target to) throws SQLException {
    people.copy(earlier.session(), from, to.asset());
    copy(
        earlier,
        "SELECT blocks FROM content_block WHERE asset_id = ?",
        from,
        row ->
            session.update(
                "INSERT INTO content_block VALUES (?,?)", values(row, "blocks", to.asset())));
  }

  private static void copy(EarlierScan earlier, String query, long of, Session.Mapper<?> each)
      throws SQLException {
    earlier.session().list(query, each, of);
  }

  /** New numbers, then the columns of a row as they are. */
  private static @Nullable Object[] values(Row row, String columns, Object... numbers)
      throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(Arrays.asList(numbers));
    for (String column : columns.split(", ", -1)) {
      values.add(row.value(column));
    }
    return values.toArray();
  }
}
