package org.inshore.scanners.jdbc.generic;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.sample.KeySample;
import org.inshore.scanners.jdbc.sample.RowSample;
import org.inshore.scanners.jdbc.sample.SamplePlan;
import org.inshore.scanners.jdbc.sample.SampleRequest;
import org.inshore.scanners.jdbc.slice.Ranges;
import org.inshore.scanners.jdbc.slice.SliceRequest;
import org.inshore.spi.scan.SlicePlan;
import org.jspecify.annotations.Nullable;

/**
 * Random rows of a table of any database, by keys alone: that is all that statements of the
 * standard and drivers' metadata can do.
 */
final class GenericSamples {
  private GenericSamples() {}

  private record Range(long rows, @Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
    /** How many keys there can be. */
    double span() {
      return lowest == null || highest == null ? 0 : highest.subtract(lowest).doubleValue() + 1;
    }
  }

  static SamplePlan of(
      Connection connection,
      GenericDialect dialect,
      Schema schema,
      Table table,
      SampleRequest request)
      throws SQLException {
    if (!table.kind().equals("table")) {
      return SamplePlan.notStored();
    }
    String key = key(connection, dialect, schema, table);
    String from = " from " + dialect.qualified(schema, table);
    if (key == null) {
      long rows = Sql.query(connection, "select count(*)" + from, row -> row.getLong(1)).getFirst();
      return rows <= request.rows() ? SamplePlan.WHOLE : SamplePlan.noKey();
    }
    Range range = range(connection, key, from);
    if (range.rows() <= request.rows()) {
      return SamplePlan.WHOLE;
    }
    RowSample sample =
        KeySample.of(key, range.lowest(), range.highest(), (double) range.rows(), request);
    return sample == null ? SamplePlan.noKey() : SamplePlan.of(sample);
  }

  /** Slices of a table by its key; the whole table where it has none that is one whole number. */
  static SlicePlan slices(
      Connection connection,
      GenericDialect dialect,
      Schema schema,
      Table table,
      SliceRequest request)
      throws SQLException {
    String key = table.kind().equals("table") ? key(connection, dialect, schema, table) : null;
    if (key == null) {
      return SlicePlan.WHOLE;
    }
    String from = " from " + dialect.qualified(schema, table);
    Range ends =
        Sql.query(
                connection,
                "select min(" + key + "), max(" + key + ")" + from,
                row -> new Range(-1, row.getBigDecimal(1), row.getBigDecimal(2)))
            .getFirst();
    if (!request.cuts(ends.span())) {
      return SlicePlan.WHOLE; // without counting: there are no more rows than keys
    }
    Range range = range(connection, key, from);
    return request.cuts((double) range.rows())
        ? Ranges.ofKeys(key, range.lowest(), range.highest(), (double) range.rows(), request)
        : SlicePlan.WHOLE;
  }

  private static Range range(Connection connection, String key, String from) throws SQLException {
    return Sql.query(
            connection,
            "select count(*), min(" + key + "), max(" + key + ")" + from,
            row -> new Range(row.getLong(1), row.getBigDecimal(2), row.getBigDecimal(3)))
        .getFirst();
  }

  /** The primary key, if it is one column of whole numbers. */
  private static @Nullable String key(
      Connection connection, GenericDialect dialect, Schema schema, Table table)
      throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    List<String> columns = new ArrayList<>();
    try (ResultSet found = meta.getPrimaryKeys(schema.database(), schema.name(), table.name())) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME"));
      }
    }
    if (columns.size() != 1) {
      return null;
    }
    try (ResultSet found =
        meta.getColumns(
            schema.database(),
            dialect.pattern(schema.name()),
            dialect.pattern(table.name()),
            "%")) {
      while (found.next()) {
        if (table.name().equals(found.getString("TABLE_NAME"))
            && columns.getFirst().equals(found.getString("COLUMN_NAME"))) {
          return isWhole(found) ? Sql.quoted(columns.getFirst(), dialect.quote()) : null;
        }
      }
    }
    return null;
  }

  private static boolean isWhole(ResultSet column) throws SQLException {
    return switch (column.getInt("DATA_TYPE")) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
      case Types.NUMERIC, Types.DECIMAL ->
          column.getInt("DECIMAL_DIGITS") == 0 && !column.wasNull();
      default -> false;
    };
  }
}
