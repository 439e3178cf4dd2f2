package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.jdbc.product.Grants;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Location;

/**
 * Grants of a role of PostgreSQL, PUBLIC's among them. What it has to switch to a role for counts
 * too.
 *
 * @param role its name
 */
record PostgresGrants(String role) implements Grants {
  private static final Messages MESSAGES = Messages.of(PostgresGrants.class);

  /** Whether a role, the argument, may select a column; of tables c, columns a. */
  static final String COLUMN =
      """
      exists (select 1 from pg_roles g where pg_has_role(?::name, g.oid, 'member')
        and has_column_privilege(g.oid, c.oid, a.attnum, 'select'))
      """;

  @Override
  public boolean isKnown(Connection connection) throws SQLException {
    return !Sql.query(
            connection, "select 1 from pg_roles where rolname = ?", row -> row.getInt(1), role)
        .isEmpty();
  }

  @Override
  public Set<String> tables(Connection connection, Schema schema) throws SQLException {
    return Set.copyOf(
        Sql.query(
            connection,
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ?
              and exists (select 1 from pg_roles g where pg_has_role(?::name, g.oid, 'member')
                and has_schema_privilege(g.oid, n.oid, 'usage'))
              and exists (select 1 from pg_roles g where pg_has_role(?::name, g.oid, 'member')
                and has_any_column_privilege(g.oid, c.oid, 'select'))
            """,
            row -> row.getString("relname"),
            schema.label(),
            role,
            role));
  }

  /**
   * Rights that reach data past all grants: a replica of everything, files and programs of the
   * server, other roles, and tables that it owns and may grant itself.
   */
  private List<UnscannedObject> powers(Connection connection, Location source) throws SQLException {
    List<String> powers =
        Sql.query(
            connection,
            """
            with mine as (select * from pg_roles g where pg_has_role(?::name, g.oid, 'member'))
            select 'REPLICATION' as power where exists (select 1 from mine where rolreplication)
            union all
            select 'CREATEROLE' where exists (select 1 from mine where rolcreaterole)
            union all
            select rolname::text from mine
            where rolname in ('pg_read_server_files', 'pg_execute_server_program')
            union all
            select 'OWNER' where exists (select 1 from pg_class c join mine o on o.oid = c.relowner
              where c.relkind in ('r', 'p', 'm', 'v', 'f') and not exists (select 1 from mine g
                where has_any_column_privilege(g.oid, c.oid, 'select')))
            """,
            row -> row.getString("power"),
            role);
    return powers.isEmpty()
        ? List.of()
        : List.of(
            new UnscannedObject(
                source.append("powers", "*"),
                "powers",
                MESSAGES.wording("grants.powers", role, String.join(", ", powers)),
                null));
  }

  @Override
  public List<UnscannedObject> beyond(Connection connection, Location source) throws SQLException {
    List<UnscannedObject> beyond = new ArrayList<>(functions(connection, source));
    beyond.addAll(powers(connection, source));
    beyond.addAll(later(connection, source));
    return beyond;
  }

  /** Tables that are not made yet: default privileges let the role select from them. */
  private List<UnscannedObject> later(Connection connection, Location source) throws SQLException {
    return Sql.query(
            connection,
            """
            select distinct current_database()::text as base, coalesce(n.nspname, '')::text as place
            from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace
              cross join lateral aclexplode(d.defaclacl) a
            where d.defaclobjtype = 'r' and a.privilege_type = 'SELECT'
              and (a.grantee = 0 or exists (select 1 from pg_roles g
                where g.oid = a.grantee and pg_has_role(?::name, g.oid, 'member')))
              and not (a.grantee = d.defaclrole)
            order by 2
            """,
            row -> {
              Location base = source.append("database", row.getString("base"));
              String schema = row.getString("place");
              return schema.isEmpty() ? base : base.append("schema", schema);
            },
            role)
        .stream()
        .map(
            place ->
                new UnscannedObject(
                    place.append("later", "*"),
                    "later",
                    MESSAGES.wording("grants.later", role),
                    null))
        .toList();
  }

  private List<UnscannedObject> functions(Connection connection, Location source)
      throws SQLException {
    return Sql.query(
            connection,
            """
            select count(*) as functions from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and exists (select 1 from pg_roles g where pg_has_role(?::name, g.oid, 'member')
                and has_function_privilege(g.oid, p.oid, 'execute'))
            """,
            row -> row.getLong("functions"),
            role)
        .stream()
        .filter(functions -> functions > 0)
        .map(
            functions ->
                new UnscannedObject(
                    source.append("functions", "*"),
                    "functions",
                    MESSAGES.wording("grants.functions", role, functions),
                    null))
        .toList();
  }
}
