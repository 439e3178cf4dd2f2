package org.inshore.scanners.jdbc.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.jdbc.product.DocumentForm;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Selection;
import org.inshore.scanners.jdbc.product.Selection.Form;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Selection of a table's columns by the catalogue: those that may be read, long ones cut by the
 * server, and what is known to stay unseen (rights, row security).
 */
final class PostgresSelection {
  private static final Messages MESSAGES = Messages.of(PostgresSelection.class);

  private static final Set<String> TEXTS = Set.of("varchar", "bpchar", "name");

  private PostgresSelection() {}

  /** Entry of the catalogue for a column and its table. */
  private record Attribute(
      String name,
      String type,
      String comment,
      String base,
      int length,
      int modifier,
      boolean uncoded,
      boolean readable,
      boolean granted,
      String relkind,
      String tableComment,
      boolean rowSecurity,
      boolean hasPolicies) {}

  /**
   * Selects what may be read.
   *
   * @param narrow of whom only is read what he may select; null for all
   * @param rows at most so many; 0 for all
   */
  static Selection of(
      Connection connection,
      int version,
      @Nullable PostgresGrants narrow,
      Schema schema,
      Table table,
      long rows)
      throws SQLException {
    List<String> arguments =
        narrow == null
            ? List.of(schema.label(), table.name())
            : List.of(narrow.role(), schema.label(), table.name());
    List<Attribute> attributes =
        Sql.query(
            connection,
            """
            select a.attname, format_type(a.atttypid, a.atttypmod) as type,
              coalesce(col_description(c.oid, a.attnum), '') as comment,
              coalesce(b.typname, t.typname) as base, t.typlen, a.atttypmod,
              current_setting('server_encoding') = 'SQL_ASCII' as uncoded,
              has_column_privilege(c.oid, a.attnum, 'select') as readable, c.relkind,
            """
                + (narrow == null ? "true" : PostgresGrants.COLUMN)
                + """
             as granted,
              coalesce(obj_description(c.oid, 'pg_class'), '') as table_comment,
            """
                + (version >= 10 ? "row_security_active(c.oid)" : "false")
                + """
             as row_security,
              c.relrowsecurity and not c.relkind = 'v' as policies
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
            left join pg_type b on t.typtype = 'd' and b.oid = t.typbasetype
            where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """,
            PostgresSelection::attribute,
            arguments.toArray(String[]::new));
    List<Selection.Column> columns = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    List<String> denied = new ArrayList<>();
    List<String> beyond = new ArrayList<>();
    List<Wording> notes = new ArrayList<>();
    Wording hidden = null;
    boolean wide = false;
    boolean binary = false;
    for (Attribute attribute : attributes) {
      if (!attribute.granted()) {
        beyond.add(attribute.name());
        continue;
      }
      if (!attribute.readable()) {
        denied.add(attribute.name());
        continue;
      }
      Form form = form(attribute);
      wide |= form == Form.CUT_TEXT || form == Form.RAW_TEXT;
      binary |= form == Form.CUT_BYTES;
      expressions.add(expression(Sql.quoted(attribute.name(), "\""), form));
      columns.add(
          new Selection.Column(
              new Content.Column(
                  attribute.name(),
                  attribute.comment().isEmpty() ? null : attribute.comment(),
                  attribute.type()),
              form));
      if (attribute.base().equals("oid") && !schema.label().startsWith("pg_")) {
        notes.add(MESSAGES.wording("note.oid", attribute.name()));
      }
    }
    String relkind = attributes.isEmpty() ? "r" : attributes.getFirst().relkind();
    if (!attributes.isEmpty() && attributes.getFirst().rowSecurity()) {
      hidden = MESSAGES.wording("read.row-security");
    }
    if (narrow != null && !beyond.isEmpty()) {
      notes.add(MESSAGES.wording("grants.columns", narrow.role(), String.join(", ", beyond)));
    }
    if (narrow != null && !attributes.isEmpty() && attributes.getFirst().hasPolicies()) {
      notes.add(MESSAGES.wording("grants.rows", narrow.role()));
    }
    if (relkind.equals("f")) {
      notes.addAll(foreignServer(connection, schema, table));
    }
    String sql =
        "select "
            + String.join(", ", expressions)
            // A table's children, if it has any, are assets of their own.
            + (relkind.equals("r") ? " from only " : " from ")
            + Sql.quoted(schema.label(), "\"")
            + "."
            + Sql.quoted(table.name(), "\"")
            + (rows > 0 ? " limit " + (rows + 1) : "");
    String comment = attributes.isEmpty() ? "" : attributes.getFirst().tableComment();
    return new Selection(
        columns,
        denied,
        sql,
        comment.isEmpty() ? null : comment,
        binary ? 1 : wide ? 20 : Integer.MAX_VALUE,
        binary ? 64 : wide ? 500 : Integer.MAX_VALUE,
        notes,
        hidden);
  }

  private static Attribute attribute(ResultSet row) throws SQLException {
    return new Attribute(
        row.getString("attname"),
        row.getString("type"),
        row.getString("comment"),
        row.getString("base"),
        row.getInt("typlen"),
        row.getInt("atttypmod"),
        row.getBoolean("uncoded"),
        row.getBoolean("readable"),
        row.getBoolean("granted"),
        row.getString("relkind"),
        row.getString("table_comment"),
        row.getBoolean("row_security"),
        row.getBoolean("policies"));
  }

  private static Form form(Attribute attribute) {
    Form form = typed(attribute);
    boolean isText = form == Form.CUT_TEXT || TEXTS.contains(attribute.base());
    // The driver takes all text for UTF-8; such a server neither checks nor converts any.
    return attribute.uncoded() && isText ? Form.RAW_TEXT : form;
  }

  private static Form typed(Attribute attribute) {
    int most = attribute.modifier() - 4;
    return switch (attribute.base()) {
      case "bytea" -> Form.CUT_BYTES;
      case "float4", "float8" -> Form.NUMBER;
      case "numeric" -> Form.TEXT;
      case "varchar", "bpchar" -> most > 0 && most <= 10_000 ? Form.TEXT : Form.CUT_TEXT;
      default -> attribute.length() == -1 ? Form.CUT_TEXT : Form.TEXT;
    };
  }

  private static String expression(String column, Form form) {
    return switch (form) {
      case RAW_TEXT ->
          "convert_to(left(" + column + "::text, " + (Selection.MAX_TEXT + 1) + "), 'SQL_ASCII')";
      case CUT_TEXT -> "left(" + column + "::text, " + (Selection.MAX_TEXT + 1) + ")";
      case CUT_BYTES ->
          "case when encode(substr(%1$s, 1, 4), 'hex') ~ '%2$s' then substr(%1$s, 1, %3$s) else substr(%1$s, 1, %4$s) end"
              .formatted(
                  column,
                  DocumentForm.STARTS,
                  Integer.toString(Selection.MAX_DOCUMENT + 1),
                  Integer.toString(Selection.MAX_BINARY_TEXT + 1));
      default -> column;
    };
  }

  /** Where a foreign table's content is: it may be in another jurisdiction. */
  private static List<Wording> foreignServer(Connection connection, Schema schema, Table table)
      throws SQLException {
    return Sql.query(
        connection,
        """
        select s.srvname, w.fdwname, coalesce((select string_agg(o, ' ') from unnest(s.srvoptions) o
          where o ~ '^(host|hostaddr|port|dbname)='), '-') as server
        from pg_foreign_table f join pg_foreign_server s on s.oid = f.ftserver
        join pg_foreign_data_wrapper w on w.oid = s.srvfdw join pg_class c on c.oid = f.ftrelid
        join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relname = ?
        """,
        row ->
            MESSAGES.wording(
                "note.foreign",
                row.getString("srvname"),
                row.getString("fdwname"),
                row.getString("server")),
        schema.label(),
        table.name());
  }
}
