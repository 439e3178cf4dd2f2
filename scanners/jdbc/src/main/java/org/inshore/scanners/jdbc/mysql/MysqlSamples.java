package org.inshore.scanners.jdbc.mysql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.sample.KeySample;
import org.inshore.scanners.jdbc.sample.RowSample;
import org.inshore.scanners.jdbc.sample.SamplePlan;
import org.inshore.scanners.jdbc.sample.SampleRequest;
import org.inshore.scanners.jdbc.sample.ShareSample;
import org.inshore.scanners.jdbc.slice.Ranges;
import org.inshore.scanners.jdbc.slice.SliceRequest;
import org.inshore.spi.scan.SlicePlan;
import org.jspecify.annotations.Nullable;

/**
 * Random rows of a table of MySQL or MariaDB: by keys, where the primary key is one column of whole
 * numbers without many gaps; else the server goes through the table and takes each row with the
 * same chance ({@code rand(seed)}).
 */
final class MysqlSamples {
  private static final Set<String> WHOLE_NUMBERS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

  private MysqlSamples() {}

  private record Key(String column, String type, boolean readable) {}

  private record Range(@Nullable BigDecimal lowest, @Nullable BigDecimal highest) {}

  static SamplePlan of(Connection connection, Schema schema, Table table, SampleRequest request)
      throws SQLException {
    if (!table.kind().equals("table")) {
      return SamplePlan.notStored();
    }
    String from = " from " + MysqlDialect.qualified(schema, table);
    double rows = rows(connection, from, table, request);
    if (rows <= request.rows()) {
      return SamplePlan.WHOLE;
    }
    RowSample byKey = byKey(connection, from, schema, table, rows, request);
    return SamplePlan.of(
        byKey != null
            ? byKey
            : new ShareSample(
                String.format(
                    Locale.ROOT, " where rand(%d) < %.12f", request.seed(), request.share(rows))));
  }

  /**
   * How many rows there are, about; counted where the server's estimate says that there are few.
   */
  private static double rows(Connection connection, String from, Table table, SampleRequest request)
      throws SQLException {
    if (table.rows() >= 2 * request.rows()) {
      return table.rows();
    }
    long some =
        number(
            connection,
            "select count(*) from (select 1" + from + " limit " + (request.rows() + 1) + ") some");
    return some <= request.rows() ? some : number(connection, "select count(*)" + from);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    return Sql.query(connection, sql, row -> row.getLong(1)).getFirst();
  }

  private static @Nullable RowSample byKey(
      Connection connection,
      String from,
      Schema schema,
      Table table,
      double rows,
      SampleRequest request)
      throws SQLException {
    String key = key(connection, schema, table);
    if (key == null) {
      return null;
    }
    Range range = range(connection, key, from);
    return KeySample.of(key, range.lowest(), range.highest(), rows, request);
  }

  /** Slices of a table by its key; the whole table where it has none that is one whole number. */
  static SlicePlan slices(Connection connection, Schema schema, Table table, SliceRequest request)
      throws SQLException {
    String key =
        table.kind().equals("table") && request.cuts((double) table.rows())
            ? key(connection, schema, table)
            : null;
    if (key == null) {
      return SlicePlan.WHOLE;
    }
    Range range = range(connection, key, " from " + MysqlDialect.qualified(schema, table));
    return Ranges.ofKeys(key, range.lowest(), range.highest(), (double) table.rows(), request);
  }

  private static Range range(Connection connection, String key, String from) throws SQLException {
    return Sql.query(
            connection,
            "select min(" + key + "), max(" + key + ")" + from,
            row -> new Range(row.getBigDecimal(1), row.getBigDecimal(2)))
        .getFirst();
  }

  /** The primary key, if it is one readable column of whole numbers. */
  private static @Nullable String key(Connection connection, Schema schema, Table table)
      throws SQLException {
    List<Key> keys =
        Sql.query(
            connection,
            """
            select c.column_name as key_column, lower(c.data_type) as type_name,
              find_in_set('select', c.privileges) > 0 as readable
            from information_schema.statistics s
            join information_schema.tables t
              on t.table_schema = s.table_schema and t.table_name = s.table_name
            join information_schema.columns c on c.table_schema = s.table_schema
              and c.table_name = s.table_name and c.column_name = s.column_name
            where s.table_schema = ? and s.table_name = ? and s.index_name = 'PRIMARY'
              and t.table_type = 'BASE TABLE'
            """,
            row ->
                new Key(
                    row.getString("key_column"),
                    row.getString("type_name"),
                    row.getBoolean("readable")),
            schema.label(),
            table.name());
    // With several columns one value has many rows, which would be drawn together.
    if (keys.size() != 1
        || !keys.getFirst().readable()
        || !WHOLE_NUMBERS.contains(keys.getFirst().type())) {
      return null;
    }
    return Sql.quoted(keys.getFirst().column(), "`");
  }
}
