package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.AssetVersion;

/**
 * Versions of tables by the time of their last change, {@code UPDATE_TIME}, with their time of
 * making, length, next number, comment and columns. The server forgets that time when it starts,
 * and at times before; a table has no version then, nor while its change is so new that another one
 * may follow in the same second. Partitioned tables have none: parts may be exchanged without a
 * trace.
 */
final class MysqlVersions {
  private static final Messages MESSAGES = Messages.of(MysqlVersions.class);

  private static final String QUERY =
      """
      select t.table_name as name, concat_ws(' ', t.create_time, t.update_time, t.data_length,
          t.auto_increment, md5(coalesce(t.table_comment, '')), c.layout) as version
      from information_schema.tables t join (
        select table_name, count(*) as number, sum(cast(conv(left(md5(concat_ws(' ',
            ordinal_position, column_name, column_type, column_comment, privileges)), 15), 16, 10)
            as unsigned)) as layout
        from information_schema.columns where table_schema = ? group by table_name) c
        on c.table_name = t.table_name
      where t.table_schema = ? and t.table_type = 'BASE TABLE'
        and t.engine in ('InnoDB', 'MyISAM', 'Aria')
        and t.update_time < now() - interval 2 second
        and coalesce(t.create_options, '') not like '%partitioned%'
      """;

  private MysqlVersions() {}

  /** A schema's tables that have a version, by name. */
  static Map<String, AssetVersion> of(Connection connection, Schema schema) throws SQLException {
    Wording evidence = MESSAGES.wording("version.evidence");
    Map<String, AssetVersion> versions = new HashMap<>();
    Sql.query(
        connection,
        QUERY,
        row ->
            versions.put(
                row.getString("name"), new AssetVersion(row.getString("version"), evidence)),
        schema.label(),
        schema.label());
    return versions;
  }
}
