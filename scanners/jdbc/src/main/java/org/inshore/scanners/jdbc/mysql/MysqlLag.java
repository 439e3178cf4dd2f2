package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.inshore.scanners.jdbc.lag.Lag;

/**
 * Replication lag of a replica of MySQL or MariaDB, as it tells it ({@code Seconds_Behind_Source}),
 * the longest of several sources. Of replicas its source knows none.
 */
final class MysqlLag {
  private MysqlLag() {}

  /**
   * The lag.
   *
   * @throws SQLException also if the account may not ask
   */
  static Lag of(Connection connection, boolean mariadb) throws SQLException {
    if (mariadb) {
      return of(connection, "show all slaves status");
    }
    try {
      return of(connection, "show replica status");
    } catch (SQLSyntaxErrorException e) {
      return of(connection, "show slave status"); // before 8.0.22
    }
  }

  private static Lag of(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int column = column(rows.getMetaData());
      long longest = -1;
      while (column > 0 && rows.next()) {
        longest = Math.max(longest, rows.getLong(column)); // none while it stands still
      }
      return longest < 0 ? Lag.UNKNOWN : Lag.of(Duration.ofSeconds(longest));
    }
  }

  private static int column(ResultSetMetaData columns) throws SQLException {
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnLabel(i).toLowerCase(Locale.ROOT).startsWith("seconds_behind")) {
        return i;
      }
    }
    return 0;
  }
}
