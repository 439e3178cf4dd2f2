package org.inshore.core.inventory.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** A connection with its prepared statements. One thread at a time. */
public final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private @Nullable RecordSeal seal;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  /** Takes a row. */
  @FunctionalInterface
  public interface Handler {
    void handle(Row row) throws SQLException;
  }

  /** Runs one change and says how many rows it changed. */
  public int update(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = prepared(sql);
    bind(statement, arguments);
    return statement.executeUpdate();
  }

  /** All rows of a query that is known to be small. */
  public <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... arguments)
      throws SQLException {
    PreparedStatement statement = prepared(sql);
    bind(statement, arguments);
    try (ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      Row row = new Row(rows);
      while (rows.next()) {
        all.add(mapper.map(row));
      }
      return all;
    }
  }

  /** Hands all rows of a query on, one by one. */
  public void each(String sql, Handler handler) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      Row row = new Row(rows);
      while (rows.next()) {
        handler.handle(row);
      }
    }
  }

  /** The first row of a query, or null. */
  public <T> @Nullable T first(String sql, Mapper<T> mapper, @Nullable Object... arguments)
      throws SQLException {
    PreparedStatement statement = prepared(sql);
    bind(statement, arguments);
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? mapper.map(new Row(rows)) : null;
    }
  }

  /** The single number that a query gives. */
  public long number(String sql, @Nullable Object... arguments) throws SQLException {
    Long number = first(sql, row -> row.number(1), arguments);
    return number == null ? 0 : number;
  }

  /** Runs statements of a script, or a pragma. */
  public void run(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  /** Takes the argument of a function. */
  @FunctionalInterface
  interface TextHandler {
    void handle(String text);
  }

  /** Makes a function of one text that statements can call; its result is 0. */
  void function(String name, TextHandler handler) throws SQLException {
    Function.create(
        connection,
        name,
        new Function() {
          @Override
          protected void xFunc() throws SQLException {
            handler.handle(value_text(0));
            result(0);
          }
        });
  }

  /** A statement of the caller's own, for rows read one by one. */
  public PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** Has each commit write a seal. */
  void seal(RecordSeal records) {
    seal = records;
  }

  /** Adds assets behind those that are there by one change, sealed together; says how many. */
  public int append(String insert, @Nullable Object... arguments) throws SQLException {
    return seal == null ? update(insert, arguments) : seal.append(insert, arguments);
  }

  /** Ends a transaction, with the seal of what is there then. */
  public void commit() throws SQLException {
    if (seal != null) {
      seal.write();
    }
    connection.commit();
  }

  /** Ends the use of transactions, which some pragmas need. */
  void autoCommit() throws SQLException {
    connection.setAutoCommit(true);
  }

  void transactions() throws SQLException {
    connection.setAutoCommit(false);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = statements.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      statements.put(sql, known);
    }
    return known;
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }
}
