package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Location;

/** Logs in which a server of MySQL or MariaDB keeps statements with their values, or rows. */
final class MysqlLogs {
  private static final Messages MESSAGES = Messages.of(MysqlLogs.class);

  /** Whether logs are written, and in which form; a server that does not know one leaves it out. */
  private static final String WRITTEN =
      """
      show global variables where variable_name in ('log_bin', 'general_log', 'slow_query_log',
        'log_slow_query', 'log_output')
      """;

  private MysqlLogs() {}

  /** Those that are on, as something beside the tables; nothing if none is. */
  static List<UnscannedObject> of(Connection connection, Location source) throws SQLException {
    List<String> on = new ArrayList<>();
    List<String> output = new ArrayList<>();
    Sql.query(
        connection,
        WRITTEN,
        row -> {
          String name = row.getString(1);
          String value = row.getString(2);
          if (name.equalsIgnoreCase("log_output")) {
            output.add(value);
          } else if (value.equalsIgnoreCase("ON") || value.equals("1")) {
            on.add(name);
          }
          return name;
        });
    return on.isEmpty()
        ? List.of()
        : List.of(
            new UnscannedObject(
                source.append("server-files", "*"),
                "server-files",
                MESSAGES.wording(
                    "unscanned.logs", String.join(", ", on), String.join(", ", output)),
                null));
  }
}
