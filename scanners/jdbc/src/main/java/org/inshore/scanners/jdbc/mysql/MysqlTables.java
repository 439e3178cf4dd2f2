package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.spi.scan.AssetVersion;

/** List of the tables of a schema, in one question: the server opens each table for each. */
final class MysqlTables {
  private static final Set<String> ELSEWHERE = Set.of("FEDERATED", "CONNECT", "SPIDER");

  /** Engines whose tables are on other servers, as a list in SQL. */
  static final String ELSEWHERE_ENGINES =
      ELSEWHERE.stream().map(engine -> "'" + engine + "'").collect(Collectors.joining(", "));

  private MysqlTables() {}

  /** Whether the tables of an engine are on other servers. */
  static boolean isElsewhere(String engine) {
    return ELSEWHERE.contains(engine.toUpperCase(Locale.ROOT));
  }

  /** The tables of a schema, each with the version of its content if it has one. */
  static List<Table> of(Connection connection, boolean mariadb, Schema schema) throws SQLException {
    MysqlGrants grants = MysqlGrants.of(connection, mariadb, schema);
    List<MysqlVersions.Entry> entries = new ArrayList<>();
    List<Table> tables =
        Sql.query(
            connection,
            """
            select t.table_name, t.table_type,
              if(t.engine in (%1$s), -1, coalesce(t.table_rows, -1)) as row_estimate,
              coalesce(t.engine, '') as engine_name,
              if(t.engine in (%1$s), null, unix_timestamp(t.update_time)) as modified, %2$s
            from information_schema.tables t %3$s
            where t.table_schema = ? and t.table_type <> 'SEQUENCE' order by t.table_name
            """
                // MySQL asks the remote endpoint for these two, waits for it, and takes its dates
                // for numbers.
                .formatted(ELSEWHERE_ENGINES, MysqlVersions.COLUMNS, MysqlVersions.LAYOUT),
            row -> {
              MysqlVersions.Entry entry = MysqlVersions.Entry.of(row);
              if (entry != null) {
                entries.add(entry);
              }
              return table(row, grants);
            },
            schema.label(),
            schema.label());
    Map<String, AssetVersion> versions = MysqlVersions.of(connection, schema, entries);
    return tables.stream().map(table -> table.of(versions.get(table.name()))).toList();
  }

  private static Table table(ResultSet row, MysqlGrants grants) throws SQLException {
    String type = row.getString("table_type");
    boolean elsewhere = isElsewhere(row.getString("engine_name"));
    boolean view = type.endsWith("VIEW");
    long modified = row.getLong("modified");
    return new Table(
        row.getString("table_name"),
        view ? "view" : elsewhere ? "foreign-table" : "table",
        view ? -1 : row.getLong("row_estimate"),
        modified == 0 ? null : Instant.ofEpochSecond(modified),
        null,
        grants.readers(row.getString("table_name")),
        null);
  }
}
