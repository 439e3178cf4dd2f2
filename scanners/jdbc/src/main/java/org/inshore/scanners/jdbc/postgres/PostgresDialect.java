package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.definition.Definitions;
import org.inshore.scanners.jdbc.lag.Lag;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Selection;
import org.inshore.scanners.jdbc.product.ServerVariables;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.scanners.jdbc.sample.SamplePlan;
import org.inshore.scanners.jdbc.sample.SampleRequest;
import org.inshore.scanners.jdbc.slice.SliceRequest;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.ServiceStatement.Kind;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and what speaks like it.
 *
 * @param version major version
 * @param grants of whom only is read what he may select; null for all
 */
public record PostgresDialect(int version, @Nullable PostgresGrants grants) implements Dialect {
  private static final Messages MESSAGES = Messages.of(PostgresDialect.class);

  /** From here on a partition knows its outermost table. */
  private static final int PARTITIONS_KNOWN = 12;

  /** Whether PUBLIC may connect, may use the schema and may select from the table or a column. */
  private static final String OPEN =
      """
      (exists (select 1 from pg_database d where d.datname = current_database()
          and (d.datacl is null or exists (select 1 from aclexplode(d.datacl) x
            where x.grantee = 0 and x.privilege_type = 'CONNECT')))
        and exists (select 1 from aclexplode(n.nspacl) x
          where x.grantee = 0 and x.privilege_type = 'USAGE')
        and (exists (select 1 from aclexplode(c.relacl) x
            where x.grantee = 0 and x.privilege_type = 'SELECT')
          or exists (select 1 from pg_attribute t cross join lateral aclexplode(t.attacl) x
            where t.attrelid = c.oid and t.attacl is not null and x.grantee = 0
              and x.privilege_type = 'SELECT')))
      """;

  /**
   * What runs a program on the server when it is read: foreign tables whose rows it prints
   * (file_fdw runs it for each SELECT), what they are children of, and views and functions that
   * depend on these.
   */
  private static final String PROGRAMS =
      """
      with recursive programs(classid, oid) as (
        select 'pg_class'::regclass::oid, f.ftrelid from pg_foreign_table f
        where exists (select 1 from unnest(f.ftoptions) o where o like 'program=%')
        union
        select u.classid, u.oid from programs p cross join lateral (
          select 'pg_class'::regclass::oid as classid, v.oid
          from pg_depend d join pg_rewrite w on w.oid = d.objid
          join pg_class v on v.oid = w.ev_class and v.relkind = 'v'
          where d.classid = 'pg_rewrite'::regclass
            and d.refclassid = p.classid and d.refobjid = p.oid
          union all
          select 'pg_class'::regclass::oid, i.inhparent from pg_inherits i
          where p.classid = 'pg_class'::regclass and i.inhrelid = p.oid
          union all
          select d.classid, d.objid from pg_depend d where d.classid = 'pg_proc'::regclass
            and d.refclassid = p.classid and d.refobjid = p.oid) u)
      """;

  /** Whether it does; of a table's children only the partitions are read with it. */
  private static final String PROGRAM =
      """
      (c.relkind <> 'r' and exists (select 1 from programs p
        where p.classid = 'pg_class'::regclass and p.oid = c.oid))
      """;

  /** For all that the login may read. */
  public PostgresDialect(int version) {
    this(version, null);
  }

  @Override
  public Dialect narrowed(String role) {
    return new PostgresDialect(version, new PostgresGrants(role));
  }

  @Override
  public void prepare(Connection connection, Duration queryTime, Duration assetTime)
      throws SQLException {
    // Each transaction begins read-only; no setting of the session is touched.
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
  }

  @Override
  public void begin(Connection connection, Duration queryTime, Duration assetTime)
      throws SQLException {
    String settings =
        // No function of a hostile schema stands in for one of the server's.
        "set local search_path = pg_catalog; set local statement_timeout = "
            + queryTime.toMillis()
            + "; set local lock_timeout = "
            + Math.min(30_000, queryTime.toMillis());
    if (version >= 10) {
      settings +=
          "; set local idle_in_transaction_session_timeout = "
              + Math.min(Integer.MAX_VALUE, assetTime.plus(queryTime).toMillis());
    }
    Sql.set(connection, settings);
  }

  @Override
  public List<ServiceStatement> statements(Connection connection) throws SQLException {
    // The driver sets the session's TimeZone to that of this machine; log_timezone is the server's.
    return ServerVariables.of(
        connection,
        """
        select 'log_timezone', current_setting('log_timezone')
        union all
        select 'datcollate', datcollate from pg_database where datname = current_database()
        union all select 'inet_server_addr', host(inet_server_addr())
        """,
        Map.of(
            "log_timezone", Kind.TIME_ZONE,
            "datcollate", Kind.LOCALE,
            "inet_server_addr", Kind.ADDRESS));
  }

  @Override
  public void flows(Connection connection, Location source, FlowNotes notes) throws SQLException {
    PostgresFlows.ask(connection, version, source, notes);
  }

  @Override
  public List<Schema> schemas(Connection connection) throws SQLException {
    return Sql.query(
        connection,
        """
        select current_database() as catalog, nspname,
          nspname ~ '^pg_' or nspname = 'information_schema' as is_system
        from pg_namespace where nspname !~ '^pg_(toast|temp)' order by nspname
        """,
        row ->
            new Schema(
                row.getString("catalog"), row.getString("nspname"), row.getBoolean("is_system")));
  }

  @Override
  public List<UnscannedObject> unscanned(Connection connection, Location source)
      throws SQLException {
    List<UnscannedObject> all = new ArrayList<>(PostgresRights.needless(connection, source));
    all.addAll(
        Sql.query(
            connection,
            """
            select datname from pg_database
            where datname <> current_database() and datname <> 'template0' order by datname
            """,
            row ->
                new UnscannedObject(
                    source.append("database", row.getString("datname")),
                    "database",
                    MESSAGES.wording("unscanned.database", row.getString("datname")),
                    null)));
    all.addAll(
        Sql.query(
            connection,
            """
            select current_database() as datname, count(*) as number
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname ~ '^pg_temp' and c.relkind in ('r', 'p') having count(*) > 0
            """,
            row ->
                new UnscannedObject(
                    source
                        .append("database", row.getString("datname"))
                        .append("temporary-tables", "*"),
                    "temporary-tables",
                    MESSAGES.wording("unscanned.temporary", row.getLong("number")),
                    null)));
    all.add(
        new UnscannedObject(
            source.append("server-files", "*"),
            "server-files",
            MESSAGES.wording("unscanned.server-files"),
            null));
    return all;
  }

  @Override
  public List<Table> tables(Connection connection, Schema schema) throws SQLException {
    boolean known = version >= PARTITIONS_KNOWN;
    String rows =
        known
            ? """
            case when c.relkind = 'p' then (select sum(greatest(l.reltuples, 0)) from
              pg_partition_tree(c.oid) t join pg_class l on l.oid = t.relid and t.isleaf)
            else c.reltuples end
            """
            : "case when c.reltuples = 0 then -1 else c.reltuples end";
    String part =
        known
            ? """
            left join pg_class r on c.relispartition and r.oid = pg_partition_root(c.oid)
            left join pg_namespace s on s.oid = r.relnamespace
            """
            : "cross join (select null::text as relname, null::text as nspname) r cross join"
                + " (select null::text as nspname) s ";
    String sql =
        PROGRAMS
            + "select c.relname, c.relkind, ("
            + rows
            + ")::bigint as rows, s.nspname as parent_schema, r.relname as parent, "
            + OPEN
            + " as open, "
            + PROGRAM
            + " as program from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace "
            + part
            + "where n.nspname = ? and c.relkind in ('r', 'v', 'm', 'f'"
            + (known ? ", 'p'" : "")
            + ") order by c.relname";
    Map<String, AssetVersion> versions = PostgresVersions.of(connection, version, schema);
    return Sql.query(connection, sql, row -> table(row, versions), schema.label());
  }

  private static Table table(ResultSet row, Map<String, AssetVersion> versions)
      throws SQLException {
    String relkind = row.getString("relkind");
    String kind = row.getBoolean("program") ? Table.PROGRAM : kind(relkind);
    String parent = row.getString("parent");
    return new Table(
        row.getString("relname"),
        kind,
        kind.equals("view") ? -1 : Math.max(-1, row.getLong("rows")),
        null,
        parent == null
            ? null
            : new Table.Part(row.getString("parent_schema"), parent, relkind.equals("p")),
        row.getBoolean("open")
            ? new Readers(Readers.Kind.DATABASE_PUBLIC, FlowNotes.wording("open.public"))
            : null,
        versions.get(row.getString("relname")));
  }

  private static String kind(String relkind) {
    return switch (relkind) {
      case "v" -> "view";
      case "m" -> "materialized-view";
      case "f" -> "foreign-table";
      default -> "table";
    };
  }

  @Override
  public Definitions definitions(Connection connection, @Nullable Schema schema)
      throws SQLException {
    return schema == null
        ? PostgresDefinitions.of(connection, version)
        : PostgresDefinitions.of(connection, version, schema);
  }

  @Override
  public long largeObjects(Connection connection) throws SQLException {
    return PostgresLargeObjects.count(connection);
  }

  @Override
  public void readLargeObjects(Connection connection, Location place, long most, ContentSink sink)
      throws SQLException, ScanException, InterruptedException {
    new PostgresLargeObjects(grants).read(connection, place, most, sink);
  }

  @Override
  public Selection selection(Connection connection, Schema schema, Table table, long rows)
      throws SQLException {
    return PostgresSelection.of(connection, version, grants, schema, table, rows);
  }

  @Override
  public SamplePlan sample(Connection connection, Schema schema, Table table, SampleRequest request)
      throws SQLException {
    return PostgresSamples.of(connection, version, schema, table, request);
  }

  @Override
  public SlicePlan slices(Connection connection, Schema schema, Table table, SliceRequest request)
      throws SQLException {
    return PostgresSlices.of(connection, version, schema, table, request);
  }

  @Override
  public Lag lag(Connection connection) throws SQLException {
    return PostgresLag.of(connection, version);
  }

  @Override
  public boolean limitsRows() {
    return true;
  }

  @Override
  public boolean sendsAllRows() {
    return false;
  }
}
