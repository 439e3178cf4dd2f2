package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;

/**
 * Checksums of tables that the server works out over all their rows ({@code CHECKSUM TABLE}): the
 * sum of a CRC-32 of each row. One of four thousand million changes does not show in it.
 *
 * <p>The server reads the rows for it, and sends none; so it is asked for small tables alone, many
 * in one statement, and for no longer than {@link #LONGEST}: those that it does not come to have
 * none.
 */
final class MysqlChecksums {
  private static final System.Logger LOG = System.getLogger(MysqlChecksums.class.getName());
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_TABLES = 100;
  private static final long MOST_BYTES = 64L << 20;

  private final Connection connection;
  private final Schema schema;
  private final Map<String, Long> checksums = new HashMap<>();

  private MysqlChecksums(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /**
   * The checksums of some tables of a schema, by name, as far as they can be had.
   *
   * @param tables their lengths by name
   */
  static Map<String, Long> of(Connection connection, Schema schema, Map<String, Long> tables)
      throws SQLException {
    MysqlChecksums all = new MysqlChecksums(connection, schema);
    long end = System.nanoTime() + LONGEST.toNanos();
    List<String> batch = new ArrayList<>();
    long bytes = 0;
    for (Map.Entry<String, Long> table : tables.entrySet()) {
      batch.add(table.getKey());
      bytes += table.getValue();
      if (batch.size() == MOST_TABLES || bytes >= MOST_BYTES) {
        all.ask(batch);
        batch.clear();
        bytes = 0;
        if (System.nanoTime() > end) {
          return all.checksums;
        }
      }
    }
    all.ask(batch);
    return all.checksums;
  }

  private void ask(List<String> tables) throws SQLException {
    if (tables.isEmpty()) {
      return;
    }
    try {
      add(tables);
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("08")) {
        throw e;
      }
      LOG.log(System.Logger.Level.DEBUG, "checksums: {0}", e.getErrorCode());
      if (tables.size() > 1) {
        // One without rights, or damaged, refuses all: each by itself, in halves.
        ask(tables.subList(0, tables.size() / 2));
        ask(tables.subList(tables.size() / 2, tables.size()));
      }
    }
  }

  private void add(List<String> tables) throws SQLException {
    String names =
        tables.stream()
            .map(name -> Sql.quoted(schema.label(), "`") + "." + Sql.quoted(name, "`"))
            .collect(Collectors.joining(", "));
    List<Long> sums =
        Sql.query(
            connection,
            "checksum table " + names,
            row -> {
              long sum = row.getLong(2);
              return row.wasNull() ? -1 : sum;
            });
    // Its locks keep tables from being altered.
    connection.rollback();
    // In the order of the statement, for names come as the server writes them.
    for (int i = 0; i < sums.size() && sums.size() == tables.size(); i++) {
      if (sums.get(i) >= 0) {
        checksums.put(tables.get(i), sums.get(i));
      }
    }
  }
}
