package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Which tables of a schema anonymous accounts may read, or accounts that may connect from any host,
 * as far as the scanning account may know. Neither names nor passwords of accounts are kept.
 */
final class MysqlGrants {
  private static final Messages MESSAGES = Messages.of(MysqlGrants.class);
  private static final String SELECT = " where privilege_type = 'SELECT'";

  /** The role that every account of MariaDB has, from 10.11 on. */
  private static final String PUBLIC = "'PUBLIC'@''";

  private final Set<String> accounts = new HashSet<>();
  private final Set<String> everywhere = new HashSet<>();
  private final Map<String, Set<String>> byTable = new HashMap<>();

  private MysqlGrants() {}

  /**
   * Asks; an account that may not know learns nothing, and that nobody else may read is not said.
   */
  static MysqlGrants of(Connection connection, boolean mariadb, Schema schema) throws SQLException {
    MysqlGrants grants = new MysqlGrants();
    // MySQL has its roles among the accounts, at any host and locked.
    String real = mariadb ? "is_role = 'N'" : "account_locked = 'N'";
    try {
      grants.accounts.addAll(
          Sql.query(
              connection,
              "select user, host from mysql.user where (user = '' or host = '%') and " + real,
              row -> "'" + row.getString("user") + "'@'" + row.getString("host") + "'"));
    } catch (SQLException e) {
      connection.rollback();
      return grants;
    }
    if (mariadb) {
      grants.accounts.add(PUBLIC);
    }
    if (grants.accounts.isEmpty()) {
      return grants;
    }
    GlobalRights.grantees(connection, mariadb, "SELECT")
        .forEach(grantee -> grants.add(grants.everywhere, grantee));
    Sql.query(
        connection,
        "select grantee from information_schema.schema_privileges"
            + SELECT
            + " and ? like table_schema",
        row -> grants.add(grants.everywhere, row.getString("grantee")),
        schema.label());
    Sql.query(
        connection,
        "select table_name, grantee from information_schema.table_privileges"
            + SELECT
            + " and table_schema = ?",
        row ->
            grants.add(
                grants.byTable.computeIfAbsent(row.getString("table_name"), _ -> new HashSet<>()),
                row.getString("grantee")),
        schema.label());
    return grants;
  }

  private boolean add(Set<String> readers, String account) {
    return accounts.contains(account) && readers.add(account);
  }

  /** Who may read a table beyond accounts of certain hosts; null if nobody. */
  @Nullable Readers readers(String table) {
    Set<String> readers = new HashSet<>(everywhere);
    readers.addAll(byTable.getOrDefault(table, Set.of()));
    if (readers.isEmpty()) {
      return null;
    }
    if (readers.stream().anyMatch(account -> account.startsWith("''@"))) {
      return new Readers(Readers.Kind.GUESTS, MESSAGES.wording("open.anonymous", readers.size()));
    }
    if (readers.contains(PUBLIC)) {
      return new Readers(Readers.Kind.DATABASE_PUBLIC, FlowNotes.wording("open.public"));
    }
    return new Readers(
        Readers.Kind.DATABASE_ANY_HOST, MESSAGES.wording("open.any-host", readers.size()));
  }
}
