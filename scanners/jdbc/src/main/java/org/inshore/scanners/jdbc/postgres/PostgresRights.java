package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Location;

/** Rights of the login beyond reading, which a scan does not need. */
final class PostgresRights {
  private static final Messages MESSAGES = Messages.of(PostgresRights.class);

  private PostgresRights() {}

  /** What the login may do besides, as something beside the tables; nothing if it only reads. */
  static List<UnscannedObject> needless(Connection connection, Location source)
      throws SQLException {
    return Sql.query(
            connection,
            """
        select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
          coalesce((select bool_or(pg_has_role(r.oid, p.oid, 'member')) from pg_roles p
            where p.rolname in ('pg_write_server_files', 'pg_execute_server_program')), false)
            as writes_files,
          (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'f')
              and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')) as writes
        from pg_roles r where rolname = current_user
        """,
            row -> {
              List<String> rights = new ArrayList<>();
              for (String each :
                  List.of("super", "createrole", "createdb", "replication", "bypassrls")) {
                if (row.getBoolean("rol" + each)) {
                  rights.add(each.equals("super") ? "SUPERUSER" : each.toUpperCase(Locale.ROOT));
                }
              }
              if (row.getBoolean("writes_files")) {
                rights.add("pg_write_server_files, pg_execute_server_program");
              }
              return UnscannedObject.rights(
                  source,
                  rights,
                  row.getLong("writes") == 0
                      ? null
                      : MESSAGES.wording("rights.writes", row.getLong("writes")));
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
