package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.scanners.jdbc.product.Grants;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Grants of an account or role of MySQL or MariaDB: its own, those of the roles that it is in,
 * whether it has to switch to them or not, those of accounts that it may stand in for (proxies), of
 * roles that all have (mandatory_roles), and those of all (PUBLIC). Grants on schemas, tables and
 * columns also hold for a client that another account of the same user name was made for, if its
 * host is among that account's, and grants on schemas to the anonymous user hold for everybody. Of
 * several grants that fit, the server takes the narrowest; here all count, and what MySQL takes
 * back of a grant on everything is not subtracted, so that nothing is missed. The scan's login must
 * be able to read the schema {@code mysql}: others see no grants but their own.
 *
 * @param user its name
 * @param host from which it connects; null for any of its accounts
 */
record MysqlAccount(boolean mariadb, String user, @Nullable String host) implements Grants {
  private static final Messages MESSAGES = Messages.of(MysqlAccount.class);

  /** Rights that reach data past all grants: the binary log, files, other accounts. */
  private static final Set<String> POWERS =
      Set.of(
          "FILE",
          "REPLICATION SLAVE",
          "SUPER",
          "CREATE USER",
          "SET USER",
          "SET_USER_ID",
          "SET_ANY_DEFINER",
          "ROLE_ADMIN",
          "BACKUP_ADMIN");

  /** Who writes the tables of grants gives himself any. */
  private static final List<String> WRITES = List.of("INSERT", "UPDATE");

  private static final String SELECT = "privilege_type = 'SELECT'";

  /** The account that a setting names: {@code user} or {@code user@host}. */
  static MysqlAccount of(boolean mariadb, String named) {
    int at = named.lastIndexOf('@');
    return at <= 0
        ? new MysqlAccount(mariadb, named, null)
        : new MysqlAccount(mariadb, named.substring(0, at), named.substring(at + 1));
  }

  /** As the setting names it. */
  String name() {
    return host == null ? user : user + "@" + host;
  }

  @Override
  public boolean isKnown(Connection connection) throws SQLException {
    return !own(connection).isEmpty();
  }

  @Override
  public Set<String> tables(Connection connection, Schema schema) throws SQLException {
    Set<String> grantees = grantees(connection);
    if (isWhole(connection, grantees, schema.label(), List.of("SELECT"))) {
      return Set.copyOf(
          Sql.query(
              connection,
              "select table_name from information_schema.tables where table_schema = ?",
              row -> row.getString("table_name"),
              schema.label()));
    }
    Set<String> tables = new HashSet<>();
    for (String list : List.of("table_privileges", "column_privileges")) {
      Sql.query(
          connection,
          "select table_name, grantee from information_schema."
              + list
              + " where "
              + SELECT
              + " and table_schema = ?",
          row ->
              reaches(grantees, row.getString("grantee"))
                  && tables.add(row.getString("table_name")),
          schema.label());
    }
    return tables;
  }

  /** The columns of a table that it may select; null for all. */
  @Nullable Set<String> columns(Connection connection, String schema, String table)
      throws SQLException {
    Set<String> grantees = grantees(connection);
    if (isWhole(connection, grantees, schema, List.of("SELECT"))) {
      return null;
    }
    boolean whole =
        Sql.query(
                connection,
                "select grantee from information_schema.table_privileges where "
                    + SELECT
                    + " and table_schema = ? and table_name = ?",
                row -> reaches(grantees, row.getString("grantee")),
                schema,
                table)
            .contains(true);
    if (whole) {
      return null;
    }
    Set<String> columns = new HashSet<>();
    Sql.query(
        connection,
        "select column_name, grantee from information_schema.column_privileges where "
            + SELECT
            + " and table_schema = ? and table_name = ?",
        row ->
            reaches(grantees, row.getString("grantee"))
                && columns.add(row.getString("column_name")),
        schema,
        table);
    return columns;
  }

  @Override
  public List<UnscannedObject> beyond(Connection connection, Location source) throws SQLException {
    Set<String> grantees = grantees(connection);
    List<UnscannedObject> beyond = new ArrayList<>(functions(connection, source, grantees));
    Set<String> powers = new TreeSet<>();
    for (String power : POWERS) {
      if (GlobalRights.any(connection, mariadb, grantees, List.of(power))) {
        powers.add(power);
      }
    }
    if (isWhole(connection, grantees, "mysql", WRITES)) {
      powers.add("INSERT, UPDATE ON mysql.*");
    }
    if (!powers.isEmpty()) {
      beyond.add(
          new UnscannedObject(
              source.append("powers", "*"),
              "powers",
              MESSAGES.wording("grants.powers", name(), String.join(", ", powers)),
              null));
    }
    return beyond;
  }

  private List<UnscannedObject> functions(
      Connection connection, Location source, Set<String> grantees) throws SQLException {
    long routines = 0;
    List<String[]> lent =
        Sql.query(
            connection,
            "select routine_schema, routine_name from information_schema.routines"
                + " where security_type = 'DEFINER'",
            row -> new String[] {row.getString("routine_schema"), row.getString("routine_name")});
    Set<String> single = new HashSet<>();
    Sql.query(
        connection,
        "select db, routine_name, user, host from mysql.procs_priv where proc_priv like '%Execute%'",
        row ->
            grantees.contains(GlobalRights.account(row, ""))
                && single.add(row.getString("db") + "." + row.getString("routine_name")));
    for (String[] routine : lent) {
      if (!MysqlDialect.SYSTEM.contains(routine[0])
          && (single.contains(routine[0] + "." + routine[1])
              || isWhole(connection, grantees, routine[0], List.of("EXECUTE")))) {
        routines++;
      }
    }
    return routines == 0
        ? List.of()
        : List.of(
            new UnscannedObject(
                source.append("functions", "*"),
                "functions",
                MESSAGES.wording("grants.functions", name(), routines),
                null));
  }

  /** Whether there is a right to all of a schema. */
  private boolean isWhole(
      Connection connection, Set<String> grantees, String schema, List<String> rights)
      throws SQLException {
    return GlobalRights.any(connection, mariadb, grantees, rights)
        || Sql.query(
                connection,
                "select grantee, privilege_type from information_schema.schema_privileges"
                    + " where ? like table_schema",
                row ->
                    rights.contains(row.getString("privilege_type"))
                        && isOf(grantees, row.getString("grantee")),
                schema)
            .contains(true);
  }

  /** Whether what a grantee has of a whole schema is this account's too; nobody's is anybody's. */
  private boolean isOf(Set<String> grantees, String grantee) {
    return reaches(grantees, grantee) || (grantee.startsWith("''@") && meets(grantee));
  }

  /** Whether what a grantee has of a schema, a table or a column is this account's too. */
  private boolean reaches(Set<String> grantees, String grantee) {
    return grantees.contains(grantee) || (grantee.startsWith("'" + user + "'@'") && meets(grantee));
  }

  private boolean meets(String grantee) {
    return host == null
        || Hosts.overlap(
            host, grantee.substring(grantee.lastIndexOf("@'") + 2, grantee.length() - 1));
  }

  /** Its accounts by name, as the catalogue writes grantees. */
  private Set<String> own(Connection connection) throws SQLException {
    String all = "select user, host from mysql.user where user = ?";
    List<String> found =
        host == null
            ? Sql.query(connection, all, row -> GlobalRights.account(row, ""), user)
            : Sql.query(
                connection,
                all + " and host = ?",
                row -> GlobalRights.account(row, ""),
                user,
                host);
    return new HashSet<>(found);
  }

  /** Its accounts, and the roles that they are in, by however many steps. */
  private Set<String> grantees(Connection connection) throws SQLException {
    Set<String> grantees = own(connection);
    Deque<String> open = new ArrayDeque<>(grantees);
    List<String[]> edges =
        Sql.query(
            connection,
            mariadb
                ? "select user to_user, host to_host, role from_user, '' from_host from mysql.roles_mapping"
                : "select to_user, to_host, from_user, from_host from mysql.role_edges",
            row ->
                new String[] {
                  GlobalRights.account(row, "to_"), GlobalRights.account(row, "from_")
                });
    edges = new ArrayList<>(edges);
    edges.addAll(
        Sql.query(
            connection,
            "select user, host, proxied_user, proxied_host from mysql.proxies_priv",
            row ->
                new String[] {
                  GlobalRights.account(row, ""), GlobalRights.account(row, "proxied_")
                }));
    if (!mariadb) {
      for (String role : mandatory(connection)) {
        if (grantees.add(role)) {
          open.add(role);
        }
      }
    }
    while (!open.isEmpty()) {
      String from = open.remove();
      for (String[] edge : edges) {
        if (edge[0].equals(from) && grantees.add(edge[1])) {
          open.add(edge[1]);
        }
      }
    }
    if (mariadb) {
      grantees.add(GlobalRights.grantee("PUBLIC", ""));
    }
    return Collections.unmodifiableSet(grantees);
  }

  /** Roles that every account has; their host is % where none is said. */
  private static List<String> mandatory(Connection connection) throws SQLException {
    List<String> roles = new ArrayList<>();
    for (String list :
        Sql.query(connection, "select @@global.mandatory_roles", row -> row.getString(1))) {
      for (String each : list.split(",", -1)) {
        String role = each.replaceAll("[`'\"\\s]", "");
        if (!role.isEmpty()) {
          int at = role.lastIndexOf('@');
          roles.add(
              at < 0
                  ? GlobalRights.grantee(role, "%")
                  : GlobalRights.grantee(role.substring(0, at), role.substring(at + 1)));
        }
      }
    }
    return roles;
  }
}
