package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.slice.Ranges;
import org.inshore.scanners.jdbc.slice.SliceRequest;
import org.inshore.spi.scan.SlicePlan;

/**
 * Slices of a table of PostgreSQL by pages ({@code ctid}), which the server reads without the
 * others (a TID range scan). Of a partitioned table a slice has the same pages of each partition. A
 * row that is written anew while the table is read may come twice, or once as it was.
 */
final class PostgresSlices {
  /** From here on a range of pages is read without the others. */
  private static final int RANGES = 14;

  /** Where the server does not know how many rows there are, a row is taken to have so much. */
  private static final int ROW_BYTES = 100;

  private PostgresSlices() {}

  static SlicePlan of(
      Connection connection, int version, Schema schema, Table table, SliceRequest request)
      throws SQLException {
    if (version < RANGES) {
      return SlicePlan.WHOLE;
    }
    List<PostgresSamples.Facts> found = PostgresSamples.facts(connection, version, schema, table);
    if (found.isEmpty()) {
      return SlicePlan.WHOLE;
    }
    PostgresSamples.Facts facts = found.getFirst();
    double rows =
        table.rows() > 0 ? table.rows() : (double) facts.pages() * facts.pageSize() / ROW_BYTES;
    boolean paged =
        facts.isPartitioned()
            ? isHeapThroughout(connection, schema, table)
            : facts.heap() && List.of("r", "m").contains(facts.kind());
    return paged && request.cuts(rows)
        ? Ranges.ofPages(
            facts.mostPages(), rows, "ctid", page -> "'(" + page + ",0)'::tid", request)
        : SlicePlan.WHOLE;
  }

  private static boolean isHeapThroughout(Connection connection, Schema schema, Table table)
      throws SQLException {
    return Sql.query(
                connection,
                """
            select count(*) from pg_partition_tree((quote_ident(?) || '.' || quote_ident(?))::regclass) t
            join pg_class c on c.oid = t.relid
            where t.isleaf and not exists (
              select 1 from pg_am a where a.oid = c.relam and a.amname = 'heap')
            """,
                row -> row.getLong(1),
                schema.label(),
                table.name())
            .getFirst()
        == 0;
  }
}
