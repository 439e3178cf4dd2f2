package org.inshore.testkit.estate.planting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Makes tables with comments and fills them, keeping the books. Belongs to one thread. */
public final class TableLoader {
  private static final int BATCH = 1000;

  private final Connection connection;
  private final boolean inlineComments;
  private final Location database;
  private final Planting planting;

  /**
   * Takes a connection with autocommit off.
   *
   * @param inlineComments whether comments are part of the table's definition, as in MariaDB, or
   *     statements of their own, as in PostgreSQL
   * @param database where the schemas are
   */
  public TableLoader(
      Connection connection, boolean inlineComments, Location database, Planting planting) {
    this.connection = connection;
    this.inlineComments = inlineComments;
    this.database = database;
    this.planting = planting;
  }

  /** Runs one statement. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Where a table is. */
  public Location location(String schema, String table) {
    return database.append("schema", schema).append("table", table);
  }

  /** Makes a table and notes it as an asset. */
  public Location create(String schema, String table, String comment, List<Column> columns)
      throws SQLException {
    String name = schema + "." + table;
    String definition =
        columns.stream()
            .map(column -> column.name() + " " + column.type() + inline(column.comment()))
            .collect(Collectors.joining(", "));
    execute("create table " + name + " (" + definition + ")" + inline(comment));
    if (!inlineComments) {
      execute("comment on table " + name + " is '" + comment + "'");
      for (Column column : columns) {
        if (!column.comment().isEmpty()) {
          execute(
              "comment on column " + name + "." + column.name() + " is '" + column.comment() + "'");
        }
      }
    }
    return planting.asset(location(schema, table));
  }

  private String inline(String comment) {
    return inlineComments && !comment.isEmpty() ? " comment '" + comment + "'" : "";
  }

  /** Makes a table and fills it with rows 1 to count. */
  public void fill(
      String schema,
      String table,
      String comment,
      List<Column> columns,
      int count,
      IntFunction<@Nullable Object[]> row)
      throws SQLException {
    Location location = create(schema, table, comment, columns);
    String insert =
        "insert into %s.%s values (%s)"
            .formatted(schema, table, String.join(", ", Collections.nCopies(columns.size(), "?")));
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (int number = 1; number <= count; number++) {
        @Nullable Object[] cells = row.apply(number);
        for (int i = 0; i < cells.length; i++) {
          statement.setObject(i + 1, Mixed.written(cells[i]));
        }
        statement.addBatch();
        planting.plantRow(location, columns, cells);
        if (number % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
    connection.commit();
  }
}
