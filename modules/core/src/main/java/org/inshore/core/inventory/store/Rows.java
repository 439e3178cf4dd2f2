package org.inshore.core.inventory.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lazy stream over the rows of a query; closing it ends the query. */
public final class Rows<T> extends Spliterators.AbstractSpliterator<T> {
  private final Path folder;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Row row;
  private final Session.Mapper<T> mapper;

  private Rows(Path folder, PreparedStatement statement, Session.Mapper<T> mapper)
      throws SQLException {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.folder = folder;
    this.statement = statement;
    this.rows = statement.executeQuery();
    this.row = new Row(rows);
    this.mapper = mapper;
  }

  public static <T> Stream<T> stream(
      Path folder, Session session, String sql, Session.Mapper<T> mapper) {
    try {
      Rows<T> rows = new Rows<>(folder, session.prepare(sql), mapper);
      return StreamSupport.stream(rows, false).onClose(rows::end);
    } catch (SQLException e) {
      throw new UncheckedIOException(Store.unreadable(folder, e));
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    T value;
    try {
      if (!rows.next()) {
        return false;
      }
      value = mapper.map(row);
    } catch (SQLException | IllegalArgumentException e) {
      // Not what we wrote: the file was changed or damaged.
      throw new UncheckedIOException(Store.unreadable(folder, e));
    }
    action.accept(value);
    return true;
  }

  private void end() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw new UncheckedIOException(Store.unreadable(folder, e));
    }
  }
}
