package org.inshore.scanners.jdbc.postgres;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.inshore.scanners.jdbc.lag.Lag;
import org.inshore.scanners.jdbc.product.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Replication lag of PostgreSQL: of a standby, how old the last change is that it has replayed
 * while it holds later ones; of another server, that of its slowest standby, which an account sees
 * as a member of {@code pg_monitor}.
 */
final class PostgresLag {
  /** From here on views and functions have these names. */
  private static final int KNOWN = 10;

  private static final String QUERY =
      """
      select case when pg_is_in_recovery() then
          case when pg_last_wal_replay_lsn() < pg_last_wal_receive_lsn() then
            extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) end
        else (select extract(epoch from max(replay_lag)) from pg_stat_replication) end as told,
        pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_receive_lsn()
          else pg_current_wal_lsn() end, '0/0') as written,
        pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_replay_lsn()
          else (select min(replay_lsn) from pg_stat_replication
            where state in ('streaming', 'catchup')) end, '0/0') as replayed
      """;

  private PostgresLag() {}

  static Lag of(Connection connection, int version) throws SQLException {
    if (version < KNOWN) {
      return Lag.UNKNOWN;
    }
    return Sql.query(
            connection,
            QUERY,
            row -> {
              double told = row.getDouble("told");
              Duration lag = row.wasNull() ? null : Duration.ofMillis((long) (1000 * told));
              return new Lag(
                  lag,
                  position(row.getBigDecimal("written")),
                  position(row.getBigDecimal("replayed")));
            })
        .getFirst();
  }

  private static long position(@Nullable BigDecimal told) {
    return told == null ? -1 : told.longValue();
  }
}
