package org.inshore.scanners.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.scanners.jdbc.connection.Credentials;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.testkit.scanner.ScannerContract;
import org.inshore.testkit.server.EmbeddedServer;

/** A database with tables of odd names, an empty one, and a view whose error tells a value. */
public abstract class JdbcContract extends ScannerContract {
  private static final List<String> TABLES =
      List.of("customers", "empty_table", "many", "odd 客户 %2f/");

  /** The server that holds it. */
  protected abstract EmbeddedServer server();

  /** Quotes a name. */
  protected abstract String quoted(String name);

  /** A view that fails over the value of a row. */
  protected abstract String failingView();

  protected final void plant() throws SQLException {
    try (Connection connection = server().connect();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute("create table " + quoted(table) + " (id int, v varchar(1000))");
      }
      statement.execute("insert into customers values (1, '" + VALUE + "'), (2, null)");
      statement.execute("insert into " + quoted("odd 客户 %2f/") + " values (1, 'a')");
      for (int i = 0; i < 300; i++) {
        statement.addBatch("insert into many values (" + i + ", '" + "x".repeat(900) + "')");
      }
      statement.executeBatch();
      statement.execute(failingView());
    }
  }

  @Override
  protected final ScannerFactory factory() {
    return new JdbcScannerFactory(Map.of(Credentials.VARIABLE, server().password()));
  }

  @Override
  protected final DataSource source() {
    return new DataSource("db", "jdbc", server().url(), Declaration.NONE);
  }

  @Override
  protected final String host() {
    return "127.0.0.1";
  }

  /** All rows of all tables, and which tables there are. */
  @Override
  protected final Object state() throws SQLException {
    Map<String, List<String>> state = new TreeMap<>();
    try (Connection connection = server().connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "VIEW"})) {
        List<String> names = new ArrayList<>();
        while (tables.next()) {
          names.add(tables.getString("TABLE_SCHEM") + "." + tables.getString("TABLE_NAME"));
        }
        state.put("", names);
      }
      for (String table : TABLES) {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select * from " + quoted(table))) {
          while (row.next()) {
            rows.add(row.getInt("id") + " " + row.getString("v"));
          }
        }
        state.put(table, rows);
      }
    }
    return state;
  }
}
