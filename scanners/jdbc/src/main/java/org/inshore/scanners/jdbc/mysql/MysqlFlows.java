package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.scanners.jdbc.product.FarAddress;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The flows of a MySQL or MariaDB server: its source and replicas, the servers that it knows,
 * tables whose content is elsewhere, clients.
 */
final class MysqlFlows {
  private static final Messages MESSAGES = Messages.of(MysqlFlows.class);
  private static final int SYNTAX = 1064;
  private static final int MAX_CLIENTS = 100_000;
  private static final Pattern PROCESS =
      Pattern.compile("(?i)^GRANT .*\\b(PROCESS|ALL PRIVILEGES)\\b.* ON \\*\\.\\* TO .*");
  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

  /** Threads of the server itself. */
  private static final Set<String> OWN_USERS =
      Set.of("system user", "event_scheduler", "unauthenticated user");

  private final Connection connection;
  private final boolean mariadb;
  private final @Nullable String only;
  private final Location root;
  private final FlowNotes notes;
  private final Map<String, FarAddress> servers = new HashMap<>();
  private final Set<String> replicas = new HashSet<>();

  private MysqlFlows(Connection connection, MysqlDialect dialect, Location root, FlowNotes notes) {
    this.connection = connection;
    this.mariadb = dialect.mariadb();
    this.only = dialect.only();
    this.root = root;
    this.notes = notes;
  }

  /** Asks all; what is refused is noted. */
  static void ask(Connection connection, MysqlDialect dialect, Location root, FlowNotes notes)
      throws SQLException {
    MysqlFlows flows = new MysqlFlows(connection, dialect, root, notes);
    flows.upstream();
    notes.ask("mysql.servers", "GRANT SELECT ON mysql.servers", flows::servers);
    notes.ask("information_schema.tables", "GRANT SELECT ON *.*", flows::foreignTables);
    flows.replicas();
    notes.ask("information_schema.processlist", "GRANT PROCESS", flows::clients);
  }

  private <T> List<T> query(String sql, Sql.Mapper<T> mapper) throws SQLException {
    return Sql.query(connection, sql, mapper);
  }

  /** The first of several statements that the server knows. */
  private <T> List<T> known(List<String> statements, Sql.Mapper<T> mapper) throws SQLException {
    for (String sql : statements.subList(0, statements.size() - 1)) {
      try {
        return query(sql, mapper);
      } catch (SQLException e) {
        if (e.getErrorCode() != SYNTAX) {
          throw e;
        }
      }
    }
    return query(statements.getLast(), mapper);
  }

  /** Whose changes this server repeats. */
  private void upstream() throws SQLException {
    String view = mariadb ? "SHOW ALL REPLICAS STATUS" : "SHOW REPLICA STATUS";
    List<String> statements =
        mariadb
            ? List.of("show all replicas status", "show all slaves status")
            : List.of("show replica status", "show slave status");
    notes.ask(
        view,
        mariadb ? "GRANT REPLICA MONITOR" : "GRANT REPLICATION CLIENT",
        () -> {
          try {
            known(statements, row -> upstream(row, view));
          } catch (SQLException e) {
            // MySQL keeps the same in tables that SELECT opens, MariaDB does not.
            connection.rollback();
            if (mariadb || !upstreamTable()) {
              throw e;
            }
          }
        });
  }

  private boolean upstreamTable() throws SQLException {
    String view = "performance_schema.replication_connection_configuration";
    try {
      query("select host, port from " + view, row -> upstream(row, view));
      return true;
    } catch (SQLException e) {
      connection.rollback();
      return false;
    }
  }

  private String upstream(ResultSet row, String view) throws SQLException {
    String host = text(row, "source_host", "master_host", "host");
    if (host != null && !host.isBlank()) {
      String port = text(row, "source_port", "master_port", "port");
      FarAddress far = FarAddress.of(host, port).orPort(3306);
      notes.in(
          root,
          far.endpoint(view, FlowNotes.by(view)),
          far,
          Kind.REPLICATION,
          MESSAGES.wording("flow.replica", view));
    }
    return view;
  }

  /** The column that has one of the names; products and versions differ in them. */
  private static @Nullable String text(ResultSet row, String... names) throws SQLException {
    ResultSetMetaData meta = row.getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String label = meta.getColumnLabel(i).toLowerCase(Locale.ROOT);
      if (List.of(names).contains(label)) {
        return row.getString(i);
      }
    }
    return null;
  }

  /** Servers that tables and statements may name; their passwords are not asked for. */
  private void servers() throws SQLException {
    String view = "mysql.servers";
    query(
        "select server_name, host, db, port, socket, wrapper from mysql.servers order by 1",
        row -> {
          String name = row.getString("server_name");
          String host = String.valueOf(row.getString("host"));
          boolean socket = host.isBlank() && !String.valueOf(row.getString("socket")).isBlank();
          FarAddress far =
              FarAddress.of(socket ? "localhost" : host, row.getString("port"))
                  .orPort(3306)
                  .in(row.getString("db"));
          servers.put(name, far);
          notes.out(
              root,
              far.endpoint(name, FlowNotes.by(view)),
              far,
              Kind.LINK,
              FlowNotes.wording("flow.server", view, name, row.getString("wrapper")));
          return name;
        });
  }

  private record Foreign(String schema, String table, String engine) {}

  /** Tables of engines that read another server. */
  private void foreignTables() throws SQLException {
    List<Foreign> tables =
        query(
            """
            select table_schema, table_name, engine from information_schema.tables
            where engine in (%s) order by 1, 2
            """
                .formatted(MysqlTables.ELSEWHERE_ENGINES),
            row ->
                new Foreign(
                    row.getString("table_schema"),
                    row.getString("table_name"),
                    row.getString("engine")));
    for (Foreign table : tables) {
      if (only == null || only.equals(table.schema())) {
        String name = Sql.quoted(table.schema(), "`") + "." + Sql.quoted(table.table(), "`");
        notes.ask(
            "SHOW CREATE TABLE " + name,
            "GRANT SELECT ON " + name,
            () -> {
              try {
                query("show create table " + name, row -> table(table, row.getString(2)));
              } catch (SQLException e) {
                // As with a server that was dropped: the content is elsewhere all the same.
                table(table, "");
                throw e;
              }
            });
      }
    }
  }

  /** The statement holds a password; only what {@link TableOptions} takes of it is kept. */
  private String table(Foreign table, String statement) {
    Location place = root.append("schema", table.schema()).append("table", table.table());
    List<FarAddress> ends = TableOptions.farEnds(statement, servers);
    // CONNECT also reads files of this machine, which name no server.
    if (ends.isEmpty() && !table.engine().equalsIgnoreCase("CONNECT")) {
      ends = List.of(new FarAddress(null, 0, null));
    }
    String view = "SHOW CREATE TABLE";
    Wording evidence = MESSAGES.wording("flow.engine", view, table.engine());
    for (FarAddress far : ends) {
      notes.in(
          place,
          far.endpoint(table.engine(), FlowNotes.by(view)),
          far,
          Kind.FOREIGN_TABLE,
          evidence);
    }
    return view;
  }

  /** Replicas that gave their address; those that did not are seen among the clients. */
  private void replicas() throws SQLException {
    String view = "SHOW REPLICAS";
    List<FarAddress> told = new ArrayList<>();
    try {
      known(
          mariadb
              ? List.of("show replica hosts", "show slave hosts")
              : List.of("show replicas", "show slave hosts"),
          row -> {
            String host = text(row, "host");
            return host != null
                && !host.isBlank()
                && told.add(FarAddress.of(host, text(row, "port")));
          });
    } catch (SQLException e) {
      // It takes a right that lets one be a replica, and so must not be asked for: the list of
      // clients tells the same.
      connection.rollback();
    }
    for (FarAddress far : told) {
      replicas.add(String.valueOf(far.host()));
      notes.out(
          root,
          far.endpoint(view, FlowNotes.by(view)),
          far,
          Kind.REPLICATION,
          MESSAGES.wording("flow.replicas", view));
    }
  }

  private record Client(@Nullable String schema, String address, boolean replica) {}

  /** Who is connected now, by address. The statements that they run are not asked for. */
  private void clients() throws SQLException {
    String view = "information_schema.processlist";
    boolean all =
        MysqlRights.grants(connection).stream().anyMatch(grant -> PROCESS.matcher(grant).matches());
    if (!all) {
      notes.denied(view, "GRANT PROCESS");
    }
    Map<Client, Integer> clients = new LinkedHashMap<>();
    query(
        // Other sources on this server are read by this account from here, too: they are ourselves.
        "select user, host, command, db from information_schema.processlist"
            + " where id <> connection_id() and concat(user, '@', substring_index(host, ':', 1))"
            + " <> substring_index(user(), ':', 1) order by host limit "
            + MAX_CLIENTS,
        row -> {
          String user = String.valueOf(row.getString("user"));
          String from = String.valueOf(row.getString("host"));
          // A server that looks names up has "localhost:port" of what came over the network.
          boolean socket = from.isBlank() || from.equals("localhost");
          String host = PORT.matcher(from).replaceFirst("");
          boolean replica = String.valueOf(row.getString("command")).startsWith("Binlog Dump");
          if (!OWN_USERS.contains(user) && (replica || !socket)) {
            Client client = new Client(replica ? null : row.getString("db"), host, replica);
            clients.merge(client, 1, Integer::sum);
          }
          return view;
        });
    clients.forEach((client, count) -> client(client, count, view));
  }

  private void client(Client client, int count, String view) {
    FarAddress far = FarAddress.of(client.address(), null);
    if (client.replica()) {
      if (!replicas.contains(client.address())) {
        notes.out(
            root,
            far.endpoint(view, FlowNotes.by(view)),
            far,
            Kind.REPLICATION,
            MESSAGES.wording("flow.replicas", view));
      }
      return;
    }
    String schema = client.schema();
    notes.out(
        schema == null ? root : root.append("schema", schema),
        far.endpoint(view, FlowNotes.by(view)),
        far,
        Kind.CLIENT,
        FlowNotes.wording("flow.client", view, count));
  }
}
