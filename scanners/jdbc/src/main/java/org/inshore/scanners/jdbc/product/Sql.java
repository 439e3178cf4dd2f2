package org.inshore.scanners.jdbc.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Small statements on the catalogue. */
public final class Sql {
  private static final int MAX_SECONDS = 120;

  private Sql() {}

  /** Maps a row of a result to a value. */
  @FunctionalInterface
  public interface Mapper<T> {
    /** Makes it. */
    T map(ResultSet row) throws SQLException;
  }

  /** Runs a query that gives few rows. */
  public static <T> List<T> query(
      Connection connection, String sql, Mapper<T> mapper, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(MAX_SECONDS);
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<T> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(mapper.map(rows));
        }
      }
      return all;
    }
  }

  /** Runs statements that give nothing, each SET something for the session. */
  public static void set(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A name in quotes, quotes inside doubled. */
  public static String quoted(String name, String quote) {
    return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
  }
}
