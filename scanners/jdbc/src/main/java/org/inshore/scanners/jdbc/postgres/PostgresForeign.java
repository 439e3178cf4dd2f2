package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.scanners.jdbc.product.FarAddress;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Location;

/** The foreign servers and tables of one PostgreSQL database. */
final class PostgresForeign {
  private static final Messages MESSAGES = Messages.of(PostgresForeign.class);

  private static final String OPTION_NAMES =
      Stream.of(
              FarAddress.HOST_OPTIONS.stream(),
              FarAddress.NAME_OPTIONS.stream(),
              Stream.of("port", "url", "jdbc_url", "service"))
          .flatMap(names -> names)
          .map(name -> "'" + name + "'")
          .collect(Collectors.joining(", "));

  private final Connection connection;
  private final Location database;
  private final FlowNotes notes;

  PostgresForeign(Connection connection, Location database, FlowNotes notes) {
    this.connection = connection;
    this.database = database;
    this.notes = notes;
  }

  private record Server(String name, String wrapper, Map<String, String> options) {
    /** Files of this machine are no other place. */
    boolean isLocal() {
      return wrapper.equals("file_fdw");
    }

    FarAddress address() {
      boolean postgres = wrapper.equals("postgres_fdw") || wrapper.equals("dblink_fdw");
      boolean unsaid =
          FarAddress.HOST_OPTIONS.stream().noneMatch(options::containsKey)
              && !options.containsKey("service");
      if (postgres && unsaid) {
        Map<String, String> socket = new HashMap<>(options);
        socket.put("host", "localhost");
        return FarAddress.ofOptions(socket).orPort(5432);
      }
      FarAddress far = FarAddress.ofOptions(options);
      return postgres ? far.orPort(5432) : far;
    }
  }

  /** Asks for other servers that statements reach, and the tables that are there. */
  void ask() throws SQLException {
    Map<Long, Server> servers = new LinkedHashMap<>();
    Sql.query(
        connection,
        "select s.oid, s.srvname, w.fdwname, o.option_name, o.option_value from pg_foreign_server s"
            + " join pg_foreign_data_wrapper w on w.oid = s.srvfdw left join lateral"
            + options("s.srvoptions")
            + " order by 2",
        row -> {
          Server server = servers.get(row.getLong("oid"));
          if (server == null) {
            server =
                new Server(row.getString("srvname"), row.getString("fdwname"), new HashMap<>());
            servers.put(row.getLong("oid"), server);
          }
          return server.options().put(option(row, 4), option(row, 5));
        });
    for (Server server : servers.values()) {
      if (!server.isLocal()) {
        FarAddress far = server.address();
        notes.out(
            database,
            far.endpoint(server.name(), FlowNotes.by("pg_foreign_server")),
            far,
            Kind.LINK,
            FlowNotes.wording("flow.server", "pg_foreign_server", server.name(), server.wrapper()));
      }
    }
    Map<Location, Map<String, String>> tables = new LinkedHashMap<>();
    Map<Location, Long> serverOf = new HashMap<>();
    Sql.query(
        connection,
        "select n.nspname, c.relname, f.ftserver, o.option_name, o.option_value"
            + " from pg_foreign_table f join pg_class c on c.oid = f.ftrelid"
            + " join pg_namespace n on n.oid = c.relnamespace left join lateral"
            + options("f.ftoptions")
            + " order by 1, 2",
        row -> {
          Location place =
              database
                  .append("schema", row.getString("nspname"))
                  .append("table", row.getString("relname"));
          serverOf.put(place, row.getLong("ftserver"));
          return tables
              .computeIfAbsent(place, _ -> new HashMap<>())
              .put(option(row, 4), option(row, 5));
        });
    tables.forEach(
        (place, options) -> {
          Server server = servers.get(serverOf.get(place));
          if (server != null && !server.isLocal()) {
            table(place, server, options);
          }
        });
  }

  private static String option(ResultSet row, int column) throws SQLException {
    return String.valueOf(row.getString(column));
  }

  /** Only those options that say where; a wrapper may have its password among the others. */
  private static String options(String array) {
    return " (select option_name, option_value from pg_options_to_table("
        + array
        + ") where option_name in ("
        + OPTION_NAMES
        + ")) o on true";
  }

  private void table(Location place, Server server, Map<String, String> options) {
    String name =
        FarAddress.names(
            Stream.of(
                options.getOrDefault("schema_name", options.get("schema")),
                options.getOrDefault(
                    "table_name", options.getOrDefault("table", place.value("table")))));
    FarAddress far = server.address();
    String own = options.get("dbname");
    FarAddress inside = (own == null ? far : new FarAddress(far.host(), far.port(), own)).in(name);
    notes.in(
        place,
        inside.endpoint(server.name(), FlowNotes.by("pg_foreign_server")),
        inside,
        Kind.FOREIGN_TABLE,
        MESSAGES.wording("flow.table", "pg_foreign_table", server.name(), server.wrapper()));
  }
}
