package org.inshore.scanners.jdbc.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.jdbc.definition.Definitions;
import org.inshore.scanners.jdbc.lag.Lag;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.DocumentForm;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Selection;
import org.inshore.scanners.jdbc.product.Selection.Form;
import org.inshore.scanners.jdbc.product.ServerVariables;
import org.inshore.scanners.jdbc.product.Sql;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.scanners.jdbc.sample.SamplePlan;
import org.inshore.scanners.jdbc.sample.SampleRequest;
import org.inshore.scanners.jdbc.slice.SliceRequest;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.spi.source.ServiceStatement.Kind;
import org.jspecify.annotations.Nullable;

/**
 * MySQL and MariaDB.
 *
 * @param mariadb whether it is MariaDB
 * @param only the schema that the target names; null for all
 * @param grants of the account to which it is narrowed; null for all that the login may read
 */
public record MysqlDialect(boolean mariadb, @Nullable String only, @Nullable MysqlAccount grants)
    implements Dialect {
  private static final Messages MESSAGES = Messages.of(MysqlDialect.class);
  private static final System.Logger LOG = System.getLogger(MysqlDialect.class.getName());
  static final Set<String> SYSTEM =
      Set.of("mysql", "information_schema", "performance_schema", "sys", "ndbinfo");

  /** Tells the two products apart: Connector/J calls both MySQL. */
  public static MysqlDialect of(Connection connection, @Nullable String only) throws SQLException {
    String version = connection.getMetaData().getDatabaseProductVersion();
    return new MysqlDialect(version.toLowerCase(Locale.ROOT).contains("mariadb"), only, null);
  }

  @Override
  public Dialect narrowed(String role) {
    return new MysqlDialect(mariadb, only, MysqlAccount.of(mariadb, role));
  }

  @Override
  public void prepare(Connection connection, Duration queryTime, Duration assetTime)
      throws SQLException {
    // All rows of a table come as one statement's answer, so the asset's time is the statement's.
    long millis = assetTime.plus(queryTime).toMillis();
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    Sql.set(connection, "set session transaction read only", "set session lock_wait_timeout = 30");
    String timeout =
        mariadb
            ? "set session max_statement_time = " + Math.max(1, millis / 1000)
            : "set session max_execution_time = " + Math.min(Integer.MAX_VALUE, millis);
    setIfKnown(connection, timeout);
    if (!mariadb) {
      // Else the catalogue tells times of change that are up to a day old.
      setIfKnown(connection, "set session information_schema_stats_expiry = 0");
    }
  }

  /** Older servers have no such setting: statements end by the scanner's own limit then. */
  private static void setIfKnown(Connection connection, String statement) {
    try {
      Sql.set(connection, statement);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", statement, e.getErrorCode());
    }
  }

  @Override
  public List<ServiceStatement> statements(Connection connection) throws SQLException {
    return ServerVariables.of(
        connection,
        """
        select 'system_time_zone', @@system_time_zone
        union all select 'time_zone', nullif(@@global.time_zone, 'SYSTEM')
        union all select 'lc_time_names', @@global.lc_time_names
        union all select 'hostname', @@hostname
        union all select 'report_host', @@report_host
        """,
        Map.of(
            "system_time_zone", Kind.TIME_ZONE,
            "time_zone", Kind.TIME_ZONE,
            "lc_time_names", Kind.LOCALE,
            "hostname", Kind.HOST_NAME,
            "report_host", Kind.HOST_NAME));
  }

  @Override
  public void flows(Connection connection, Location source, FlowNotes notes) throws SQLException {
    MysqlFlows.ask(connection, this, source, notes);
  }

  @Override
  public List<Schema> schemas(Connection connection) throws SQLException {
    return schemaNames(connection).stream()
        .filter(name -> only == null || only.equals(name))
        .map(name -> new Schema(null, name, SYSTEM.contains(name.toLowerCase(Locale.ROOT))))
        .toList();
  }

  @Override
  public List<UnscannedObject> unscanned(Connection connection, Location source)
      throws SQLException {
    List<String> grants = MysqlRights.grants(connection);
    List<UnscannedObject> all = new ArrayList<>(MysqlRights.needless(grants, source));
    all.addAll(MysqlLogs.of(connection, source));
    all.addAll(MysqlRights.hiddenTriggers(grants, source));
    all.addAll(MysqlRights.hiddenTables(grants, only, source));
    if (only != null) {
      all.addAll(otherSchemas(connection, source));
    }
    return all;
  }

  private static List<String> schemaNames(Connection connection) throws SQLException {
    return Sql.query(
        connection,
        "select schema_name from information_schema.schemata order by 1",
        row -> row.getString("schema_name"));
  }

  /** What lies on the server beside the schema that the target names. */
  private List<UnscannedObject> otherSchemas(Connection connection, Location source)
      throws SQLException {
    return schemaNames(connection).stream()
        .filter(name -> !name.equals(only) && !name.equalsIgnoreCase("information_schema"))
        .map(
            name ->
                new UnscannedObject(
                    source.append("schema", name),
                    "schema",
                    MESSAGES.wording("unscanned.schema", name),
                    null))
        .toList();
  }

  @Override
  public List<Table> tables(Connection connection, Schema schema) throws SQLException {
    return MysqlTables.of(connection, mariadb, schema);
  }

  @Override
  public Definitions definitions(Connection connection, @Nullable Schema schema)
      throws SQLException {
    return schema == null ? Definitions.NONE : MysqlDefinitions.of(connection, schema);
  }

  private record Attribute(
      String name, String type, String fullType, String comment, boolean readable) {}

  @Override
  public @Nullable Instant created(Connection connection, Schema schema, Table table)
      throws SQLException {
    List<Long> seconds =
        Sql.query(
            connection,
            "select unix_timestamp(create_time) as created from information_schema.tables"
                + " where table_schema = ? and table_name = ? and create_time is not null",
            row -> row.getLong("created"),
            schema.label(),
            table.name());
    return seconds.isEmpty() ? null : Instant.ofEpochSecond(seconds.getFirst());
  }

  @Override
  public Selection selection(Connection connection, Schema schema, Table table, long rows)
      throws SQLException {
    List<Attribute> attributes =
        Sql.query(
            connection,
            """
            select column_name, lower(data_type) as type_name, column_type, column_comment,
              find_in_set('select', privileges) > 0 as readable
            from information_schema.columns where table_schema = ? and table_name = ?
            order by ordinal_position
            """,
            row ->
                new Attribute(
                    row.getString("column_name"),
                    row.getString("type_name"),
                    row.getString("column_type"),
                    row.getString("column_comment"),
                    row.getBoolean("readable")),
            schema.label(),
            table.name());
    if (attributes.isEmpty()) {
      attributes = fromStatement(connection, schema, table);
    }
    List<Selection.Column> columns = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    List<String> denied = new ArrayList<>();
    List<String> beyond = new ArrayList<>();
    MysqlAccount narrow = grants;
    Set<String> granted =
        narrow == null ? null : narrow.columns(connection, schema.label(), table.name());
    for (Attribute attribute : attributes) {
      if (granted != null && !granted.contains(attribute.name())) {
        beyond.add(attribute.name());
        continue;
      }
      if (!attribute.readable()) {
        denied.add(attribute.name());
        continue;
      }
      Form form = form(attribute.type(), attribute.fullType());
      expressions.add(expression(Sql.quoted(attribute.name(), "`"), attribute.type(), form));
      columns.add(
          new Selection.Column(
              new Content.Column(
                  attribute.name(),
                  attribute.comment().isEmpty() ? null : attribute.comment(),
                  attribute.fullType()),
              form));
    }
    List<Wording> notes = new ArrayList<>();
    if (narrow != null && !beyond.isEmpty()) {
      notes.add(MESSAGES.wording("grants.columns", narrow.name(), String.join(", ", beyond)));
    }
    Facts facts = facts(connection, schema, table);
    if (MysqlTables.isElsewhere(facts.engine())) {
      notes.add(MESSAGES.wording("note.engine", facts.engine()));
    }
    String sql =
        "select "
            + String.join(", ", expressions)
            + " from "
            + qualified(schema, table)
            // What was deleted or changed is kept there, and kept is stored.
            + (facts.type().equals("SYSTEM VERSIONED") ? " for system_time all" : "")
            + (rows > 0 ? " limit " + (rows + 1) : "");
    boolean view = facts.type().endsWith("VIEW");
    return new Selection(
        columns,
        denied,
        sql,
        view || facts.comment().isEmpty() ? null : facts.comment(),
        Integer.MIN_VALUE,
        Integer.MIN_VALUE,
        notes);
  }

  @Override
  public SamplePlan sample(Connection connection, Schema schema, Table table, SampleRequest request)
      throws SQLException {
    return MysqlSamples.of(connection, schema, table, request);
  }

  static String qualified(Schema schema, Table table) {
    return Sql.quoted(schema.label(), "`") + "." + Sql.quoted(table.name(), "`");
  }

  /**
   * The columns by the table itself: the catalogue shows none of a view that cannot be opened, and
   * only the attempt tells why.
   */
  private static List<Attribute> fromStatement(Connection connection, Schema schema, Table table)
      throws SQLException {
    List<Attribute> attributes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery("select * from " + qualified(schema, table) + " limit 0")) {
      ResultSetMetaData meta = none.getMetaData();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        String type = meta.getColumnTypeName(i).toLowerCase(Locale.ROOT);
        attributes.add(new Attribute(meta.getColumnName(i), type, type, "", true));
      }
    }
    return attributes;
  }

  /** Entry of the catalogue for a table. */
  private record Facts(String type, String engine, String comment) {}

  private static Facts facts(Connection connection, Schema schema, Table table)
      throws SQLException {
    List<Facts> facts =
        Sql.query(
            connection,
            """
            select table_type, coalesce(engine, '') as engine_name,
              coalesce(table_comment, '') as comment_text
            from information_schema.tables where table_schema = ? and table_name = ?
            """,
            row ->
                new Facts(
                    row.getString("table_type"),
                    row.getString("engine_name"),
                    row.getString("comment_text")),
            schema.label(),
            table.name());
    return facts.isEmpty() ? new Facts("", "", "") : facts.getFirst();
  }

  private static Form form(String type, String fullType) {
    if (fullType.endsWith("zerofill")) {
      return Form.NUMBER;
    }
    return switch (type) {
      case "longtext", "mediumtext", "json" -> Form.CUT_TEXT;
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> Form.CUT_BYTES;
      case "float", "double" -> Form.NUMBER;
      default -> Form.TEXT;
    };
  }

  private static String expression(String column, String type, Form form) {
    return switch (form) {
      case CUT_TEXT -> "left(" + column + ", " + (Selection.MAX_TEXT + 1) + ")";
      case CUT_BYTES ->
          "if(lower(hex(left(%1$s, 4))) regexp '%2$s', left(%1$s, %3$s), left(%1$s, %4$s))"
              .formatted(
                  column,
                  DocumentForm.STARTS,
                  Integer.toString(Selection.MAX_DOCUMENT + 1),
                  Integer.toString(Selection.MAX_BINARY_TEXT + 1));
      default ->
          switch (type) {
            case "geometry",
                "point",
                "linestring",
                "polygon",
                "multipoint",
                "multilinestring",
                "multipolygon",
                "geometrycollection",
                "geomcollection" ->
                "left(st_astext(" + column + "), " + (Selection.MAX_TEXT + 1) + ")";
            default -> column;
          };
    };
  }

  @Override
  public SlicePlan slices(Connection connection, Schema schema, Table table, SliceRequest request)
      throws SQLException {
    return MysqlSamples.slices(connection, schema, table, request);
  }

  @Override
  public boolean limitsRows() {
    return true;
  }

  @Override
  public boolean sendsAllRows() {
    return true;
  }

  @Override
  public Lag lag(Connection connection) throws SQLException {
    return MysqlLag.of(connection, mariadb);
  }
}
