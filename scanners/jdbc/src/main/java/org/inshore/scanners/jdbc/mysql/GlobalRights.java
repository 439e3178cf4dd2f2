package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.jdbc.product.Sql;

/**
 * Rights on everything. MariaDB leaves roles, and PUBLIC among them, out of USER_PRIVILEGES: theirs
 * are in the columns of {@code mysql.user} and, as bits, in {@code mysql.global_priv} alone.
 */
final class GlobalRights {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "SELECT", "select_priv",
          "EXECUTE", "execute_priv",
          "INSERT", "insert_priv",
          "UPDATE", "update_priv",
          "FILE", "file_priv",
          "SUPER", "super_priv",
          "CREATE USER", "create_user_priv",
          "REPLICATION SLAVE", "repl_slave_priv");

  /** The bit of SET USER, from 10.5 on. */
  private static final long SET_USER = 1L << 30;

  private GlobalRights() {}

  /** Who has a right on everything, as the catalogue writes grantees. */
  static Set<String> grantees(Connection connection, boolean mariadb, String right)
      throws SQLException {
    Set<String> grantees =
        new HashSet<>(
            Sql.query(
                connection,
                "select grantee from information_schema.user_privileges where privilege_type = ?",
                row -> row.getString("grantee"),
                right));
    String column = COLUMNS.get(right);
    if (mariadb && column != null) {
      grantees.addAll(
          Sql.query(
              connection,
              "select user, host from mysql.user where " + column + " = 'Y'",
              row -> account(row, "")));
    }
    if (mariadb && right.equals("SET USER")) {
      grantees.addAll(withBit(connection, SET_USER));
    }
    return grantees;
  }

  /** The account that stands in the columns {@code user} and {@code host} behind a prefix. */
  static String account(ResultSet row, String prefix) throws SQLException {
    return grantee(row.getString(prefix + "user"), row.getString(prefix + "host"));
  }

  private static List<String> withBit(Connection connection, long bit) throws SQLException {
    try {
      return Sql.query(
          connection,
          "select user, host from mysql.global_priv where json_value(priv, '$.access') & " + bit,
          row -> account(row, ""));
    } catch (SQLException e) {
      connection.rollback();
      return List.of(); // before 10.4, which has no such right
    }
  }

  /** Whether one of some grantees has one of some rights on everything. */
  static boolean any(
      Connection connection, boolean mariadb, Set<String> grantees, List<String> rights)
      throws SQLException {
    for (String right : rights) {
      if (grantees(connection, mariadb, right).stream().anyMatch(grantees::contains)) {
        return true;
      }
    }
    return false;
  }

  static String grantee(String user, String host) {
    return "'" + user + "'@'" + host + "'";
  }
}
