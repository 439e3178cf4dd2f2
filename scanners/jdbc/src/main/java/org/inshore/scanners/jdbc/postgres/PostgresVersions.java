package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.Map;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.AssetVersion;

/**
 * Versions of tables by the statistics collector: rows inserted, updated and deleted since the
 * statistics were reset, when that was, the table's file node (which TRUNCATE and rewrites change),
 * its columns and its comment. Labels of enumerations and expressions of columns are of the
 * columns: what they show changes with them, though no row does. After a crash the server drops its
 * counters and says so by the time of the background writer's reset.
 *
 * <p>No version has what the counters do not tell all of: tables with parts, with policies on rows
 * or that this account may not read whole, and all tables of a standby or of a server that does not
 * count. A server counts what a session did within a minute of its end ({@code
 * PGSTAT_MAX_INTERVAL}): a change in the minute before a scan may be seen by the next one only.
 */
final class PostgresVersions {
  private static final Messages MESSAGES = Messages.of(PostgresVersions.class);

  /** From here on all that is asked for exists, in forks too. */
  private static final int KNOWN = 10;

  private static final String QUERY =
      """
      select c.relname, concat_ws(' ', c.oid, pg_relation_filenode(c.oid),
          pg_stat_get_tuples_inserted(c.oid), pg_stat_get_tuples_updated(c.oid),
          pg_stat_get_tuples_deleted(c.oid), pg_stat_get_db_stat_reset_time(d.oid),
          w.stats_reset, md5(coalesce(obj_description(c.oid, 'pg_class'), '')),
          (select md5(string_agg(concat_ws(' ', a.attnum, a.attname, a.atttypid, a.atttypmod,
              col_description(c.oid, a.attnum), md5(d.adbin::text),
              (select md5(string_agg(e.enumlabel, chr(10) order by e.enumsortorder))
                from pg_enum e where e.enumtypid in (t.oid, t.typelem, t.typbasetype))),
              chr(10) order by a.attnum))
            from pg_attribute a join pg_type t on t.oid = a.atttypid
              left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)) as version
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_database d on d.datname = current_database() cross join pg_stat_bgwriter w
      where n.nspname = ? and c.relkind in ('r', 'm') and not c.relhassubclass
        and not c.relrowsecurity and has_table_privilege(c.oid, 'select')
        and not pg_is_in_recovery() and current_setting('track_counts') = 'on'
      """;

  private PostgresVersions() {}

  /** A schema's tables that have a version, by name; none where the server cannot be asked. */
  static Map<String, AssetVersion> of(Connection connection, int version, Schema schema)
      throws SQLException {
    Map<String, AssetVersion> versions = new HashMap<>();
    if (version < KNOWN) {
      return versions;
    }
    Wording evidence = MESSAGES.wording("version.evidence");
    Savepoint before = connection.setSavepoint();
    try {
      Sql.query(
          connection,
          QUERY,
          row ->
              versions.put(
                  row.getString("relname"), new AssetVersion(row.getString("version"), evidence)),
          schema.label());
    } catch (SQLException e) {
      // A server that only speaks like this one: its tables are read each time.
      connection.rollback(before);
      versions.clear();
    }
    return versions;
  }
}
