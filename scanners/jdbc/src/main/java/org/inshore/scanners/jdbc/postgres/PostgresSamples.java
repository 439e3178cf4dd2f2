package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.sample.AddressSample;
import org.inshore.scanners.jdbc.sample.RowSample;
import org.inshore.scanners.jdbc.sample.SamplePlan;
import org.inshore.scanners.jdbc.sample.SampleRequest;
import org.inshore.scanners.jdbc.sample.ShareSample;

/**
 * Random rows of a table of PostgreSQL. A row that can be seen has one address ({@code ctid}), a
 * page and a number in it, so pairs of both are drawn and asked for; where that would touch most
 * pages anyway the server goes through the table ({@code TABLESAMPLE BERNOULLI}). {@code
 * TABLESAMPLE SYSTEM} draws whole pages, whose rows are often alike, and serves only to estimate
 * how many rows there are: statistics may be old.
 */
final class PostgresSamples {
  private static final int BATCH = 5000;
  private static final int PROBED_PAGES = 200;

  /** What a page of any place costs, in pages that are read in a row, as the server reckons too. */
  private static final int RANDOM_PAGE = 4;

  /** The least that a row takes with its pointer, and what a page has besides. */
  private static final int MIN_ROW = 28;

  private static final int PAGE_HEADER = 24;

  /** From here on a table knows how it is stored. */
  private static final int STORAGE_KNOWN = 12;

  /** From here on TABLESAMPLE is there, with partitions. */
  private static final int SAMPLES = 10;

  private PostgresSamples() {}

  record Facts(String kind, long pages, long mostPages, int pageSize, boolean heap) {
    boolean isPartitioned() {
      return kind.equals("p");
    }

    /** No page has more rows. */
    int slots() {
      return (pageSize - PAGE_HEADER) / MIN_ROW;
    }
  }

  static SamplePlan of(
      Connection connection, int version, Schema schema, Table table, SampleRequest request)
      throws SQLException {
    if (version < SAMPLES) {
      return SamplePlan.noWay();
    }
    List<Facts> found = facts(connection, version, schema, table);
    if (found.isEmpty() || !List.of("r", "m", "p").contains(found.getFirst().kind())) {
      return SamplePlan.notStored();
    }
    Facts facts = found.getFirst();
    double rows = rows(connection, facts, schema, table, request);
    if (rows <= request.rows()) {
      return SamplePlan.WHOLE;
    }
    double filled = rows / facts.pages() / facts.slots();
    boolean sparse = RANDOM_PAGE * request.rows() / filled < facts.pages();
    return SamplePlan.of(
        facts.heap() && sparse
            ? addresses(facts, filled, request)
            : new ShareSample(clause("bernoulli", request.share(rows), request)));
  }

  private static RowSample addresses(Facts facts, double filled, SampleRequest request) {
    int slots = facts.slots();
    return new AddressSample(
        facts.pages() * slots,
        filled,
        request,
        BATCH,
        addresses ->
            addresses
                .mapToObj(each -> "\"(" + each / slots + "," + (each % slots + 1) + ")\"")
                .collect(Collectors.joining(",", " where ctid = any('{", "}'::tid[])")));
  }

  private static String clause(String method, double share, SampleRequest request) {
    return String.format(
        Locale.ROOT, " tablesample %s (%.9f) repeatable (%d)", method, 100 * share, request.seed());
  }

  static List<Facts> facts(Connection connection, int version, Schema schema, Table table)
      throws SQLException {
    String heap =
        version >= STORAGE_KNOWN
            ? "exists (select 1 from pg_am a where a.oid = c.relam and a.amname = 'heap')"
            : "c.relkind in ('r', 'm')";
    return Sql.query(
        connection,
        """
        with recursive part(oid) as (
          select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = ? and c.relname = ?
          union all
          select i.inhrelid from part p join pg_class c on c.oid = p.oid and c.relkind = 'p'
          join pg_inherits i on i.inhparent = p.oid)
        select c.relkind, current_setting('block_size')::int as page,
        """
            + heap
            + """
             as heap, (select max(pg_relation_size(p.oid)) from part p
               join pg_class l on l.oid = p.oid and l.relkind in ('r', 'm'))::bigint as most,
               (select sum(pg_relation_size(p.oid)) from part p
               join pg_class l on l.oid = p.oid and l.relkind in ('r', 'm'))::bigint as bytes,
               exists (select 1 from part p join pg_class l on l.oid = p.oid
                 where l.relkind = 'f') as elsewhere
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname = ?
            """,
        row ->
            new Facts(
                row.getBoolean("elsewhere") ? "f" : row.getString("relkind"),
                row.getLong("bytes") / row.getInt("page"),
                row.getLong("most") / row.getInt("page"),
                row.getInt("page"),
                row.getBoolean("heap")),
        schema.label(),
        table.name(),
        schema.label(),
        table.name());
  }

  /** How many rows there are, about: exact for few pages. */
  private static double rows(
      Connection connection, Facts facts, Schema schema, Table table, SampleRequest request)
      throws SQLException {
    if (facts.pages() == 0) {
      return 0;
    }
    double share = Math.min(1, (double) PROBED_PAGES / facts.pages());
    List<Long> counted =
        Sql.query(
            connection,
            "select count(*) from "
                + (facts.isPartitioned() ? "" : "only ")
                + Sql.quoted(schema.label(), "\"")
                + "."
                + Sql.quoted(table.name(), "\"")
                + clause("system", share, request),
            row -> row.getLong(1));
    return counted.getFirst() / share;
  }
}
