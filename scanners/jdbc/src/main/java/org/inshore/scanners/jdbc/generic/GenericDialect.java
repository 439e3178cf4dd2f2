package org.inshore.scanners.jdbc.generic;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.inshore.scanners.jdbc.definition.Definition;
import org.inshore.scanners.jdbc.definition.Definitions;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Selection;
import org.inshore.scanners.jdbc.product.Selection.Form;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.scanners.jdbc.sample.SamplePlan;
import org.inshore.scanners.jdbc.sample.SampleRequest;
import org.inshore.scanners.jdbc.slice.SliceRequest;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;

/**
 * Any database, by what its driver tells of it.
 *
 * @param quote what stands around names
 * @param escape what takes the meaning from a wildcard
 */
public record GenericDialect(String quote, String escape) implements Dialect {
  private static final Messages MESSAGES = Messages.of(GenericDialect.class);
  private static final System.Logger LOG = System.getLogger(GenericDialect.class.getName());

  /** Schemas of the makers of common servers, in lower case. */
  private static final Set<String> SYSTEM =
      Set.of(
          "information_schema",
          "sys",
          "system",
          "syscat",
          "sysibm",
          "sysibmadm",
          "sysproc",
          "sysstat",
          "systools",
          "sysdba",
          "ctisys",
          "sysauditor",
          "ctxsys",
          "dbsnmp",
          "dbsfwuser",
          "lbacsys",
          "mdsys",
          "olapsys",
          "ordsys",
          "orddata",
          "outln",
          "wmsys",
          "xdb",
          "guest",
          "db_owner",
          "db_accessadmin",
          "db_backupoperator",
          "db_datareader",
          "db_datawriter",
          "db_ddladmin",
          "db_denydatareader",
          "db_denydatawriter",
          "db_securityadmin");

  private static final String SQLITE = "SQLite";

  /** Dialect of what a driver itself tells of its database. */
  public static GenericDialect of(Connection connection) throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    String quote = meta.getIdentifierQuoteString();
    String escape = meta.getSearchStringEscape();
    return new GenericDialect(
        quote == null || quote.isBlank() ? "" : quote, escape == null ? "" : escape);
  }

  @Override
  public void prepare(Connection connection, Duration queryTime, Duration assetTime)
      throws SQLException {
    try {
      connection.setReadOnly(true);
    } catch (SQLException e) {
      // Some drivers refuse the question; nothing but SELECT is sent in any case.
      LOG.log(System.Logger.Level.DEBUG, "not set read-only: {0}", e.getErrorCode());
    }
    connection.setAutoCommit(false);
  }

  @Override
  public List<ServiceStatement> statements(Connection connection) {
    // What a server knows of itself, drivers have no common way to ask.
    return List.of();
  }

  @Override
  public void flows(Connection connection, Location source, FlowNotes notes) throws SQLException {
    ScanException unknown = whyNoFlows(connection.getMetaData().getDatabaseProductName());
    if (unknown != null) {
      notes.failed("*", unknown);
    }
  }

  /** Each maker keeps flows in views of its own; a file has no replica and no clients. */
  public static @Nullable ScanException whyNoFlows(String product) {
    return product.equals(SQLITE)
        ? null
        : new ScanException(Category.NO_READER, MESSAGES.wording("flow.unknown-server"));
  }

  @Override
  public List<Schema> schemas(Connection connection) throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    String catalog = connection.getCatalog();
    Set<Schema> schemas = new LinkedHashSet<>();
    if (meta.supportsSchemasInTableDefinitions()) {
      try (ResultSet rows = meta.getSchemas()) {
        while (rows.next()) {
          String name = rows.getString("TABLE_SCHEM");
          String in = rows.getString("TABLE_CATALOG");
          if (name != null && (in == null || catalog == null || in.equals(catalog))) {
            schemas.add(new Schema(in == null ? catalog : in, name, isSystem(name)));
          }
        }
      }
    } else if (meta.supportsCatalogsInTableDefinitions()) {
      try (ResultSet rows = meta.getCatalogs()) {
        while (rows.next()) {
          String name = rows.getString("TABLE_CAT");
          schemas.add(new Schema(name, null, isSystem(name)));
        }
      }
    }
    return schemas.isEmpty() ? List.of(new Schema(null, null, false)) : List.copyOf(schemas);
  }

  private static boolean isSystem(String name) {
    return SYSTEM.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public List<UnscannedObject> unscanned(Connection connection, Location source)
      throws SQLException {
    return isSqlite(connection)
        ? List.of()
        : List.of(
            new UnscannedObject(
                Definition.all(source),
                Definition.ALL,
                MESSAGES.wording("definitions.unknown-server"),
                Category.NO_READER));
  }

  private static boolean isSqlite(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals(SQLITE);
  }

  /** Statements that made the objects of a file of SQLite, those with a literal or a remark. */
  @Override
  public Definitions definitions(Connection connection, @Nullable Schema schema)
      throws SQLException {
    if (schema != null || !isSqlite(connection)) {
      return Definitions.NONE;
    }
    List<Definition> all =
        Sql.query(
            connection,
            """
            select type as kind, name, sql as body from sqlite_master
            where instr(sql, '''') or instr(sql, '--') or instr(sql, '/*')
              or sql glob '*[0-9][0-9][0-9][0-9][0-9][0-9]*' order by type, name
            """,
            Definition::of);
    return new Definitions(all, List.of(), List.of());
  }

  @Override
  public List<Table> tables(Connection connection, Schema schema) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(schema.database(), pattern(schema.name()), "%", null)) {
      while (rows.next()) {
        String type = Objects.requireNonNullElse(rows.getString("TABLE_TYPE"), "TABLE");
        String upper = type.toUpperCase(Locale.ROOT);
        boolean system = upper.contains("SYSTEM");
        boolean content = upper.contains("TABLE") || upper.contains("VIEW");
        boolean right =
            schema.name() == null || schema.name().equals(rows.getString("TABLE_SCHEM"));
        if (content && right && (!system || schema.system())) {
          tables.add(
              new Table(rows.getString("TABLE_NAME"), kind(upper), -1, null, null, null, null));
        }
      }
    }
    return tables;
  }

  private static String kind(String type) {
    return type.contains("MATERIALIZED")
        ? "materialized-view"
        : type.contains("VIEW") ? "view" : "table";
  }

  @Nullable String pattern(@Nullable String name) {
    if (name == null || escape.isEmpty()) {
      return name;
    }
    return name.replace(escape, escape + escape)
        .replace("_", escape + "_")
        .replace("%", escape + "%");
  }

  @Override
  public Selection selection(Connection connection, Schema schema, Table table, long rows)
      throws SQLException {
    List<Selection.Column> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getColumns(schema.database(), pattern(schema.name()), pattern(table.name()), "%")) {
      while (found.next()) {
        if (table.name().equals(found.getString("TABLE_NAME"))) {
          String name = found.getString("COLUMN_NAME");
          String comment = found.getString("REMARKS");
          String type = found.getString("TYPE_NAME");
          names.add(Sql.quoted(name, quote));
          columns.add(
              new Selection.Column(
                  new Content.Column(
                      name, comment == null || comment.isBlank() ? null : comment, type),
                  form(found.getInt("DATA_TYPE"), type)));
        }
      }
    }
    return new Selection(
        columns,
        List.of(),
        "select " + String.join(", ", names) + " from " + qualified(schema, table),
        null,
        20,
        500,
        List.of());
  }

  String qualified(Schema schema, Table table) {
    String in = schema.name() == null ? schema.database() : schema.name();
    return (in == null ? "" : Sql.quoted(in, quote) + ".") + Sql.quoted(table.name(), quote);
  }

  @Override
  public SamplePlan sample(Connection connection, Schema schema, Table table, SampleRequest request)
      throws SQLException {
    return GenericSamples.of(connection, this, schema, table, request);
  }

  private static Form form(int type, @Nullable String name) {
    String upper = name == null ? "" : name.toUpperCase(Locale.ROOT);
    // SQLite and some others call bytes something else.
    if (upper.contains("BLOB") || upper.contains("BINARY") || upper.contains("BYTEA")) {
      return Form.STREAMED_BYTES;
    }
    return switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Form.STREAMED_BYTES;
      case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.SQLXML ->
          Form.STREAMED_TEXT;
      case Types.REAL, Types.FLOAT, Types.DOUBLE, Types.NUMERIC, Types.DECIMAL -> Form.NUMBER;
      default -> Form.TEXT;
    };
  }

  @Override
  public SlicePlan slices(Connection connection, Schema schema, Table table, SliceRequest request)
      throws SQLException {
    return GenericSamples.slices(connection, this, schema, table, request);
  }

  @Override
  public boolean limitsRows() {
    return false;
  }

  @Override
  public boolean sendsAllRows() {
    return true;
  }
}
