package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.jdbc.product.FarAddress;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The flows of a PostgreSQL server, from its catalogue and statistics: standbys, slots,
 * subscriptions, foreign servers and tables, clients.
 */
final class PostgresFlows {
  private static final Messages MESSAGES = Messages.of(PostgresFlows.class);
  private static final String STATISTICS = "GRANT pg_read_all_stats";
  private static final String CATALOGUE = "GRANT pg_read_all_data";

  private final Connection connection;
  private final int version;
  private final Location root;
  private final Location database;
  private final FlowNotes notes;

  private PostgresFlows(
      Connection connection, int version, Location root, String database, FlowNotes notes) {
    this.connection = connection;
    this.version = version;
    this.root = root;
    this.database = root.append("database", database);
    this.notes = notes;
  }

  /** Asks all; what is refused is noted. */
  static void ask(Connection connection, int version, Location root, FlowNotes notes)
      throws SQLException {
    String database =
        Sql.query(connection, "select current_database()", row -> row.getString(1)).getFirst();
    PostgresFlows flows = new PostgresFlows(connection, version, root, database, notes);
    notes.ask("pg_stat_replication", STATISTICS, flows::receivers);
    notes.ask("pg_replication_slots", CATALOGUE, flows::slots);
    notes.ask("pg_stat_wal_receiver", STATISTICS, flows::upstream);
    if (version >= 10) {
      notes.ask("pg_subscription", CATALOGUE, flows::subscriptions);
      notes.ask("pg_publication", CATALOGUE, flows::publications);
    }
    notes.ask(
        "pg_foreign_server",
        CATALOGUE,
        new PostgresForeign(connection, flows.database, notes)::ask);
    notes.ask("pg_extension", CATALOGUE, flows::dblink);
    notes.ask("pg_stat_activity", STATISTICS, flows::clients);
  }

  private <T> List<T> query(String sql, Sql.Mapper<T> mapper) throws SQLException {
    return Sql.query(connection, sql, mapper);
  }

  private Location of(@Nullable String name) {
    return name == null ? root : root.append("database", name);
  }

  /** Who is sent the log of changes now. Without rights the rows are there, all but empty. */
  private void receivers() throws SQLException {
    String view = "pg_stat_replication";
    List<Location> published = version >= 10 ? published() : List.of();
    query(
        """
        select host(r.client_addr) as client, r.application_name, r.state, s.slot_name, s.slot_type,
          s.database
        from pg_stat_replication r left join pg_replication_slots s on s.active_pid = r.pid
        order by r.pid
        """,
        row -> {
          String state = row.getString("state");
          String slot = row.getString("slot_name");
          Kind kind =
              "logical".equals(row.getString("slot_type")) ? Kind.SUBSCRIPTION : Kind.REPLICATION;
          Location place = of(row.getString("database"));
          if (state == null) {
            notes.denied(view, STATISTICS);
            hidden(place, view, kind, MESSAGES.wording("flow.receiver-hidden", view), false);
            return view;
          }
          FarAddress far = peer(row.getString("client"));
          Wording evidence =
              MESSAGES.wording(
                  "flow.receiver",
                  view,
                  row.getString("application_name"),
                  state,
                  slot == null ? "-" : slot);
          // A subscriber gets what is published, and does not say which of it.
          boolean whole = kind != Kind.SUBSCRIPTION || !place.equals(database);
          for (Location each : whole || published.isEmpty() ? List.of(place) : published) {
            notes.out(each, far.endpoint(view, FlowNotes.by(view)), far, kind, evidence);
          }
          return view;
        });
  }

  /** The tables of this database that some publication offers; none if that cannot be asked. */
  private List<Location> published() throws SQLException {
    List<Location> tables = new ArrayList<>();
    notes.ask(
        "pg_publication_tables",
        CATALOGUE,
        () ->
            query(
                "select distinct schemaname, tablename from pg_publication_tables order by 1, 2",
                row ->
                    tables.add(
                        database
                            .append("schema", row.getString("schemaname"))
                            .append("table", row.getString("tablename")))));
    return tables;
  }

  private void hidden(Location place, String view, Kind kind, Wording evidence, boolean in) {
    FarAddress far = new FarAddress(null, 0, null);
    if (in) {
      notes.in(place, far.endpoint(view, FlowNotes.by(view)), far, kind, evidence);
    } else {
      notes.out(place, far.endpoint(view, FlowNotes.by(view)), far, kind, evidence);
    }
  }

  /** Where a connection comes from; from a socket of this machine there is no address. */
  private static FarAddress peer(@Nullable String address) {
    return FarAddress.of(address == null ? "localhost" : address, null);
  }

  /** Places kept for receivers that are not connected. */
  private void slots() throws SQLException {
    String view = "pg_replication_slots";
    query(
        """
        select slot_name, slot_type, database from pg_replication_slots
        where active_pid is null order by 1
        """,
        row -> {
          Wording evidence =
              MESSAGES.wording(
                  "flow.slot", view, row.getString("slot_name"), row.getString("slot_type"));
          hidden(of(row.getString("database")), view, Kind.REPLICATION_SLOT, evidence, false);
          return view;
        });
  }

  /** Whose standby this server is, if it is one. */
  private void upstream() throws SQLException {
    if (!query("select pg_is_in_recovery()", row -> row.getBoolean(1)).getFirst()) {
      return;
    }
    String view = "pg_stat_wal_receiver";
    List<FarAddress> senders = new ArrayList<>();
    String sender =
        version >= 11 ? "sender_host, sender_port" : "conninfo as sender_host, null as sender_port";
    query(
        "select status, " + sender + " from pg_stat_wal_receiver",
        row -> {
          String host = row.getString("sender_host");
          if (row.getString("status") != null && host != null) {
            senders.addAll(
                version >= 11
                    ? List.of(FarAddress.of(host, row.getString("sender_port")))
                    : FarAddress.ofConnectionString(host));
          }
          return view;
        });
    Wording evidence = MESSAGES.wording("flow.standby", view);
    if (senders.isEmpty() && version >= 12) {
      // It need not be connected now.
      notes.ask(
          "primary_conninfo",
          "GRANT pg_read_all_settings",
          () ->
              query(
                  "select current_setting('primary_conninfo')",
                  row -> senders.addAll(FarAddress.ofConnectionString(row.getString(1)))));
    }
    if (senders.isEmpty()) {
      notes.denied(view, STATISTICS);
      hidden(root, view, Kind.REPLICATION, evidence, true);
    }
    for (FarAddress far : senders) {
      // A replica names no database: it has all of them.
      FarAddress whole = new FarAddress(far.host(), far.port(), null);
      notes.in(root, whole.endpoint(view, FlowNotes.by(view)), whole, Kind.REPLICATION, evidence);
    }
  }

  /** What this server takes from publications. The connection string holds a password. */
  private void subscriptions() throws SQLException {
    String view = "pg_subscription";
    String rest =
        """
         from pg_subscription s join pg_database d on d.oid = s.subdbid order by 1, 2
        """;
    Map<String, Wording> evidence = new LinkedHashMap<>();
    Map<String, Location> places = new HashMap<>();
    query(
        "select d.datname, s.subname, array_to_string(s.subpublications, ', ') as publications"
            + rest,
        row -> {
          String key = row.getString("datname") + "\n" + row.getString("subname");
          places.put(key, of(row.getString("datname")));
          return evidence.put(
              key,
              MESSAGES.wording(
                  "flow.subscription",
                  view,
                  row.getString("subname"),
                  row.getString("publications")));
        });
    if (evidence.isEmpty()) {
      return;
    }
    Map<String, List<FarAddress>> publishers = new HashMap<>();
    notes.ask(
        view,
        CATALOGUE,
        () ->
            query(
                "select d.datname, s.subname, s.subconninfo" + rest,
                row ->
                    publishers.put(
                        row.getString("datname") + "\n" + row.getString("subname"),
                        FarAddress.ofConnectionString(row.getString("subconninfo")))));
    evidence.forEach(
        (key, text) -> {
          Location place = places.getOrDefault(key, root);
          for (FarAddress far :
              publishers.getOrDefault(key, List.of(new FarAddress(null, 0, null)))) {
            notes.in(place, far.endpoint(view, FlowNotes.by(view)), far, Kind.SUBSCRIPTION, text);
          }
        });
  }

  /** What is offered; where there is a slot for it, the slot or its receiver tells more. */
  private void publications() throws SQLException {
    String view = "pg_publication";
    query(
        """
        select pubname from pg_publication where not exists
          (select 1 from pg_replication_slots where database = current_database()) order by 1
        """,
        row -> {
          Wording evidence = MESSAGES.wording("flow.publication", view, row.getString("pubname"));
          hidden(database, view, Kind.SUBSCRIPTION, evidence, false);
          return view;
        });
  }

  private void dblink() throws SQLException {
    String view = "pg_extension";
    query(
        "select extname from pg_extension where extname = 'dblink'",
        row -> {
          hidden(database, "dblink", Kind.LINK, MESSAGES.wording("flow.dblink", view), false);
          return view;
        });
  }

  private record Client(@Nullable String database, String address) {}

  /** Who is connected now, by address; senders of the log are told by their own view. */
  private void clients() throws SQLException {
    String view = "pg_stat_activity";
    Map<Client, Integer> clients = new LinkedHashMap<>();
    query(
        """
        select datname, host(client_addr) as client, query = '<insufficient privilege>' as hidden
        from pg_stat_activity
        where pid <> pg_backend_pid() and datname is not null and usesysid is not null
          and not (application_name = 'inshore' and usename = current_user)
          and pid not in (select pid from pg_stat_replication)
        """
            // What takes a subscription's changes is no client; without rights it looks like one.
            + (version >= 10
                ? " and pid not in (select pid from pg_stat_subscription where pid is not null)"
                : "")
            + " order by 1, 2",
        row -> {
          if (row.getBoolean("hidden")) {
            notes.denied(view, STATISTICS);
          } else if (row.getString("client") != null) {
            clients.merge(client(row), 1, Integer::sum);
          }
          return view;
        });
    clients.forEach(
        (client, count) -> {
          FarAddress far = peer(client.address());
          notes.out(
              of(client.database()),
              far.endpoint(view, FlowNotes.by(view)),
              far,
              Kind.CLIENT,
              FlowNotes.wording("flow.client", view, count));
        });
  }

  private static Client client(ResultSet row) throws SQLException {
    return new Client(row.getString("datname"), row.getString("client"));
  }
}
