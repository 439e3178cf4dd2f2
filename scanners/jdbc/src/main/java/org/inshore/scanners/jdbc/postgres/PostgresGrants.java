package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.jdbc.product.Beside;
import org.inshore.scanners.jdbc.product.Grants;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Sql;
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

  @Override
  public List<Beside> beyond(Connection connection, Location source) throws SQLException {
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
                new Beside(
                    source.append("functions", "*"),
                    "functions",
                    MESSAGES.wording("grants.functions", role, functions),
                    null))
        .toList();
  }
}
