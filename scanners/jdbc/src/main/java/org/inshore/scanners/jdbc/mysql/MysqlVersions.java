package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.AssetVersion;
import org.jspecify.annotations.Nullable;

/**
 * Versions of tables by the time of their last change, {@code UPDATE_TIME}, with their time of
 * making, length, next number, comment and columns. The server forgets that time when it starts,
 * and of what it does not keep open (MariaDB keeps 400 tables by default); a small table has its
 * {@linkplain MysqlChecksums checksum} in place of it then, a large one no version. Nor has one
 * whose change is so new that another one may follow in the same second. Partitioned tables have
 * none: parts may be exchanged without a trace.
 */
final class MysqlVersions {
  private static final Messages MESSAGES = Messages.of(MysqlVersions.class);

  /** A longer table is not read by the server for its checksum. */
  private static final long MOST_BYTES = 16L << 20;

  /**
   * Columns of the catalogue of tables {@code t} for {@link Entry}, with {@link #LAYOUT} beside it:
   * asked for with the list of tables, since the server opens each table for each question. Null
   * where a table has no version, or is one that another server would be asked about.
   */
  static final String COLUMNS =
      """
      case when %1$s and (t.update_time is null or t.update_time < now() - interval 2 second)
        then concat_ws(' ', t.create_time, md5(coalesce(t.table_comment, '')), c.layout) end as made,
      case when %1$s
        then concat_ws(' ', t.update_time, t.data_length, t.auto_increment) end as changed,
      case when %1$s then t.update_time is null end as forgotten,
      case when %1$s then t.data_length end as length
      """
          .formatted(
              """
              t.table_type = 'BASE TABLE' and t.engine in ('InnoDB', 'MyISAM', 'Aria')
                and coalesce(t.create_options, '') not like '%partitioned%'\
              """);

  /** What the columns of each table of a schema, the argument, are like. */
  static final String LAYOUT =
      """
      left join (
        select table_name, count(*) as number, sum(cast(conv(left(md5(concat_ws(' ',
            ordinal_position, column_name, column_type, column_comment, privileges)), 15), 16, 10)
            as unsigned)) as layout
        from information_schema.columns where table_schema = ? group by table_name) c
        on c.table_name = t.table_name
      """;

  private MysqlVersions() {}

  /** Entry of the catalogue for a table that has a version, with the parts of it. */
  record Entry(String name, String made, String changed, boolean forgotten, long length) {
    /** That of a row; null for a table without one. */
    static @Nullable Entry of(ResultSet row) throws SQLException {
      String made = row.getString("made");
      return made == null
          ? null
          : new Entry(
              row.getString("table_name"),
              made,
              row.getString("changed"),
              row.getBoolean("forgotten"),
              row.getLong("length"));
    }
  }

  /** The versions of a schema's tables that have one, by name. */
  static Map<String, AssetVersion> of(Connection connection, Schema schema, List<Entry> entries)
      throws SQLException {
    Map<String, Long> lengths = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.forgotten() && entry.length() <= MOST_BYTES) {
        lengths.put(entry.name(), entry.length());
      }
    }
    Map<String, Long> checksums =
        schema.system() ? Map.of() : MysqlChecksums.of(connection, schema, lengths);
    Wording evidence = MESSAGES.wording("version.evidence");
    Map<String, AssetVersion> versions = new HashMap<>();
    for (Entry entry : entries) {
      Long checksum = checksums.get(entry.name());
      if (!entry.forgotten()) {
        String value = entry.made() + " " + entry.changed();
        versions.put(entry.name(), new AssetVersion(value, evidence));
      } else if (checksum != null) {
        String value = entry.made() + " checksum " + checksum;
        versions.put(entry.name(), new AssetVersion(value, evidence));
      }
    }
    return versions;
  }
}
